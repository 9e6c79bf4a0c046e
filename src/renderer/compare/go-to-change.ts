import { createLines, type DifferenceLine } from '../../shared/compare/words/lines.ts';
import { stateNames } from '../../shared/compare/words/state-words.ts';
import type { Comparison, Difference } from '../../shared/compare/comparison.ts';
import type { ListedChange } from '../../shared/compare/change-list.ts';
import { t } from '../../shared/language/translate.ts';
import { announce } from '../session/announcer.ts';
import { getComparing, setComparing } from '../session/comparing.ts';
import { projectStore } from '../session/project-store.ts';
import { type Selection, sessionStore } from '../session/session-store.ts';

const wordings = new WeakMap<Comparison, (difference: Difference) => DifferenceLine>();

/** A difference in words. */
export function lineOf(comparison: Comparison, difference: Difference): DifferenceLine {
  let lines = wordings.get(comparison);
  if (!lines) wordings.set(comparison, (lines = createLines(comparison)));
  return lines(difference);
}

/** Goes on to the next change, or back to the former one; behind the last comes the first. */
export function goToNextChange(by: 1 | -1): void {
  const comparing = getComparing();
  if (!comparing) return;
  const { changes, at } = comparing;
  const first = by === 1 ? 0 : changes.length - 1;
  goToChange(at === -1 ? first : (at + by + changes.length) % changes.length);
}

/** Selects a change on the map and in the list, brings it into view, and says it. */
export function goToChange(at: number): void {
  const comparing = getComparing();
  const change = comparing?.changes[at];
  if (!comparing || !change) return;
  const { mapId } = sessionStore.getState();
  const { map } = projectStore.getState().records;
  const isThere = change.mapId !== null && map.has(change.mapId);
  sessionStore.setState({
    screen: 'map',
    mapId: isThere ? change.mapId : mapId,
    selection: isThere ? selectionOf(change) : null,
  });
  setComparing({ at });
  const { states, name, place } = lineOf(comparing.comparison, change.difference);
  announce(
    t('Change {{number}} of {{all}}: {{change}}', {
      number: at + 1,
      all: comparing.changes.length,
      change: [states.map((state) => t(stateNames[state])).join(', '), name, place]
        .filter((part) => part !== '')
        .join(', '),
    }),
  );
}

function selectionOf({ mapId, difference }: ListedChange): Selection | null {
  const { records } = projectStore.getState();
  const { kind, id } = difference;
  if (kind === 'map') return { kind, id };
  if (kind === 'card') return records.card.has(id) ? { kind: 'cards', ids: [id] } : null;
  if (kind === 'stage' || kind === 'step' || kind === 'lane')
    return records[kind].has(id) ? { kind, id } : null;
  if (difference.kind !== 'emotionPoint') return null;
  const stepId = (difference.after ?? difference.before)?.stepId ?? '';
  const lane = [...records.lane.values()].find((one) => one.mapId === mapId && one.kind === 'emotion');
  return lane && records.step.has(stepId) ? { kind: 'cell', laneId: lane.id, stepId } : null;
}
