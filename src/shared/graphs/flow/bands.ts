import { t } from '../../language/translate.ts';
import type { MapView } from '../../layout/view.ts';
import { type Card, channels } from '../../model/card.ts';
import { channelName } from '../../words/card-values.ts';
import type { SwimLanes } from './flow-choice.ts';

/** A row of the flow. */
export type Band = { readonly id: string; readonly name: string };

/** The id of the row a card is in. */
export function bandKey({ laneId, channel }: Pick<Card, 'laneId' | 'channel'>, rows: SwimLanes): string {
  if (rows === 'lane') return laneId;
  return rows === 'channel' ? (channel ?? '') : '';
}

/** The rows that are used, from top to bottom: lanes as the map has them, channels as they are listed. */
export function bandsOf({ lanes }: MapView, rows: SwimLanes, used: ReadonlySet<string>): readonly Band[] {
  if (rows === 'none') return [];
  const all: readonly Band[] =
    rows === 'lane'
      ? lanes.map(({ id, name }) => ({ id, name: name.trim() || t('Untitled lane') }))
      : [
          ...channels.map((channel) => ({ id: channel, name: channelName(channel) })),
          { id: '', name: t('No channel') },
        ];
  return all.filter(({ id }) => used.has(id));
}
