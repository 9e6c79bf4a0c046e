import { type ReactNode, useMemo } from 'react';
import { otherCurves } from '../../../shared/compare/marks/emotion-gap.ts';
import { useComparing } from '../../session/comparing.ts';
import { useRenderWindow } from '../camera/render-window.ts';
import type { OpenMap } from '../open/map-store.ts';
import { useMapTheme } from '../open/theme-of-map.tsx';
import styles from './Changes.module.css';

type Props = { readonly open: OpenMap; readonly at: 'before' | 'after' };

/** The emotion curves of the other state, with what lies between both hatched: better or worse, and by how much. */
export function OtherEmotions({ open, at }: Props): ReactNode {
  const theme = useMapTheme();
  const other = useComparing((comparing) => comparing?.comparison[at === 'after' ? 'before' : 'after']);
  const isNear = useRenderWindow((window) => window.mode === 'cards');
  const { layout, view } = open;
  const curves = useMemo(
    () => (other ? layout.lanes.flatMap((lane) => otherCurves(other, view, layout, lane, at)) : []),
    [other, view, layout, at],
  );
  if (curves.length === 0) return null;
  const tones = { better: theme.signs.green.strong, worse: theme.signs.rose.strong };
  return (
    <svg
      className={`${styles.over} ${styles.other}`}
      width={layout.width}
      height={layout.height}
      role="presentation"
      data-other-emotions=""
    >
      <defs>
        {Object.entries(tones).map(([name, colour]) => (
          <pattern
            key={name}
            id={`gap-${name}`}
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${name === 'better' ? -45 : 45})`}
          >
            <rect width={1.5} height={6} fill={colour} opacity={0.55} />
          </pattern>
        ))}
      </defs>
      {curves.map(({ line, d, gaps, steps }) => (
        <g key={line.persona.id}>
          {gaps.map((gap) => (
            <path key={gap.d} d={gap.d} fill={`url(#gap-${gap.isBetter ? 'better' : 'worse'})`} />
          ))}
          <path
            d={d}
            fill="none"
            stroke={theme.hues[line.persona.hue].strong}
            strokeWidth={1.5}
            strokeDasharray="2 4"
            strokeLinecap="round"
          />
          {isNear &&
            steps.map(({ x, y, text }) => (
              <text
                key={x}
                className={styles.delta}
                x={x + 16}
                y={y + 4}
                fill={theme.ink}
                stroke={theme.paper}
              >
                {text}
              </text>
            ))}
        </g>
      ))}
    </svg>
  );
}
