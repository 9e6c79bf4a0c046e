import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../../shared/language/translate.ts';
import fields from '../../ui/fields.module.css';
import { SegmentField } from '../../ui/SegmentField.tsx';
import classes from './PresetField.module.css';
import type { PresetPlace } from './use-presets.ts';

type Props = {
  readonly label: string;
  readonly name: string;
  readonly most: number;
  /** Where it is kept, unless the person says otherwise; null where that is not asked. */
  readonly place: PresetPlace | null;
  readonly onName: (name: string, place: PresetPlace) => Promise<void>;
  readonly onCancel: () => void;
};

/** Asks for a name in the place of what it names. */
export function NameForm({ label, name, most, place: first, onName, onCancel }: Props): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(name);
  const [place, setPlace] = useState<PresetPlace>(first ?? 'project');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const given = typed.trim();
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // The dialog around it closes by these keys, too.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    else if (given !== '') void onName(given, place);
  };
  return (
    <div className={classes.name}>
      <div className={fields.field}>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          value={typed}
          maxLength={most}
          ref={input}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={press}
        />
      </div>
      {first !== null && (
        <div className={classes.place}>
          <SegmentField
            label={t('Keep with')}
            row
            value={place}
            segments={[
              { value: 'project', label: t('This project') },
              { value: 'computer', label: t('This computer') },
            ]}
            onChange={(next) => next && setPlace(next)}
          />
        </div>
      )}
      <Button size="xs" variant="default" onClick={onCancel}>
        {t('Cancel')}
      </Button>
      <Button size="xs" disabled={given === ''} onClick={() => void onName(given, place)}>
        {t('Save')}
      </Button>
    </div>
  );
}
