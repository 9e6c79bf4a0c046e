import { numberText, t } from '../../../language/translate.ts';
import { countClaims } from '../../../layout/view.ts';
import { hotSpotSentence, hotSpotTitle } from '../../../words/hot-spots.ts';
import { type Block, plainRun, type Run, strong } from './block.ts';
import type { MakeBlocks } from './setting.ts';

/** Most hot spots that are named. */
const MOST = 3;

/** Where it hurts and why, and how much of the map is proved. */
export const glanceChapter: MakeBlocks = ({ view }) => {
  const spots = view.stages
    .flatMap(({ stage }) => view.hotSpots.get(stage.id) ?? [])
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST);
  const { all, backed } = countClaims(view.cards);
  const items: readonly (readonly Run[])[] = [
    ...spots.map((spot) => [strong(`${hotSpotTitle(spot)}. `), plainRun(`${hotSpotSentence(spot.reason)}.`)]),
    ...(all > 0
      ? [
          [
            plainRun(
              `${t('Evidence behind {{backed}} of {{count}} claims', { backed: numberText(backed), count: all })}.`,
            ),
          ],
        ]
      : []),
  ];
  if (items.length === 0) return [];
  const list: Block = { kind: 'list', items };
  return [{ kind: 'heading', level: 1, text: t('At a glance'), id: 'glance' }, list];
};
