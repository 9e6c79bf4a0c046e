import { dateOrderOf } from '../cells/date-order.ts';
import type { ColumnName } from '../../model/column-name.ts';
import type { WordValue } from '../../model/column.ts';
import { MAX_WORD } from '../../model/feedback-limits.ts';
import type { PersonalKind, Role } from '../../model/role.ts';
import { foldWord } from '../words/fold-word.ts';
import { headerTopics, statedScale } from '../words/header-words.ts';
import { readPlainNumber } from '../words/read-number.ts';
import { proposeWords, wordsOfOneNumber, type WordsProposal } from '../words/words-to-numbers.ts';
import type { ColumnProfile } from './column-profile.ts';
import { guessScore, guessWordScore } from './guess-score.ts';
import { guessPlace } from './guess-place.ts';
import { guessText, isCode, SENTENCE } from './guess-text.ts';
import type { Doubt, GuessedColumn, Reason } from './reason.ts';

/** A column before it has a role. */
export type BareColumn = ColumnName & { readonly index: number; readonly question: string };

/** Headers that leave no doubt, whatever stands below: a few short texts look like answers to choose from. */
const SURELY_COMMENT =
  /^(?:(?:additional|open|free|your|other|further) )?(?:comments?|remarks?|verbatims?)$|^(?:weitere |offene |ihre )?(?:kommentare?|anmerkung(?:en)?|freitext)$/;

/** Questions, after a number of theirs, whose answers are things to choose from: numbers there are codes of the tool. */
const CHOICE = /^(?:\S+ )?(?:where|who|when|wo|wer|wann|which of|welche[mnrs]? (?:der|dieser|von))\b/;

type Guess = {
  readonly role: Role;
  readonly why: readonly Reason[];
  readonly doubts?: readonly Doubt[];
  readonly words?: readonly WordValue[];
};

/** Share of the filled cells that must have one shape. */
const MOST = 0.8;
const EXAMPLES = 5;

/** Proposes what a column is, from its values first and then from its name. */
export function guessColumn(
  bare: BareColumn,
  profile: ColumnProfile,
  places: ReadonlySet<string>,
): GuessedColumn {
  return withColumn(bare, profile, guessOf(bare, profile, places));
}

/** A column whose role its layout knows; what the role leaves open (the order of dates, numbers of words) is found in the values. */
export const knownColumn = (bare: BareColumn, profile: ColumnProfile, role: Role): GuessedColumn =>
  withColumn(bare, profile, { ...completeRole(role, bare, profile), why: [{ kind: 'layout' }] });

const withColumn = (bare: BareColumn, profile: ColumnProfile, guess: Guess): GuessedColumn => {
  const words = guess.words ?? [];
  const shared = wordsOfOneNumber(words);
  const column = { ...bare, role: guess.role, words, place: null };
  const doubts = [
    ...(guess.doubts ?? []),
    ...(shared.length > 0 ? [{ kind: 'one-number', words: shared } as const] : []),
  ];
  return { column, why: guess.why, doubts, examples: [...profile.values.keys()].slice(0, EXAMPLES) };
};

function completeRole(role: Role, bare: BareColumn, profile: ColumnProfile): Omit<Guess, 'why'> {
  if (role.kind === 'date' || role.kind === 'created' || role.kind === 'first-answer') {
    const { order, doubts } = orderOf(profile);
    return { role: { ...role, order }, doubts };
  }
  if (role.kind !== 'score' && role.kind !== 'tone') return { role };
  const proposal = profile.shares.number + profile.shares.star < MOST ? wordsOf(profile) : undefined;
  if (!proposal) return { role };
  if (role.kind === 'tone') return { role, words: proposal.words };
  const score = guessWordScore(proposal, saidBy(bare), bare.header)?.role ?? {
    ...role,
    scale: proposal.scale,
  };
  return { role: score, words: proposal.words, doubts: orderDoubt(proposal) };
}

const saidBy = ({ header, question }: BareColumn): string => foldWord(`${header} ${question}`);

function guessOf(bare: BareColumn, profile: ColumnProfile, places: ReadonlySet<string>): Guess {
  const { shares, filled } = profile;
  const said = saidBy(bare);
  const short = foldWord(bare.header);
  const { header } = bare;
  if (filled === 0) return { role: { kind: 'ignored' }, why: [{ kind: 'empty' }] };
  const personal = guessPersonal(profile, short);
  if (personal) return { role: { kind: 'personal', of: personal.of }, why: [personal.why] };
  if (shares.link >= MOST) return { role: { kind: 'ignored' }, why: [{ kind: 'shape', of: 'link' }] };
  const place = guessPlace(profile, short, places);
  if (place) return place;
  if (shares.date >= MOST) return guessDate(profile, short);
  if (SURELY_COMMENT.test(short) && shares.star < MOST && plainNumbers(profile) < MOST)
    return { role: { kind: 'comment' }, why: [{ kind: 'header', text: header }] };
  if (shares.number + shares.star >= MOST && !isTold(profile)) {
    const guess = guessNumbers(profile, said, header, short);
    if (guess) return guess;
  }
  const proposal = wordsOf(profile);
  const score = proposal && guessWordScore(proposal, said, header);
  if (proposal && score) return { ...score, words: proposal.words };
  if (proposal?.family === 'tone' && headerTopics.tone.test(short))
    return { role: { kind: 'tone' }, why: [{ kind: 'words', family: 'tone' }], words: proposal.words };
  return guessText(profile, header, said);
}

