import type { ResponseTally } from '../../shared/model/response-tally.ts';
import { ok, type Result } from '../../shared/result.ts';
import { hasTones } from '../../shared/measures/place-measures.ts';
import type { SetTones } from '../answers/engine.ts';
import { toneValues } from '../answers/own-tones.ts';
import { BLANK } from '../database/responses/values.ts';
import {
  type Counted,
  type Question,
  type QuestionsOf,
  type TallyCache,
  tallyResponses,
} from '../tallies/tally-responses.ts';

/** What the sets of a project sound like, and what was counted of it. */
type Judged = {
  /** The sets of the project when they were judged, and what of them had been taken out. */
  readonly key: string;
  readonly tones: ReadonlyMap<string, SetTones[number]>;
  readonly counts: TallyCache;
};

/**
 * Counts the tones of comments by place and month: -1, 0 or 1, and invalid where nothing could tell. They are judged in another
 * thread, once for the content of all sets, as the table of answers shows them; what a person corrected is counted here.
 */
export function createToneTallies(
  project: () => Counted,
  judge: () => Promise<Result<SetTones>>,
): () => Promise<Result<readonly ResponseTally[]>> {
  let judged: Judged = { key: '', tones: new Map(), counts: new Map() };
  const tally = async (): Promise<Result<readonly ResponseTally[]>> => {
    const { store, responses } = project();
    const sets = store.list('responseSet', {});
    if (!sets.some(hasTones)) return ok([]);
    const key = sets.map(({ id }) => `${id} ${responses.edition(id)}`).join();
    if (key !== judged.key) {
      const told = await judge();
      // The project was reloaded, and its thread ended with the one of before.
      if (!told.ok) return project().responses === responses ? told : tally();
      judged = judgedNow(key, told.value, judged);
      return tally();
    }
    return tallyResponses(project, judged.counts, questionsIn(judged.tones), tally);
  };
  return tally;
}

/** Sets that sound as before keep their counts. */
function judgedNow(key: string, told: SetTones, before: Judged): Judged {
  const counts: TallyCache = new Map();
  for (const { setId, tones } of told) {
    const [own, known] = [before.counts.get(setId), before.tones.get(setId)];
    if (own && known && Buffer.compare(known.tones, tones) === 0) counts.set(setId, own);
  }
  return { key, tones: new Map(told.map((one) => [one.setId, one])), counts };
}

const questionsIn =
  (judged: Judged['tones']): QuestionsOf =>
  ({ id }) => {
    const own = judged.get(id);
    return own
      ? Array.from(own.present, ([column, present]) => toneQuestion(column, own.tones, present))
      : [];
  };

const toneQuestion = (column: number, tones: Uint8Array, present: Uint8Array): Question => ({
  column,
  isTone: true,
  read: ({ first, rows }) => {
    const of = new Uint8Array(rows);
    for (let at = 0; at < rows; at += 1)
      if (present[first + at] === 1) of[at] = 1 + (tones[first + at] as number);
    return { of, values: [BLANK, ...toneValues] };
  },
});
