import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import classes from './locked.module.css';
import { givePassword, usePasswordAsked } from './password-asked.ts';
import { PasswordField } from './PasswordField.tsx';

/** Asks for the password of something locked that is being opened. */
export function PasswordDialog(): ReactNode {
  const asked = usePasswordAsked();
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  if (!asked) return null;
  const giveUp = (): void => void givePassword(null);
  return (
    <Modal opened onClose={giveUp} title={t('Locked project')} size={440}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '' && !asked.isTried) void givePassword(password);
        }}
      >
        <p>{t('“{{name}}” opens only with its password.', { name: asked.name })}</p>
        <PasswordField
          // After a wrong one the field has the keyboard again, and what was typed is typed over.
          key={asked.askId}
          label={t('Password')}
          value={password}
          isShown={isShown}
          isFirst
          isInvalid={asked.problem !== null && !asked.isTried}
          onChange={setPassword}
        />
        <Checkbox
          label={t('Show password')}
          checked={isShown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        {asked.problem !== null && !asked.isTried && (
          <div className={classes.problem} role="alert">
            <IconAlertTriangle size={18} aria-hidden="true" />
            <p>{asked.problem}</p>
          </div>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={giveUp}>
            {t('Cancel')}
          </Button>
          <Button type="submit" disabled={password === ''} loading={asked.isTried}>
            {t('Unlock')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