/** Sentences that end in a number or begin with one, each another: 'It took 3 weeks'. */
const isTold = ({ words, values, filled }: ColumnProfile): boolean =>
  words >= SENTENCE && filled >= 12 && values.size > filled / 2;

/** Numbers for a column's words, where they are so few and short that they are answers to choose from. */
function wordsOf(profile: ColumnProfile): WordsProposal | undefined {
  const values = [...profile.values.keys()];
  const choices = values.length <= 60 && values.every((value) => value.length <= MAX_WORD);
  return choices ? proposeWords([...values, ...profile.blankWords]) : undefined;
}

const orderDoubt = (proposal: WordsProposal): readonly Doubt[] =>
  proposal.family === 'order' ? [{ kind: 'word-order' }] : [];

function orderOf(profile: ColumnProfile) {
  const { order, doubt, examples } = dateOrderOf([...profile.values.keys()]);
  const doubts: readonly Doubt[] = doubt === 'none' ? [] : [{ kind: 'date-order', doubt, examples }];
  return { order, doubts };
}

function guessDate(profile: ColumnProfile, short: string): Guess {
  const { order, doubts } = orderOf(profile);
  const zone = /\(?\b(?:utc|gmt)\b\)?/.test(short) ? 'UTC' : null;
  const kind = headerTopics.firstAnswer.test(short) ? 'first-answer' : 'date';
  return { role: { kind, order, zone }, why: [{ kind: 'dates', order }], doubts };
}

function guessNumbers(
  profile: ColumnProfile,
  said: string,
  header: string,
  short: string,
): Guess | undefined {
  const numbers = [...profile.numbers.keys()];
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const byHeader: Reason = { kind: 'header', text: header };
  if (headerTopics.respondent.test(short)) return { role: { kind: 'respondent' }, why: [byHeader] };
  const whole = numbers.every(Number.isInteger);
  if (
    profile.unique &&
    whole &&
    (headerTopics.rowId.test(short) ||
      (profile.filled >= 12 && plainNumbers(profile) === 1 && isCounting(numbers)))
  )
    return { role: { kind: 'row-id' }, why: [{ kind: 'unique' }] };
  if (headerTopics.responseTime.test(short)) return { role: responseTime(short), why: [byHeader] };
  if (headerTopics.tone.test(short) && low >= -1 && high <= 1)
    return { role: { kind: 'tone' }, why: [byHeader] };
  if (whole && headerTopics.usage.test(short) && high > 10)
    return { role: { kind: 'usage-count' }, why: [byHeader, { kind: 'whole-numbers', low, high }] };
  const score = CHOICE.test(said) && !statedScale(said) ? undefined : guessScore(profile, said, header);
  if (score) return score;
  if (profile.shares.number < 1) return undefined;
  const few: Reason = { kind: 'few-values', count: numbers.length };
  if (headerTopics.segment.test(short) || (numbers.length > 1 && numbers.length <= 5 && whole))
    return { role: { kind: 'segment' }, why: headerTopics.segment.test(short) ? [byHeader] : [few] };
  return { role: { kind: 'ignored' }, why: [{ kind: 'numbers', low, high }] };
}

/** Share of the different values that are a number and nothing else: 'It took 3 days' is none. */
const plainNumbers = ({ values }: ColumnProfile): number =>
  [...values.keys()].filter((value) => readPlainNumber(value.trim()) !== undefined).length / values.size;

/** Numbers of rows: each one more than the one before, as far as a sample shows. */
const isCounting = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0)) ||
  numbers.every((number, at) => at === 0 || number < (numbers[at - 1] ?? 0));

function responseTime(short: string): Role {
  const unit = headerTopics.seconds.test(short)
    ? 'seconds'
    : headerTopics.hours.test(short)
      ? 'hours'
      : 'minutes';
  return {
    kind: 'response-time',
    unit,
    hours: headerTopics.businessHours.test(short) ? 'business' : 'calendar',
  };
}

type Personal = { readonly of: PersonalKind; readonly why: Reason };

function guessPersonal(profile: ColumnProfile, short: string): Personal | undefined {
  const { shares, words, numbers } = profile;
  const shape = (['email', 'ip', 'phone'] as const).find((of) => shares[of] >= 0.6);
  if (shape && !(shape === 'phone' && shares.date >= MOST))
    return { of: shape, why: { kind: 'shape', of: shape } };
  const byHeader = (['name', 'email', 'phone', 'ip', 'location'] as const).find((of) =>
    headerTopics[of].test(short),
  );
  if (!byHeader || words > 6 || (byHeader === 'name' && isCode(profile))) return undefined;
  // 'How satisfied are you with our address search?' has scores, whatever its words.
  const isScores = numbers.size > 0 && shares.number >= MOST && shares.location === 0 && byHeader !== 'phone';
  return isScores ? undefined : { of: byHeader, why: { kind: 'header', text: short } };
}
