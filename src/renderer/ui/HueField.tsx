import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { t } from '../../shared/language/translate.ts';
import { type Hue, hues } from '../../shared/model/palette.ts';
import classes from './fields.module.css';
import { hueWords } from './words.ts';

type Props =
  | { readonly value: Hue; readonly clearable?: never; readonly onChange: (hue: Hue) => void }
  | { readonly value: Hue | null; readonly clearable: true; readonly onChange: (hue: Hue | null) => void };

/** One of the hues, or none where that is a choice too. */
export function HueField(props: Props): ReactNode {
  const { value } = props;
  const id = useId();
  const choose = (hue: Hue | null): void => {
    if (props.clearable) props.onChange(hue);
    else if (hue !== null) props.onChange(hue);
  };
  return (
    <div className={classes.field}>
      <span className={classes.label} id={id}>
        {t('Colour')}
      </span>
      <div className={classes.swatches} role="radiogroup" aria-labelledby={id}>
        {props.clearable && (
          // biome-ignore lint/a11y/useSemanticElements: a swatch is a button to look at
          <button
            type="button"
            role="radio"
            aria-checked={value === null}
            aria-label={t('No colour')}
            title={t('No colour')}
            data-hue="none"
            onClick={() => choose(null)}
          >
            {value === null && <IconCheck size={14} stroke={3} aria-hidden="true" />}
          </button>
        )}
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
            onClick={() => choose(hue)}
          >
            {hue === value && <IconCheck size={14} stroke={3} aria-hidden="true" />}
          </button>
        ))}
      </div>
    </div>
  );
}
