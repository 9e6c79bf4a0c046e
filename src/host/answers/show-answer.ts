import type { Place } from '../../shared/model/place.ts';
import { type AnswerRow, MOST_SHOWN, type WholeAnswer } from '../../shared/protocol/answers-api.ts';
import { BLANK, HUNDREDTHS, INVALID } from '../database/responses/values.ts';
import type { AnswerStore } from './answer-store.ts';
import { bitOf } from './bits.ts';
import { ownPlaces } from './own-places.ts';
import type { LoadedSet } from './loaded-set.ts';
import { toneCodes, toneSources } from './own-tones.ts';

const MINUTE = 60_000;

/** An answer as a window shows it. */
export function answerRow(store: AnswerStore, loaded: LoadedSet, row: number, most = MOST_SHOWN): AnswerRow {
  const { set, scores, moments, values, places, notes } = loaded;
  const moment = moments?.[row] ?? BLANK;
  const text = store.commentOf(loaded, row);
  const others = new Map<string, Place>();
  for (const { number, answered } of ownPlaces(store, loaded)) {
    const place = bitOf(answered, row) === 1 ? store.placeOf(number) : null;
    if (place) others.set(place.id, place);
  }
  return {
    setId: set.id,
    row,
    line: loaded.lines[row] ?? 0,
    at: moment === BLANK || moment === INVALID ? null : new Date(moment * MINUTE).toISOString(),
    scores: [...scores].flatMap(([column, all]) => {
      const value = all[row] ?? BLANK;
      return value === BLANK ? [] : [{ column, value: value === INVALID ? null : value / HUNDREDTHS }];
    }),
    values: values.flatMap(({ column, role, codes, dictionary }) => {
      const value = dictionary[codes[row] ?? 0] ?? '';
      return value === '' ? [] : [{ column, role, value }];
    }),
    place: store.placeOf(places[row] ?? 0),
    byHand: notes.get(row)?.placed === true,
    ownPlaces: [...others.values()],
    respondent: store.respondentOf(loaded, row),
    participantId: store.people.idOf(store.peopleIn(loaded)[row] ?? 0),
    isNamedByHand: (notes.get(row)?.participantId ?? null) !== null,
    masked: notes.get(row)?.masked ?? 0,
    leftOut: loaded.leftOut[row] === 1,
    tone: toneCodes[loaded.tones[row] ?? 0] ?? 'notScored',
    toneFrom: toneSources[loaded.sources[row] ?? 0] ?? null,
    text: text.slice(0, most).toWellFormed(),
    isCut: text.length > most,
  };
}

/** An answer in full; the pieces of evidence are for the caller to say. */
export function wholeAnswer(store: AnswerStore, loaded: LoadedSet, row: number): WholeAnswer {
  const shown = answerRow(store, loaded, row, Number.MAX_SAFE_INTEGER);
  const texts = store.textsOf(loaded, row);
  const moment = loaded.moments?.[row] ?? BLANK;
  const dates = loaded.set.recipe.columns.flatMap(({ role }, column) =>
    role.kind === 'date' && loaded.moments && moment !== BLANK ? [{ column, value: shown.at }] : [],
  );
  const cells = [
    ...shown.scores,
    ...loaded.columns.texts.flatMap((column, at) => (texts[at] ? [{ column, value: texts[at] }] : [])),
    ...dates,
  ];
  return { ...shown, cells: cells.sort((a, b) => a.column - b.column), evidence: [] };
}
