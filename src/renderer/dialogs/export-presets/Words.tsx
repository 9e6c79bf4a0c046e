import type { ReactNode } from 'react';

type Props = {
  readonly id: string;
  readonly value: string;
  readonly most: number;
  readonly placeholder: string;
  readonly onChange: (words: string) => void;
};

/** A line of text, as long as it may be. */
export function Words({ id, value, most, placeholder, onChange }: Props): ReactNode {
  return (
    <input
      id={id}
      value={value}
      maxLength={most}
      placeholder={placeholder}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
