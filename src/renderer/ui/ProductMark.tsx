import type { ReactNode } from 'react';

const dots = [
  [5, 38],
  [14.5, 29],
  [24, 31],
  [33.5, 18],
  [43, 9],
] as const;

/** The product's mark: five stages on a rising line. */
export const ProductMark = ({ size }: { readonly size: number }): ReactNode => (
  <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
    <path
      d="M5 38 C8 35 11 29.5 14.5 29 S20.5 32.5 24 31 S30 21.5 33.5 18 S40 12 43 9"
      fill="none"
      stroke="var(--tl-accent)"
      strokeWidth="2.5"
      strokeLinecap="round"
    />
    {dots.map(([x, y]) => (
      <circle
        key={x}
        cx={x}
        cy={y}
        r="3.4"
        fill="var(--tl-surface)"
        stroke="var(--tl-accent)"
        strokeWidth="2.5"
      />
    ))}
  </svg>
);
