import { CHANNEL_WORD, headerTopics } from '../words/header-words.ts';
import { foldWord } from '../words/fold-word.ts';
import type { Role } from '../../model/role.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { Reason } from './reason.ts';

export type GuessedText = { readonly role: Role; readonly why: readonly Reason[] };

/** Most different values of a group; more are names or free text. */
const MOST_GROUPS = 60;
/** From so many words on average answers are sentences. */
export const SENTENCE = 3.5;
/** Share of the different values that must be words of channels. */
const ENOUGH_CHANNELS = 0.6;

/** The role of a column of text: how answers came, who gave them, what they are about, or what people said. */
export function guessText(profile: ColumnProfile, header: string, said: string): GuessedText {
  const { values, unique, filled } = profile;
  const folded = [...new Set([...values.keys()].map(foldWord))];
  const byHeader = (role: Role): GuessedText => ({ role, why: [{ kind: 'header', text: header }] });
  const short = foldWord(header);
  const groups =
    folded.length <= MOST_GROUPS &&
    (folded.length <= filled / 2 || (filled < 10 && profile.words < SENTENCE));
  const few: Reason = { kind: 'few-values', count: folded.length };
  if (profile.words < SENTENCE && isCode(profile) && headerTopics.respondent.test(short))
    return byHeader({ kind: 'respondent' });
  if (unique && isCode(profile) && (headerTopics.rowId.test(short) || filled >= 10))
    return { role: { kind: 'row-id' }, why: [{ kind: 'unique' }] };
  if (profile.words >= SENTENCE && !groups)
    return { role: { kind: 'comment' }, why: [{ kind: 'long-text', length: Math.round(profile.length) }] };
  if (groups) {
    const topics = ['place', 'persona', 'channel'] as const;
    const topic = topics.find((kind) => headerTopics[kind].test(short));
    if (topic) return { role: { kind: topic }, why: [{ kind: 'header', text: header }, few] };
    if (folded.filter((value) => CHANNEL_WORD.test(value)).length >= folded.length * ENOUGH_CHANNELS)
      return { role: { kind: 'channel' }, why: [few] };
  }
  if (headerTopics.comment.test(said) && !(groups && profile.words < 2.5))
    return byHeader({ kind: 'comment' });
  if (groups && folded.length > 1) return { role: { kind: 'segment' }, why: [few] };
  return profile.words >= SENTENCE
    ? { role: { kind: 'comment' }, why: [{ kind: 'long-text', length: Math.round(profile.length) }] }
    : { role: { kind: 'ignored' }, why: [{ kind: 'nothing-known' }] };
}

/** Values without spaces that have a digit: ids. */
export const isCode = ({ values, words }: ColumnProfile): boolean => {
  if (words > 1.05) return false;
  let codes = 0;
  for (const value of values.keys()) if (/\d/.test(value) || value.length >= 20) codes++;
  return codes >= values.size * 0.9;
};
