import { actionLabel } from '../../../shared/actions/action-label.ts';
import type { ActionId } from '../../../shared/actions/action-list.ts';
import { actionList } from '../../../shared/actions/action-list.ts';
import { t } from '../../../shared/language/translate.ts';
import type { CardKind } from '../../../shared/model/card.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { keysNow } from '../../session/actions/keys.ts';
import { isEnabled } from '../../session/actions/run-action.ts';
import { mapsInOrder, stagesOfMap } from '../../session/select-records.ts';
import { cardKindName } from '../../../shared/words/cards.ts';
import { nameOf, titleOf } from '../../ui/words.ts';
import { menuWords } from '../../ui/menu-words.ts';
import { matchScore } from './search.ts';

/** One line of the palette. */
export type Entry =
  | {
      readonly kind: 'action';
      readonly id: ActionId;
      readonly label: string;
      /** Where its name alone does not say what is done: 'Stage' stands in the menu 'Insert'. */
      readonly about?: string;
      readonly accelerator: string | null;
    }
  | { readonly kind: 'map'; readonly id: string; readonly label: string }
  | { readonly kind: 'stage'; readonly id: string; readonly label: string; readonly about: string }
  | {
      readonly kind: 'card';
      readonly id: string;
      readonly label: string;
      readonly about: string;
      readonly cardKind: CardKind;
    };

/** Most cards listed at once: nobody reads further, they type on. */
const MOST_CARDS = 30;

/** Everything that can be done now, by name. */
export const actionEntries = (): readonly Entry[] =>
  actionList
    .filter((action) => action.id !== 'palette' && isEnabled(action.id))
    .map((action) => ({
      kind: 'action',
      id: action.id,
      label: actionLabel(action),
      ...(action.menu === 'insert' ? { about: t(menuWords.insert) } : {}),
      accelerator: keysNow(action.id),
    }));

const placeEntries = (records: ProjectRecords): readonly Entry[] =>
  mapsInOrder(records).flatMap((map): readonly Entry[] => [
    { kind: 'map', id: map.id, label: nameOf(map, t('Untitled map')) },
    ...stagesOfMap(records, map.id).map((stage) => ({
      kind: 'stage' as const,
      id: stage.id,
      label: nameOf(stage, t('Untitled stage')),
      about: nameOf(map, t('Untitled map')),
    })),
  ]);

/** The lines for what was typed, best first within each group. Cards are only looked for once something is typed. */
export function findEntries(query: string, records: ProjectRecords): readonly Entry[] {
  const rank = <T extends Entry>(entries: readonly T[]): readonly T[] =>
    entries
      .map((entry) => ({ entry, score: matchScore(entry.label, query) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ entry }) => entry);
  const actions = rank(actionEntries());
  const places = rank(placeEntries(records));
  return query.trim() === ''
    ? [...actions, ...places]
    : [...actions, ...places, ...rank(cardEntries(query, records))];
}

function cardEntries(query: string, records: ProjectRecords): readonly Entry[] {
  const found: Entry[] = [];
  for (const card of records.card.values()) {
    const label = titleOf(card, '');
    if (label === '' || matchScore(label, query) === 0) continue;
    const step = records.step.get(card.stepId);
    const stage = step && records.stage.get(step.stageId);
    const about = `${cardKindName(card.kind)}${stage ? ` · ${nameOf(stage, t('Untitled stage'))}` : ''}`;
    found.push({ kind: 'card', id: card.id, label, about, cardKind: card.kind });
    if (found.length === MOST_CARDS) break;
  }
  return found;
}
