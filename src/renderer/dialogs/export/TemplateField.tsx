import { Button, CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { askMainOrNotice } from '../../session/bridge.ts';
import fields from '../../ui/fields.module.css';
import classes from './TemplateField.module.css';

type Props = {
  /** Its file; null: the app's own look. */
  readonly name: string | null;
  readonly onChange: (name: string | null) => void;
};

/** The client's template, whose masters and theme the slides take. */
export function TemplateField({ name, onChange }: Props): ReactNode {
  const choose = async (): Promise<void> => {
    const chosen = await askMainOrNotice('choose-template', {});
    if (chosen) onChange(chosen.name);
  };
  return (
    <div className={`${fields.field ?? ''} ${fields.row ?? ''}`}>
      <span className={fields.label}>{t('Template', { context: 'slides' })}</span>
      <span className={classes.chosen}>
        {name !== null && <output className={classes.name}>{name}</output>}
        <Button size="compact-sm" variant="default" onClick={() => void choose()}>
          {name === null ? t('Choose template…') : t('Replace template…')}
        </Button>
        {name !== null && (
          <CloseButton size={26} aria-label={t('Remove template')} onClick={() => onChange(null)} />
        )}
      </span>
    </div>
  );
}
