import { z } from 'zod';
import { MAX_CHANGED_ANSWERS } from '../commands/feedback/chosen-answers.ts';
import type { Estimate } from '../measures/estimate.ts';
import { evidenceTargets } from '../model/evidence.ts';
import { MAX_WORD, scaleLimits } from '../model/feedback-limits.ts';
import { day, id, textOfLength } from '../model/fields.ts';
import type { Place } from '../model/place.ts';
import { responseRow } from '../model/response-note.ts';
import type { FeltTallies } from '../measures/felt-tallies.ts';
import type { ResponseTally } from '../model/response-tally.ts';
import { instruments, type Instrument } from '../model/role.ts';
import type { Tone } from '../measures/tone-shares.ts';
import type { ToneSource } from '../tone/tone.ts';

/** Most answers of one page, and most that are asked for by name. */
export const MOST_ANSWERS = 200;
/** Most quotes of one draw. */
export const MOST_DRAWN = 50;
/** Longest text in a row of a page, in UTF-16 units; whole ones come by `answers-whole`. */
export const MOST_SHOWN = 300;
/** Most values of one facet, the most frequent. */
export const MOST_VALUES = 500;

/** Most groups of one split that have a value, those with the most answers. */
export const MOST_GROUPS = 30;

/** The columns of few different values by which answers are filtered. */
export const valueRoles = ['persona', 'segment', 'channel'] as const;
export type ValueRole = (typeof valueRoles)[number];

export const answerTones = ['positive', 'negative', 'unclear', 'notScored'] as const;
export type AnswerTone = Tone | 'notScored';

/** One answer: its set, and which of the set's rows it is, from 0. */
export const answerKeySchema = z.strictObject({
  setId: id,
  row: responseRow,
});
export type AnswerKey = z.infer<typeof answerKeySchema>;

const placeSchema = z.strictObject({ kind: z.enum(evidenceTargets), id });

/** Which answers are wanted. What is left out does not filter; of a list one must fit, and of all that is given everything. */
export const answersFilterSchema = z.strictObject({
  sets: z.array(id).max(1_000).default([]),
  /** A stage is also its steps and cards, a step also its cards; null: not placed. */
  places: z.array(placeSchema.nullable()).max(1_000).default([]),
  /** Of each role one must fit. */
  values: z
    .array(z.strictObject({ role: z.enum(valueRoles), value: textOfLength(MAX_WORD) }))
    .max(1_000)
    .default([]),
  /** A valid score of this instrument is within these, both included. */
  score: z
    .strictObject({
      instrument: z.enum(instruments),
      low: z.number().min(scaleLimits.min).max(scaleLimits.max),
      high: z.number().min(scaleLimits.min).max(scaleLimits.max),
    })
    .nullable()
    .default(null),
  tones: z.array(z.enum(answerTones)).max(4).default([]),
  /** Who gave them. */
  participants: z.array(id).max(1_000).default([]),
  /** Days in UTC, both included. */
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  /**
   * Every word must be in the comments of the answer, in any case and without regard to accents; the last one may be unfinished,
   * unless a space follows it. Words in quotes must follow one another.
   */
  text: z.string().max(500).default(''),
  /** True: with a comment alone; false: without one. */
  hasComment: z.boolean().nullable().default(null),
  /** Those that a person left out: not among them, they alone, or among the others. */
  leftOut: z.enum(['no', 'only', 'also']).default('no'),
  /** The answers that a piece of evidence was made of. */
  evidenceId: id.nullable().default(null),
});
export type AnswersFilter = z.output<typeof answersFilterSchema>;
export type AnswersFilterRequest = z.input<typeof answersFilterSchema>;

export const answersSortSchema = z.strictObject({
  /**
   * `set`: as imported. `score`: by the first valid one of `instrument`; without an instrument by how good the first valid score is on
   * its own scale. `place`: as on the maps. `length`: of the comment. `person`: as the
   * participants stand. Of several columns of a role the first with a value counts.
   */
  by: z.enum(['set', 'date', 'score', 'place', 'tone', 'length', 'person', ...valueRoles]),
  instrument: z.enum(instruments).nullable().default(null),
  direction: z.enum(['up', 'down']).default('up'),
});
export type AnswersSort = z.output<typeof answersSortSchema>;

/**
 * What a window asks about imported answers, which it never holds as a whole. A query keeps its order while the project changes, so
 * that an answer which is placed or left out does not jump away: `isStale` says that finding again may find others. A query
 * that nobody can page any more (many others were asked since, or one of its sets is gone) fails with `query-gone`: ask anew.
 */
export const answersRequests = {
  /** Finds and sorts. What is alike stands in the order of the sets and rows; what has no value comes last, up and down. */
  'answers-find': z.strictObject({
    filter: answersFilterSchema,
    sort: answersSortSchema.default({ by: 'set', instrument: null, direction: 'up' }),
  }),
  /** A page of a query. */
  'answers-rows': z.strictObject({
    queryId: id,
    from: z.number().int().min(0),
    count: z.number().int().min(1).max(MOST_ANSWERS),
  }),
  /** Which answers stand there, as many as can be changed at once; those that are not there any more are left out. */
  'answers-keys': z.strictObject({
    queryId: id,
    from: z.number().int().min(0),
    count: z.number().int().min(1).max(MAX_CHANGED_ANSWERS),
  }),
  /** Answers in full, as they are asked for; those that are not there any more are left out. */
  'answers-whole': z.strictObject({ answers: z.array(answerKeySchema).max(MOST_ANSWERS) }),
  /**
   * Quotes from a query, those with a comment alone and each wording once: by chance; those whose words most others use too; or
   * the best and the worst in turn. The same query, seed and count give the same; without a seed one is drawn.
   */
  'answers-draw': z.strictObject({
    queryId: id,
    how: z.enum(['typical', 'extreme', 'random']),
    seed: z.number().int().min(0).max(0xffff_ffff).nullable().default(null),
    count: z.number().int().min(1).max(MOST_DRAWN),
  }),
  /** How the answers of a query are spread over what one can filter by. */
  'answers-facets': z.strictObject({ queryId: id }),
  /** The phrases that most comments of a query hold. */
  'answers-phrases': z.strictObject({ queryId: id, most: z.number().int().min(1).max(200).default(50) }),
  /** The answers at a place and in it, counted apart by persona, segment or channel. */
  'answers-groups': z.strictObject({ place: placeSchema, role: z.enum(valueRoles) }),
  /** The answers of the project that say how it felt, counted apart by persona. */
  'answers-felt': z.strictObject({}),
  /** How far the index is; the first question waits for it. */
  'answers-progress': z.strictObject({}),
} as const;

