import type { Direction, Instrument, RoleOf, Scale } from '../../model/role.ts';
import { foldWord } from '../words/fold-word.ts';
import { headerTopics, statedScale } from '../words/header-words.ts';
import type { WordFamily } from '../words/likert.ts';
import type { WordsProposal } from '../words/words-to-numbers.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { Doubt, Reason } from './reason.ts';

export type GuessedScore = {
  readonly role: RoleOf<'score'>;
  readonly why: readonly Reason[];
  readonly doubts: readonly Doubt[];
};

/** Scales that surveys use, the shorter first. */
const usualScales: readonly Scale[] = [
  { low: 1, high: 5 },
  { low: 0, high: 5 },
  { low: 1, high: 6 },
  { low: 1, high: 7 },
  { low: 1, high: 10 },
  { low: 0, high: 10 },
];

/** Share of the answers that a scale must hold; the others are named as out of range at the end. */
const ENOUGH = 0.9;
/** The same where the header says that these are scores. */
const ENOUGH_OF_NAMED = 0.75;
const NAMED = /^(?:\w+ )?(?:score|rating|nps|csat|ces)$|bewertung$|punkt(?:e|zahl)$/;
/** The same where the question says which scale it is. */
const ENOUGH_OF_STATED = 0.6;

/** The role of a column of numbers as a score; undefined where they are not answers on a scale. `said` is header and question, folded. */
export function guessScore(profile: ColumnProfile, said: string, header: string): GuessedScore | undefined {
  const whole = [...profile.numbers].filter(([number]) => Number.isInteger(number));
  const total = sum([...profile.numbers]);
  const enough = NAMED.test(foldWord(header)) ? ENOUGH_OF_NAMED : ENOUGH;
  if (total === 0 || sum(whole) < total * (profile.shares.star > 0 ? 0 : enough)) return undefined;
  const numbers = whole.map(([number]) => number);
  const stated = statedScale(said);
  // Codes for ‘no answer’ say nothing about the scale, unless they are most of what there is.
  const answers = whole.filter(([number]) => !isCode(number));
  const counted = sum(answers) * 2 > sum(whole) ? answers : whole;
  const held = (scale: Scale): number =>
    sum(counted.filter(([number]) => number >= scale.low && number <= scale.high)) /
    Math.max(1, sum(counted));
  const wanted = stated ?? (headerTopics.nps.test(said) ? { low: 0, high: 10 } : undefined);
  const scale =
    wanted && held(wanted) >= ENOUGH_OF_STATED
      ? wanted
      : (usualScales.find((usual) => held(usual) === 1) ??
        usualScales.find((usual) => held(usual) >= ENOUGH) ??
        usualScales.toSorted((a, b) => held(b) - held(a)).find((usual) => held(usual) >= enough));
  if (!scale || isYesNo(numbers)) return undefined;
  const inside = numbers.filter((number) => number >= scale.low && number <= scale.high);
  const beyond = numbers.filter((number) => number < scale.low || number > scale.high);
  const instrument = instrumentOf(scale, said);
  const direction = directionOf(instrument, scale, said);
  const codes = beyond.filter(isCode);
  const isShort = !inside.includes(scale.high) || (enough < ENOUGH && beyond.length > codes.length);
  const uncertain = stated === undefined && isShort && instrument !== 'nps';
  return {
    role: { kind: 'score', instrument, scale, direction },
    why: [
      ...headerReason(instrument, said, header),
      ...(profile.shares.star > ENOUGH ? [{ kind: 'stars' } as const] : []),
      { kind: 'whole-numbers', low: Math.min(...inside), high: Math.max(...inside) },
    ],
    doubts: [
      ...(instrument === 'ces' || direction === 'low-is-good' ? [{ kind: 'direction' } as const] : []),
      ...(uncertain ? [{ kind: 'scale' } as const] : []),
      ...(codes.length > 0 ? [{ kind: 'codes', values: codes.map(String) } as const] : []),
    ],
  };
}

const sum = (counts: readonly (readonly [number, number])[]): number =>
  counts.reduce((total, [, count]) => total + count, 0);

