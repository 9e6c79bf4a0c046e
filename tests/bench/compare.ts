import { compareMaps } from '../../src/shared/compare/compare-maps.ts';
import { compareProjects } from '../../src/shared/compare/compare-projects.ts';
import { comparisonText } from '../../src/shared/compare/write/text.ts';
import type { CommandCall } from '../../src/shared/commands/registry.ts';
import { newId } from '../../src/shared/model/new-id.ts';
import type { ProjectRecords } from '../../src/shared/model/records.ts';
import { bigMapCalls, seeded } from '../helpers/big-project.ts';
import { list, run, startRecords } from '../helpers/records.ts';

export type CompareFigures = {
  readonly what: string;
  /** How many records differ. */
  readonly differences: number;
  /** ms to have the comparison, and to have all of it in words. */
  readonly p50: number;
  readonly worst: number;
  readonly words: number;
};

const ROUNDS = 15;

/** Compares a map of so many cards with its copy, of which every tenth card was changed, moved or removed, and a project with itself after as many changes. */
export function measureCompare(mapCards: number, projectCards: number): readonly CompareFigures[] {
  const one = run(startRecords(), ...bigMapCalls(mapCards, newId)).records;
  const [map] = list(one, 'map');
  const both = run(one, { command: 'duplicate-map', input: { mapId: map!.id, state: 'future' } }).records;
  const copy = list(both, 'map').find(({ id }) => id !== map!.id)!;
  const edited = changed(both, copy.id, mapCards / 10);
  const origins = originsOf(both, map!.id, copy.id);
  const large = run(startRecords(), ...bigMapCalls(projectCards, newId)).records;
  const later = changed(large, list(large, 'map')[0]!.id, projectCards / 5);
  return [
    figures(`two maps of ${mapCards} cards, by name`, () => compareMaps(edited, map!.id, copy.id)),
    figures(`two maps of ${mapCards} cards, by origin`, () =>
      compareMaps(edited, map!.id, copy.id, ({ id }) => origins.get(id) ?? null),
    ),
    figures(`two states of ${projectCards} cards`, () => compareProjects(large, later)),
  ];
}

function figures(what: string, compare: () => ReturnType<typeof compareProjects>): CompareFigures {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    compare();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const comparison = compare();
  const start = performance.now();
  comparisonText(comparison);
  const words = performance.now() - start;
  const p50 = times[ROUNDS >> 1] ?? Number.NaN;
  return { what, differences: comparison.counts.all, p50, worst: times.at(-1) ?? Number.NaN, words };
}

/** A map of which so many cards were renamed a little, moved to another cell or removed. */
function changed(records: ProjectRecords, mapId: string, count: number): ProjectRecords {
  const random = seeded(7);
  const cards = list(records, 'card', { mapId });
  const steps = list(records, 'step', { mapId });
  const calls = Array.from({ length: count }, (_, index): CommandCall => {
    const card = cards[Math.floor((index * cards.length) / count)]!;
    const step = steps[Math.floor(random() * steps.length)]!;
    if (index % 3 === 0) return { command: 'remove-cards', input: { cardIds: [card.id] } };
    return index % 3 === 1
      ? { command: 'move-cards', input: { cardIds: [card.id], toStepId: step.id, toLaneId: card.laneId } }
      : { command: 'edit-cards', input: { cardIds: [card.id], fields: { title: `${card.title} today` } } };
  });
  return run(records, ...calls).records;
}

/** What each part of a copy was copied from: both are in the same order. */
function originsOf(records: ProjectRecords, mapId: string, copyId: string): ReadonlyMap<string, string> {
  const origins = new Map<string, string>();
  for (const kind of ['stage', 'step', 'lane', 'card'] as const) {
    const from = list(records, kind, { mapId });
    list(records, kind, { mapId: copyId }).forEach((own, index) => origins.set(own.id, from[index]!.id));
  }
  return origins;
}
