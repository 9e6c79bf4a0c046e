import type { ReactNode } from 'react';

const dots = [
  [6, 36],
  [15, 29],
  [24, 31],
  [33, 19],
  [42, 11],
] as const;

/** The product's mark: five stages on a rising line. */
export const ProductMark = ({ size }: { readonly size: number }): ReactNode => (
  <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
    <path
      d="M6 36 C9 33 12 29 15 29 S21 32.5 24 31 S30 22 33 19 S39 13 42 11"
      fill="none"
      stroke="var(--tl-accent)"
      strokeWidth="3"
      strokeLinecap="round"
    />
    {dots.map(([x, y]) => (
      <circle
        key={x}
        cx={x}
        cy={y}
        r="4.5"
        fill="var(--tl-surface)"
        stroke="var(--tl-accent)"
        strokeWidth="3"
      />
    ))}
  </svg>
);
