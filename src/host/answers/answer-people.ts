import { participantsByCode, respondentCode } from '../../shared/feedback/rows/respondent.ts';
import { byOrder } from '../../shared/model/order.ts';
import type { Participant } from '../../shared/model/participant.ts';
import { shortNumber } from './index-part.ts';
import type { LoadedSet } from './loaded-set.ts';

/** The participants of the project, by numbers from 1 in their order; 0 is nobody that is known. */
export class AnswerPeople {
  readonly #byCode: ReadonlyMap<string, string>;
  readonly #short: ReadonlySet<number>;
  readonly #ids: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(participants: readonly Pick<Participant, 'id' | 'order' | 'code'>[]) {
    this.#byCode = participantsByCode(participants);
    this.#short = new Set([...this.#byCode.keys()].map(shortNumber));
    this.#ids = [...participants].sort(byOrder).map(({ id }) => id);
    this.#numbers = new Map(this.#ids.map((id, at) => [id, at + 1]));
  }

  get size(): number {
    return this.#ids.length;
  }
  idOf(number: number): string | null {
    return this.#ids[number - 1] ?? null;
  }
  numberOf(id: string): number {
    return this.#numbers.get(id) ?? 0;
  }

  /** Who gave each answer of a set: whom a person named, else whose code the file has. `codeOf` reads it, for few alone. */
  numbersIn({ size, respondents, notes }: LoadedSet, codeOf: (row: number) => string): Uint32Array {
    const numbers = new Uint32Array(size);
    if (this.size === 0) return numbers;
    if (respondents && this.#short.size > 0)
      for (let row = 0; row < size; row += 1)
        if (this.#short.has(respondents[row] ?? 0)) numbers[row] = this.#numberOfCode(codeOf(row));
    for (const [row, { participantId }] of notes)
      if (participantId !== null) numbers[row] = this.numberOf(participantId);
    return numbers;
  }

  #numberOfCode(code: string): number {
    return this.numberOf(this.#byCode.get(respondentCode(code)) ?? '');
  }
}