/** -1, -99, 99, 999: what tools write for ‘not applicable’. */
const isCode = (number: number): boolean => number < 0 || /^9{2,}$/.test(String(number));

const isYesNo = (numbers: readonly number[]): boolean =>
  numbers.every((number) => number === 0 || number === 1);

const isScale = ({ low, high }: Scale, wantedLow: number, wantedHigh: number): boolean =>
  low === wantedLow && high === wantedHigh;

function instrumentOf(scale: Scale, said: string): Instrument {
  if (isScale(scale, 0, 10)) return saysOther(said) ? 'rating' : 'nps';
  if (headerTopics.csat.test(said)) return isScale(scale, 1, 5) ? 'csat' : 'rating';
  if (!isScale(scale, 1, 5) && !isScale(scale, 1, 7)) return 'rating';
  const part = partOfExperience(said);
  if (part) return isScale(scale, 1, 7) ? part : 'rating';
  return headerTopics.ces.test(said) ? 'ces' : 'rating';
}

/** A question from 0 to 10 that is about something else than recommending. */
const saysOther = (said: string): boolean =>
  !headerTopics.nps.test(said) &&
  [headerTopics.csat, headerTopics.ces, headerTopics.emotion, headerTopics.success].some((topic) =>
    topic.test(said),
  );

function partOfExperience(said: string): 'success' | 'ease' | 'emotion' | undefined {
  if (headerTopics.success.test(said)) return 'success';
  if (headerTopics.ease.test(said)) return 'ease';
  return headerTopics.emotion.test(said) ? 'emotion' : undefined;
}

/** How much effort it was is good where it is little; so is a German school grade. */
function directionOf(instrument: Instrument, scale: Scale, said: string): Direction {
  if (instrument === 'ces' && isScale(scale, 1, 5) && headerTopics.effort.test(said)) return 'low-is-good';
  return headerTopics.schoolGrade.test(said) && isScale(scale, 1, 6) ? 'low-is-good' : 'high-is-good';
}

const headerReason = (instrument: Instrument, said: string, header: string): readonly Reason[] =>
  instrument !== 'rating' && headerTopics[instrument].test(said) ? [{ kind: 'header', text: header }] : [];

/** The role of a column of answers in words whose set is known; undefined where it says nothing about good and bad. */
export function guessWordScore(
  { family, scale, direction }: WordsProposal,
  said: string,
  header: string,
): GuessedScore | undefined {
  const instrument = instrumentOfWords(family, scale, said);
  if (!instrument) return undefined;
  return {
    role: { kind: 'score', instrument, scale, direction },
    why: [...headerReason(instrument, said, header), { kind: 'words', family }],
    doubts: saysDirection(family, direction, said) ? [] : [{ kind: 'direction' }],
  };
}

/** Words say which end is good, unless one agrees with something that can be either: 'It took much effort'. */
function saysDirection(family: WordsProposal['family'], direction: Direction, said: string): boolean {
  if (direction === 'low-is-good') return false;
  return family !== 'agreement' || !HARD.test(said);
}
/** What makes agreeing a bad answer. */
const HARD =
  /effort|aufwand|anstreng|difficult|\bhard\b|complicat|confus|schwer|schwierig|kompliziert|umstandlich|verwirr|\bnot\b|n['’]t\b|\bnicht\b|\bkein|\bnever\b|\bunnecessar|\bproblem|frustrat|annoy|arger|\btoo\b|\bzu (?:lang|teuer|spat|viel)/;

function instrumentOfWords(family: WordFamily | 'order', scale: Scale, said: string): Instrument | undefined {
  if (family === 'yes-no' || family === 'frequency' || family === 'importance' || family === 'order')
    return undefined;
  if (family === 'tone') return undefined;
  if (family === 'satisfaction') return isScale(scale, 1, 5) ? 'csat' : 'rating';
  const part = partOfExperience(said);
  if (part && isScale(scale, 1, 7)) return part;
  if (family === 'ease' || family === 'effort') return 'ces';
  if (family === 'agreement' && headerTopics.ces.test(said)) return 'ces';
  return family === 'quality' && headerTopics.csat.test(said) && isScale(scale, 1, 5) ? 'csat' : 'rating';
}