/** An answer in a table. */
export type AnswerRow = AnswerKey & {
  /** In the file, as a person counts. */
  readonly line: number;
  /** ISO 8601 in UTC; null where it has no date. */
  readonly at: string | null;
  /** Scores that are not blank, by the recipe's columns; null: given, and none of the scale. */
  readonly scores: readonly { readonly column: number; readonly value: number | null }[];
  /** Persona, segment and channel, where not empty. */
  readonly values: readonly {
    readonly column: number;
    readonly role: ValueRole;
    readonly value: string;
  }[];
  /** Where it is placed, by a rule or by hand; null also where that place is gone. */
  readonly place: Place | null;
  readonly byHand: boolean;
  /** The places of its answered questions that have their own. */
  readonly ownPlaces: readonly Place[];
  /** Who gave it, as the file has it; empty where it does not say. */
  readonly respondent: string;
  /** The participant who gave it: whom a person named, else the one whose code the file has. */
  readonly participantId: string | null;
  readonly isNamedByHand: boolean;
  /** How often words of it were masked by hand. */
  readonly masked: number;
  readonly leftOut: boolean;
  readonly tone: AnswerTone;
  /** Who says so; null where it is not scored. */
  readonly toneFrom: ToneSource | null;
  /** Its comments, a line each, cut at MOST_SHOWN. */
  readonly text: string;
  readonly isCut: boolean;
};

/** An answer in full. */
export type WholeAnswer = AnswerRow & {
  /** Every column of which something is kept: a text, a number, a moment in ISO 8601, or null for what was none of the scale or unreadable. Blank ones are left out. */
  readonly cells: readonly { readonly column: number; readonly value: string | number | null }[];
  /** Pieces of evidence that it is part of. */
  readonly evidence: readonly string[];
};

export type AnswersFound = {
  readonly queryId: string;
  readonly count: number;
  /** How many of them have a comment. */
  readonly comments: number;
  /** All answers of the project. */
  readonly total: number;
};

export type AnswersFacets = {
  readonly sets: readonly { readonly setId: string; readonly count: number }[];
  /** Where they are; an answer whose questions have places of their own counts in each. Null: not placed. */
  readonly places: readonly { readonly place: Place | null; readonly count: number }[];
  readonly values: readonly { readonly role: ValueRole; readonly value: string; readonly count: number }[];
  /** In their order; of so many that they could not be listed the first. */
  readonly participants: readonly { readonly participantId: string; readonly count: number }[];
  /** `2026-03`, rising; null at the end: without a date. */
  readonly months: readonly { readonly month: string | null; readonly count: number }[];
  readonly tones: Readonly<Record<AnswerTone, number>>;
  /** Which scales there are, with the valid scores on them. */
  readonly scores: readonly {
    readonly instrument: Instrument;
    readonly low: number;
    readonly high: number;
    readonly count: number;
  }[];
  /** Of the model that was learned from the scored comments of this project; null where none was needed or could be. */
  readonly agreement: { readonly own: Estimate; readonly mostCommon: Estimate } | null;
  readonly isStale: boolean;
};

export type AnswersPhrases = {
  /** How many comments the query has, and how many of them were read: of very many a fair sample. */
  readonly comments: number;
  readonly read: number;
  readonly phrases: readonly {
    readonly phrase: string;
    /** Comments among those read. */
    readonly count: number;
    /** The first of them. */
    readonly answers: readonly AnswerKey[];
  }[];
  readonly isStale: boolean;
};

export type AnswersGroups = {
  /** As they are stored, the most answers first; '' at the end: who did not say. */
  readonly groups: readonly {
    readonly value: string;
    /** Rows with anything but a blank. */
    readonly answers: number;
    /** Counted as `response-tallies`, `response-figures` and `response-tones` count them. */
    readonly tallies: readonly ResponseTally[];
  }[];
  /** Those that are not listed. */
  readonly others: { readonly groups: number; readonly answers: number };
};

export type AnswersProgress = {
  readonly doing: 'reading' | 'scoring';
  /** Rows. */
  readonly done: number;
  readonly total: number;
};

export type AnswersAnswers = {
  'answers-find': AnswersFound;
  'answers-rows': { readonly rows: readonly AnswerRow[]; readonly isStale: boolean };
  'answers-keys': readonly AnswerKey[];
  'answers-whole': readonly WholeAnswer[];
  /** Their texts are whole. */
  'answers-draw': { readonly seed: number; readonly rows: readonly AnswerRow[]; readonly isStale: boolean };
  'answers-facets': AnswersFacets;
  'answers-phrases': AnswersPhrases;
  'answers-groups': AnswersGroups;
  'answers-felt': FeltTallies;
  /** Null while nothing is built. */
  'answers-progress': AnswersProgress | null;
};
