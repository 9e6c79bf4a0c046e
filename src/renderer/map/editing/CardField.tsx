import type { CSSProperties, KeyboardEvent, ReactNode, Ref } from 'react';
import { textStyles } from '../../../shared/layout/sizes.ts';
import { MAX_TEXT, MAX_TITLE } from '../../../shared/model/fields.ts';
import { typeText } from '../open/editing.ts';
import { useMapTheme } from '../open/theme-of-map.tsx';
import styles from './CardEditor.module.css';

/** The texts of a card that are typed on it. */
export type CardPart = 'title' | 'body';

const looks = {
  title: { text: textStyles.cardTitle, ink: 'ink', longest: MAX_TITLE },
  body: { text: textStyles.cardBody, ink: 'softInk', longest: MAX_TEXT },
} as const;

/** A text of a card while it is typed, in the size and the place it is drawn in. */
export function CardField({
  ref,
  part,
  label,
  placeholder,
  text,
  place,
  onKeyDown,
}: {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly part: CardPart;
  readonly label: string;
  readonly placeholder?: string;
  readonly text: string;
  readonly place: CSSProperties;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>, part: CardPart) => void;
}): ReactNode {
  const theme = useMapTheme();
  const { text: style, ink, longest } = looks[part];
  return (
    <textarea
      ref={ref}
      className={styles[part]}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      maxLength={longest}
      dir="auto"
      rows={1}
      spellCheck
      style={{
        ...place,
        color: theme[ink],
        fontSize: style.size,
        fontWeight: style.weight,
        lineHeight: `${style.lineHeight}px`,
      }}
      onChange={(event) => typeText({ [part]: event.currentTarget.value })}
      onKeyDown={(event) => onKeyDown(event, part)}
    />
  );
}
