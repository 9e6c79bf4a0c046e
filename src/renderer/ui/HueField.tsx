import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { t } from '../../shared/language/translate.ts';
import { type Hue, hues } from '../../shared/model/palette.ts';
import classes from './fields.module.css';
import { hueWords } from './words.ts';

type Props = { readonly value: Hue; readonly onChange: (hue: Hue) => void };

/** One of the hues. */
export function HueField({ value, onChange }: Props): ReactNode {
  const id = useId();
  return (
    <div className={classes.field}>
      <span className={classes.label} id={id}>
        {t('Colour')}
      </span>
      <div className={classes.swatches} role="radiogroup" aria-labelledby={id}>
        {hues.map((hue) => (
          // biome-ignore lint/a11y/useSemanticElements: a swatch is a button to look at
          <button
            key={hue}
            type="button"
            role="radio"
            aria-checked={hue === value}
            aria-label={t(hueWords[hue])}
            title={t(hueWords[hue])}
            data-hue={hue}
            onClick={() => onChange(hue)}
          >
            {hue === value && <IconCheck size={14} stroke={3} aria-hidden="true" />}
          </button>
        ))}
      </div>
    </div>
  );
}
