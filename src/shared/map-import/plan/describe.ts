import { scaleRules } from '../table/emotion-scale.ts';
import type { Proposal } from './proposal.ts';

/** Most texts that are listed as not understood; their number is whole. */
const MOST_UNREAD = 20;

/** What a proposal makes, as data to be printed, in English. */
export function describeProposal({ draft, lanes, curves, emotions, cards, left }: Proposal) {
  return {
    stages: draft.stages.map(({ name, phase, steps }) => ({
      name,
      ...(phase === '' ? {} : { phase }),
      steps,
    })),
    lanes: lanes.map((lane) => ({
      name: lane.name,
      kind: lane.kind,
      cards: lane.cards.reduce((sum, cell) => sum + cell.length, 0),
    })),
    emotions: emotions.flatMap((row, at) =>
      row
        ? [
            {
              lane: draft.lanes[at]?.name ?? '',
              scale: row.scale,
              rule: scaleRules[row.scale],
              unread: row.unread.slice(0, MOST_UNREAD),
              unreadCount: row.unread.length,
            },
          ]
        : [],
    ),
    curves: curves.map(({ persona, values }) => ({ persona, values })),
    arrows: draft.arrows.length,
    cards,
    leftOut: left,
  };
}
