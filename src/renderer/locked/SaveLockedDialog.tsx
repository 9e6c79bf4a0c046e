import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import { strengthOf } from '../../shared/passwords/strength.ts';
import { announce } from '../session/announcer.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { replaceNotice } from '../session/notices.ts';
import { useProject } from '../session/project-store.ts';
import classes from './locked.module.css';
import { PasswordField } from './PasswordField.tsx';
import { StrengthHint } from './StrengthHint.tsx';

/** Asks for the password of a copy that opens only with it, and says what that means. */
export function SaveLockedDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const isLocked = useProject(({ status }) => status?.isLocked === true);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setShown] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const isSame = isShown || password === again;
  const isReady = strengthOf(password) !== 'too-short' && isSame;
  const save = async (): Promise<void> => {
    setSaving(true);
    const saved = await askMainOrNotice('save-locked', { password });
    setSaving(false);
    if (!saved) return;
    onClose();
    const said = t('Locked copy “{{name}}” saved', { name: saved.name });
    replaceNotice(said);
    announce(said);
  };
  return (
    <Modal opened onClose={onClose} title={t('Save a locked copy')} size={520}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !isSaving) void save();
        }}
      >
        <p>
          {isLocked
            ? t(
                'The copy opens only with this password. To change the password of the file that is open, save the copy under its name.',
              )
            : t('The whole project is encrypted. The copy opens only with this password, wherever it goes.')}
        </p>
        <PasswordField
          label={t('Password')}
          value={password}
          isShown={isShown}
          isFirst
          onChange={setPassword}
        >
          {password === '' ? (
            <small>{t('Four or five words that have nothing to do with each other are easy to keep.')}</small>
          ) : (
            <StrengthHint password={password} />
          )}
        </PasswordField>
        {!isShown && (
          <PasswordField
            label={t('Repeat password')}
            value={again}
            isShown={false}
            isInvalid={again !== '' && !isSame}
            onChange={setAgain}
          >
            {again !== '' && !isSame && <small>{t('The two are not the same.')}</small>}
          </PasswordField>
        )}
        <Checkbox
          label={t('Show password')}
          checked={isShown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        <div className={classes.warning}>
          <IconAlertTriangle size={18} aria-hidden="true" />
          <div>
            <p>
              <strong>{t('There is no way to get a forgotten password back.')}</strong>{' '}
              {t(
                'Without it nobody can open the copy, Throughline neither. Keep it where you keep other passwords.',
              )}
            </p>
            <p>
              {t(
                'While a locked project is open, an unlocked working copy of it is on this computer. It is removed when you close the project. After a crash it stays until you open it again.',
              )}
            </p>
          </div>
        </div>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={isSaving}>
            {t('Save locked copy…')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
