import { actionPhrases, actionTitle, englishPhrases } from '../../../shared/actions/action-label.ts';
import type { ActionId } from '../../../shared/actions/action-list.ts';
import { actionList } from '../../../shared/actions/action-list.ts';
import { language, t } from '../../../shared/language/translate.ts';
import type { CardKind } from '../../../shared/model/card.ts';
import { phasesOf } from '../../../shared/model/phase.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { keysNow } from '../../session/actions/keys.ts';
import { definitionOf, isEnabled } from '../../session/actions/run-action.ts';
import { mapsInOrder, stagesOfMap } from '../../session/select-records.ts';
import { cardKindName } from '../../../shared/words/cards.ts';
import { nameOf, titleOf } from '../../ui/words.ts';
import { recentActions } from './recent-actions.ts';
import { bestScore, matchScore, type Query, readyQuery } from './search.ts';

/** One line of the palette. */
export type Entry =
  | {
      readonly kind: 'action';
      readonly id: ActionId;
      readonly label: string;
      readonly accelerator: string | null;
      /** Chosen here lately: it stands first. */
      readonly recent: boolean;
    }
  | { readonly kind: 'map'; readonly id: string; readonly label: string }
  | { readonly kind: 'phase' | 'stage'; readonly id: string; readonly label: string; readonly about: string }
  | {
      readonly kind: 'card';
      readonly id: string;
      readonly label: string;
      readonly about: string;
      readonly cardKind: CardKind;
    };

/** Most cards listed at once: nobody reads further, they type on. */
const MOST_CARDS = 30;

type ActionEntry = Extract<Entry, { readonly kind: 'action' }>;

/** Everything that can be done now, by name; what was chosen lately first. */
export function actionEntries(): readonly ActionEntry[] {
  const recent = recentActions();
  const entries = actionList
    .filter((action) => action.id !== 'palette' && isEnabled(action.id))
    .map(
      (action): ActionEntry => ({
        kind: 'action',
        id: action.id,
        label: actionTitle(action),
        accelerator: keysNow(action.id),
        recent: recent.includes(action.id),
      }),
    );
  const rank = ({ id, recent: isRecent }: ActionEntry): number =>
    isRecent ? recent.indexOf(id) : recent.length;
  return entries.sort((a, b) => rank(a) - rank(b));
}

const placeEntries = (records: ProjectRecords): readonly Entry[] =>
  mapsInOrder(records).flatMap((map): readonly Entry[] => [
    { kind: 'map', id: map.id, label: nameOf(map, t('Untitled map')) },
    // By its first stage, whose own line has the same id.
    ...phasesOf(stagesOfMap(records, map.id)).map(({ name, stages }) => ({
      kind: 'phase' as const,
      id: stages[0]?.id ?? '',
      label: name,
      about: nameOf(map, t('Untitled map')),
    })),
    ...stagesOfMap(records, map.id).map((stage) => ({
      kind: 'stage' as const,
      id: stage.id,
      label: nameOf(stage, t('Untitled stage')),
      about: nameOf(map, t('Untitled map')),
    })),
  ]);

type Scored = { readonly entry: Entry; readonly score: number };

/**
 * The lines for what was typed: the group with the best line first, and in each group the best. Cards are only looked for
 * once something is typed; what is nearly a word counts where no action is called as it was typed.
 */
export function findEntries(query: string, records: ProjectRecords): readonly Entry[] {
  const ready = readyQuery(query);
  const actions = actionEntries();
  const places = placeEntries(records);
  if (ready.words.length === 0) return [...actions, ...places];
  const look = (typos: boolean): readonly Scored[] => [
    ...actions.map((entry) => ({ entry, score: actionScore(entry, ready, typos) })),
    ...places.map((entry) => ({ entry, score: matchScore(entry.label, ready, typos) })),
  ];
  const found = look(false).filter(({ score }) => score > 0);
  const cards = cardEntries(ready, records, false);
  const sure = [...found, ...cards];
  const nearly = (): readonly Scored[] =>
    sure.length > 0 ? look(true) : [...look(true), ...cardEntries(ready, records, true)];
  const all = found.some(({ entry }) => entry.kind === 'action') ? sure : merged(sure, nearly());
  const groups = Map.groupBy(all, ({ entry }) => entry.kind);
  return [...groups.values()]
    .map((group) => group.toSorted((a, b) => b.score - a.score))
    .toSorted((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0))
    .flatMap((group) => group.map(({ entry }) => entry));
}

/** What was found for sure, then what was found by nearly its words. */
const merged = (sure: readonly Scored[], nearly: readonly Scored[]): readonly Scored[] => [
  ...sure,
  ...nearly.filter(
    ({ entry, score }) =>
      score > 0 && !sure.some((known) => known.entry.id === entry.id && known.entry.kind === entry.kind),
  ),
];

/** What people call an action counts a little less than its name; words of several of its phrases together least. */
function actionScore({ id }: ActionEntry, query: Query, typos: boolean): number {
  const action = { id, label: definitionOf(id).label };
  const [title = '', label = '', ...words] = actionPhrases(action);
  const english = language() === 'en' ? [] : englishPhrases(action);
  return bestScore(
    [
      [title, 1],
      [label, 1],
      ...words.map((text) => [text, 0.9] as const),
      ...english.map((text) => [text, 0.7] as const),
      [[title, label, ...words].join(' '), 0.5],
    ],
    query,
    typos,
  );
}

function cardEntries(query: Query, records: ProjectRecords, typos: boolean): readonly Scored[] {
  const found: Scored[] = [];
  for (const card of records.card.values()) {
    const label = titleOf(card, '');
    const score = label === '' ? 0 : matchScore(label, query, typos);
    if (score === 0) continue;
    const step = records.step.get(card.stepId);
    const stage = step && records.stage.get(step.stageId);
    const about = `${cardKindName(card.kind)}${stage ? ` · ${nameOf(stage, t('Untitled stage'))}` : ''}`;
    found.push({ entry: { kind: 'card', id: card.id, label, about, cardKind: card.kind }, score });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, MOST_CARDS);
}
