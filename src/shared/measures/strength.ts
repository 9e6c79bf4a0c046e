import type { AnswerLink } from '../model/answer-link.ts';
import type { EvidenceKind, Stance } from '../model/evidence.ts';

/** A piece of evidence as it is linked to a claim. */
export type LinkedPiece = {
  readonly stance: Stance;
  readonly kind: EvidenceKind;
  /** YYYY-MM-DD, or null. */
  readonly date: string | null;
  /** Who said it; one of unknown people counts as a person of its own. */
  readonly participant?: string | null;
  /**
   * Imported answers that the piece was made of, in however many pieces they are, with who gave each: the participant, or whatever
   * tells one respondent from another; null: an unknown person.
   */
  readonly answers?: readonly (Pick<AnswerLink, 'setId' | 'rows'> & {
    readonly people?: readonly (string | null)[];
  })[];
  /** Valid answers, where the piece stands for a set of them. */
  readonly measuredN?: number;
};

/** From the weakest to the strongest. */
export const strengthLevels = ['assumption', 'one-voice', 'pattern', 'several-sources', 'measured'] as const;
export type StrengthLevel = (typeof strengthLevels)[number];

/** How well a claim is supported, in its parts. No single score. */
export type Strength = {
  readonly level: StrengthLevel;
  /** People whose pieces support it: people are counted, not pieces. */
  readonly people: number;
  /** Kinds of source of the supporting pieces, each once, in the order given. */
  readonly kinds: readonly EvidenceKind[];
  /** Valid answers of the largest supporting set; 0 where there is none. */
  readonly answers: number;
  /** Day of the newest supporting piece; null where none has a date. */
  readonly newest: string | null;
  /** People whose pieces contradict it. */
  readonly against: number;
};

/** What each level asks for at least. */
export const strengthRules = {
  pattern: { people: 3 },
  severalSources: { people: 5, kinds: 2 },
  measured: { answers: 30 },
} as const;

/** Strength of a claim by fixed rules. Contradicting pieces never add to it; context never counts. */
export function strengthOf(pieces: readonly LinkedPiece[]): Strength {
  const supporting = pieces.filter(({ stance }) => stance === 'supports');
  const people = peopleOf(supporting);
  const kinds = [...new Set(supporting.map(({ kind }) => kind))];
  const ofSets = Array.from(answersBySet(supporting).values(), ({ size }) => size);
  const answers = Math.max(0, ...ofSets, ...supporting.map(({ measuredN = 0 }) => measuredN));
  return {
    level: levelOf({ people, kinds: kinds.length, answers }),
    people,
    kinds,
    answers,
    newest: supporting.reduce<string | null>(
      (newest, { date }) => (date !== null && (newest === null || date > newest) ? date : newest),
      null,
    ),
    against: peopleOf(pieces.filter(({ stance }) => stance === 'contradicts')),
  };
}

function levelOf(parts: {
  readonly people: number;
  readonly kinds: number;
  readonly answers: number;
}): StrengthLevel {
  const { pattern, severalSources, measured } = strengthRules;
  if (parts.people === 0) return 'assumption';
  if (parts.answers >= measured.answers) return 'measured';
  if (parts.people >= severalSources.people && parts.kinds >= severalSources.kinds) return 'several-sources';
  return parts.people >= pattern.people ? 'pattern' : 'one-voice';
}

function peopleOf(pieces: readonly LinkedPiece[]): number {
  const people = new Set<string>();
  let unknown = 0;
  for (const { answers = [], participant } of pieces) {
    if (answers.length === 0) {
      if (participant) people.add(participant);
      else unknown += 1;
    }
    for (const { setId, rows, people: who } of answers)
      rows.forEach((row, at) => people.add(who?.[at] ?? `${setId} ${row}`));
  }
  return people.size + unknown;
}

/** The imported answers behind some pieces, each once. */
function answersBySet(pieces: readonly LinkedPiece[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const { setId, rows } of pieces.flatMap(({ answers = [] }) => answers)) {
    const own = found.get(setId) ?? new Set();
    for (const row of rows) own.add(row);
    found.set(setId, own);
  }
  return found;
}
