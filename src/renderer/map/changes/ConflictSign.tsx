import type { ReactNode } from 'react';
import { conflictShapes } from '../../../shared/compare/marks/conflict-sign.ts';
import { SIGN } from '../../../shared/compare/marks/sign.ts';
import type { MapLayout } from '../../../shared/layout/map-layout.ts';
import type { Theme } from '../../../shared/scene/theme.ts';
import { useComparing } from '../../session/comparing.ts';
import { SvgShapes } from '../cells/SvgShapes.tsx';

type Props = { readonly layout: MapLayout; readonly theme: Theme; readonly size: number };

/** While a merge is on the map: an exclamation mark at the end of each card about which something is to be decided. */
export function ConflictSigns({ layout, theme, size }: Props): ReactNode {
  const conflicts = useComparing((comparing) => comparing?.conflicts);
  return [...(conflicts ?? [])].map((id) => {
    const place = layout.cards.get(id);
    return (
      place && (
        <g
          key={id}
          data-conflict=""
          transform={`translate(${place.x + place.width} ${place.y}) scale(${size})`}
        >
          <SvgShapes shapes={conflictShapes(id, { x: -SIGN / 2, y: -SIGN / 2 }, theme)} />
        </g>
      )
    );
  });
}

/** The same in a line of text; the words beside it say it, too. */
export const ConflictMark = ({ theme }: Pick<Props, 'theme'>): ReactNode => (
  <svg width={SIGN} height={SIGN} viewBox={`0 0 ${SIGN} ${SIGN}`} aria-hidden="true" style={{ flex: 'none' }}>
    <SvgShapes shapes={conflictShapes(null, { x: 0, y: 0 }, theme)} />
  </svg>
);
