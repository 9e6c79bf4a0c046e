import type { CardBox, CellBox, MapLayout } from '../../shared/layout/map-layout.ts';
import type { CardView } from '../../shared/layout/map-view.ts';
import { type CardKind, severityNames } from '../../shared/model/card.ts';
import type { Connection } from '../../shared/model/connection.ts';
import type { LaneKind } from '../../shared/model/lane.ts';
import { isAssumption } from '../../shared/layout/view.ts';

export const cardKindNames: Readonly<Record<CardKind, string>> = {
  action: 'Action',
  touchpoint: 'Touchpoint',
  thought: 'Thought',
  'pain-point': 'Pain point',
  opportunity: 'Opportunity',
  note: 'Note',
  image: 'Image',
};

/** What an empty cell of a lane asks for. */
export const invitations: Readonly<Record<LaneKind, string>> = {
  actions: 'What do they do here?',
  touchpoints: 'Where do they meet us?',
  thoughts: 'What goes through their mind?',
  emotion: 'How does it feel here?',
  'pain-points': 'What goes wrong here?',
  evidence: 'Drop evidence here',
  opportunities: 'What could be better here?',
  measures: 'What do we measure here?',
  backstage: 'What happens behind the scenes?',
  images: 'What does it look like?',
  'free-text': 'Write a note',
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** How a screen reader hears a card: 'Price is unclear, pain point, severity 3, 4 pieces of evidence'. */
export function describeCard({ card }: CardBox, view: CardView | undefined): string {
  const parts = [card.title.trim() || 'Untitled', cardKindNames[card.kind].toLowerCase()];
  if (card.kind === 'pain-point' && card.severity !== null) {
    parts.push(`severity ${card.severity}, ${severityNames[card.severity] ?? ''}`);
  }
  if (view && view.support.count > 0) {
    parts.push(counted(view.support.count, 'piece of evidence', 'pieces of evidence'));
  } else if (view && isAssumption(view)) parts.push('assumption');
  return parts.join(', ');
}

/** How a screen reader hears a cell: 'Intent, step 1, Pain points, 2 cards: Price is unclear, ...'. */
export function describeCell(layout: MapLayout, cell: CellBox): string {
  const step = layout.steps.find((box) => box.step.id === cell.stepId);
  const stage = layout.stages.find((box) => box.stage.id === step?.stageId);
  const lane = layout.lanes.find((box) => box.lane.id === cell.laneId);
  const count = cell.cards.length + cell.hidden;
  const titles = cell.cards.map(({ card }) => card.title.trim() || 'Untitled').join(', ');
  return `${stage?.stage.name ?? ''}, ${step?.step.name ?? ''}, ${lane?.lane.name ?? ''}, ${
    count === 0 ? 'empty' : counted(count, 'card', 'cards')
  }${titles === '' ? '' : `: ${titles}`}`;
}

/** Ids of elements on the map, for the keyboard's place in the grid. */
export const elementIds = {
  card: (id: string): string => `map-card-${id}`,
  cell: (laneId: string, stepId: string): string => `map-cell-${laneId}-${stepId}`,
  header: (id: string): string => `map-header-${id}`,
} as const;

/** What an arrow says: its label and its share of customers. */
export function connectionText(connection: Connection): string {
  const share = connection.share === null ? '' : `${Math.round(connection.share * 100)} %`;
  return [connection.label.trim(), share].filter((part) => part !== '').join(', ');
}
