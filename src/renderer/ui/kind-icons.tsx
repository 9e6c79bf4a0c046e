import type { ReactNode } from 'react';
import { type CardKind, cardKind } from '../../shared/kinds/card-kinds.ts';
import { type LaneKind, laneKind } from '../../shared/kinds/lane-kinds.ts';
import type { EvidenceKind, Stance } from '../../shared/model/evidence.ts';
import { ICON_LINE_WIDTH, iconPaths } from '../../shared/icons/icon-paths.ts';
import type { Icon } from '../../shared/icons/icons.ts';

type Props<K> = { readonly kind: K; readonly size?: number };

/** One of the map's own icons, in the colour of the text. */
function MapIcon({ icon, size }: { readonly icon: Icon; readonly size: number }): ReactNode {
  const { line, fill } = iconPaths[icon];
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={line}
        fill="none"
        stroke="currentColor"
        strokeWidth={ICON_LINE_WIDTH * 0.9}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d={fill} fill="currentColor" />
    </svg>
  );
}

/** The sign of a kind of card. */
export const CardIcon = ({ kind, size = 16 }: Props<CardKind>): ReactNode => (
  <MapIcon icon={cardKind(kind).icon} size={size} />
);

/** The sign of a kind of evidence. */
export const EvidenceIcon = ({ kind, size = 16 }: Props<EvidenceKind>): ReactNode => (
  <MapIcon icon={kind} size={size} />
);

/** The sign of what evidence says of something. */
export const StanceIcon = ({ kind, size = 16 }: Props<Stance>): ReactNode => (
  <MapIcon icon={kind} size={size} />
);

/** The sign of a kind of lane. */
export const LaneIcon = ({ kind, size = 16 }: Props<LaneKind>): ReactNode => (
  <MapIcon icon={laneKind(kind).icon} size={size} />
);
