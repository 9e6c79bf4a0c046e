import type { ReactNode } from 'react';
import { bandParts } from '../../../shared/layout/band.ts';
import type { MapLayout, PhaseBox } from '../../../shared/layout/map-layout.ts';
import { Edge } from './Edge.tsx';
import { scaled } from './Pane.tsx';
import { PhasePart } from './PhasePart.tsx';

/** The row of phases over the stages, with the edges between them; nothing on a map without any. */
export function PhaseBand({ layout, k }: { readonly layout: MapLayout; readonly k: number }): ReactNode {
  const parts = bandParts(layout);
  if (parts.length === 0) return null;
  const origin = layout.laneNameWidth;
  return (
    <>
      <div role="row" aria-rowindex={1}>
        {parts.map((part) => (
          <PhasePart key={idOf(part)} part={part} origin={origin} width={part.width * k} />
        ))}
      </div>
      <div role="presentation" aria-hidden="true">
        {edgesOf(parts).map(({ id, x }) => (
          <Edge
            key={id}
            of={{ kind: 'phase', id }}
            style={{ left: scaled(x - origin), top: parts[0]?.y, height: parts[0]?.height }}
          />
        ))}
      </div>
    </>
  );
}

const idOf = (part: PhaseBox | undefined): string => part?.stages[0]?.stage.id ?? '';

/** Where a phase starts or ends, by the stage behind; the ends of the map only where a phase reaches them. */
function edgesOf(parts: readonly PhaseBox[]): readonly { readonly id: string; readonly x: number }[] {
  const starts = parts.map((part) => ({ id: idOf(part), x: part.x }));
  const [first, last] = [parts[0], parts.at(-1)];
  return [
    ...starts.slice(first?.name === '' ? 1 : 0),
    ...(last && last.name !== '' ? [{ id: '', x: last.x + last.width }] : []),
  ];
}
