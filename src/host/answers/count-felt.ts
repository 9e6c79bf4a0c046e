import { foldWord } from '../../shared/feedback/words/fold-word.ts';
import { isFelt } from '../../shared/measures/felt-by.ts';
import type { FeltTallies } from '../../shared/measures/felt-tallies.ts';
import { byOrder } from '../../shared/model/order.ts';
import type { Persona } from '../../shared/model/persona.ts';
import type { Place } from '../../shared/model/place.ts';
import type { ResponseTally } from '../../shared/model/response-tally.ts';
import { BLANK } from '../database/responses/values.ts';
import { AnswerCounts } from '../tallies/count-answers.ts';
import type { AnswerStore } from './answer-store.ts';
import type { LoadedSet } from './loaded-set.ts';
import { placeOfNote } from './places-of-answers.ts';

/** What has to be known of a persona to tell whether an answer names it. */
export type NamedPersona = Pick<Persona, 'id' | 'order' | 'name'>;

/**
 * Counts the answers to questions about emotion and satisfaction of the whole project apart by the persona that each names: the first
 * of its persona columns that names one, else its participant’s. Those that name none are last.
 */
export function countFelt(store: AnswerStore, personas: readonly NamedPersona[]): FeltTallies {
  const sorted = [...personas].sort(byOrder);
  const numbers = new Map(sorted.toReversed().map(({ name }) => [foldWord(name), 0]));
  numbers.delete('');
  sorted.forEach(({ name }, at) => {
    // Of two with one name it is the first.
    if (numbers.get(foldWord(name)) === 0) numbers.set(foldWord(name), at + 1);
  });
  const numberOfId = new Map(sorted.map(({ id }, at) => [id, at + 1]));
  const found = Array.from({ length: sorted.length + 1 }, (): ResponseTally[] => []);
  for (const loaded of store.sets) {
    const asked = [...loaded.scores].filter(([column]) => {
      const role = loaded.set.recipe.columns[column]?.role;
      return role?.kind === 'score' && isFelt(role);
    });
    if (asked.length === 0) continue;
    const personaOf = personasIn(store, loaded, numbers, numberOfId);
    const placeAt = placesIn(store, loaded);
    for (const [column, scores] of asked) {
      const own = loaded.set.recipe.columns[column]?.place ?? null;
      const counts = found.map(() => new AnswerCounts());
      for (let row = 0; row < loaded.size; row += 1) {
        if (loaded.leftOut[row] !== 0 || (loaded.lines[row] ?? -1) < 0) continue;
        const cell = { score: scores[row] ?? BLANK, moment: loaded.moments?.[row] };
        counts[personaOf[row] ?? 0]?.change(cell, own ? 0 : (loaded.places[row] ?? 0), 1);
      }
      counts.forEach((count, number) => {
        found[number]?.push(...count.tallies(loaded.set, column, (at) => own ?? placeAt.get(at) ?? null));
      });
    }
  }
  return [...found.slice(1), found[0] ?? []].flatMap((tallies, at) =>
    tallies.length === 0 ? [] : [{ personaId: sorted[at]?.id ?? null, tallies }],
  );
}

/** The number of the persona that each row names, from 1; 0: none. */
function personasIn(
  store: AnswerStore,
  loaded: LoadedSet,
  numbers: ReadonlyMap<string, number>,
  numberOfId: ReadonlyMap<string, number>,
): Uint32Array {
  const named = new Uint32Array(loaded.size);
  for (const { codes, dictionary } of loaded.values.filter(({ role }) => role === 'persona')) {
    const translated = dictionary.map((value) => numbers.get(foldWord(value)) ?? 0);
    for (let row = 0; row < loaded.size; row += 1)
      if (named[row] === 0) named[row] = translated[codes[row] ?? 0] ?? 0;
  }
  const people = store.peopleIn(loaded);
  for (let row = 0; row < loaded.size; row += 1) {
    const person = people[row] ?? 0;
    if (named[row] === 0 && person > 0) named[row] = numberOfId.get(store.personaOf(person) ?? '') ?? 0;
  }
  return named;
}

/** The places of a set’s answers by their numbers, also those that are gone: an undo brings them back, and nothing is counted anew. */
function placesIn(store: AnswerStore, { set, notes }: LoadedSet): ReadonlyMap<number, Place> {
  const byHand = [...notes.values()].flatMap((note) => placeOfNote(note) ?? []);
  return new Map([...set.places, ...byHand].map((place) => [store.numberOf(place.id), place]));
}
