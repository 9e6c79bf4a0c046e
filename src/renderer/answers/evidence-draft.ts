import { numberText, t } from '../../shared/language/translate.ts';
import { MAX_TEXT, MAX_TITLE } from '../../shared/model/limits.ts';
import type { Place } from '../../shared/model/place.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { AnswerRow } from '../../shared/protocol/answers-api.ts';
import { answerDay, placeName, scoreText } from './answer-words.ts';

/** A piece of evidence as it is proposed for chosen answers. */
export type EvidenceDraft = {
  readonly title: string;
  readonly text: string;
  readonly source: string;
  /** The newest day of the answers. */
  readonly date: string | null;
  /** Where all of them are; null where they are not in one place. */
  readonly place: Place | null;
};

/** Longest title that is proposed, in characters. */
const LONG = 80;

/** What is proposed for a piece of evidence made of `count` answers, of which those given are read. */
export function draftOf(
  answers: readonly AnswerRow[],
  count: number,
  records: ProjectRecords,
): EvidenceDraft {
  const sets = new Set(answers.map(({ setId }) => setId));
  const source = [...sets].flatMap((id) => records.responseSet.get(id)?.name ?? []).join(', ');
  const places = new Map(answers.map(({ place }) => [place?.id ?? '', place]));
  const [place = null] = places.size === 1 ? places.values() : [];
  return {
    title: titleOf(answers, count, place ? placeName(place, records) : null, source).slice(0, MAX_TITLE),
    text: textOf(answers, count, records),
    source: source.slice(0, MAX_TITLE),
    date:
      answers
        .flatMap(({ at }) => at?.slice(0, 10) ?? [])
        .sort()
        .at(-1) ?? null,
    place,
  };
}

function titleOf(answers: readonly AnswerRow[], count: number, where: string | null, source: string): string {
  const [only] = answers;
  if (count === 1 && only && only.text.trim() !== '') return shortened(only.text);
  return t('{{what}}: {{count}} answers', { what: where ?? source, count });
}

/** The first sentence, or what fits of it, cut between two words. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const sentence = /^.{10,}?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line;
  if (sentence.length <= LONG) return sentence;
  const cut = sentence.slice(0, LONG);
  return `${cut.slice(0, cut.lastIndexOf(' ') > LONG / 2 ? cut.lastIndexOf(' ') : undefined).trimEnd()}…`;
}

/** The comments, each in quotes with its score and its day. */
function textOf(answers: readonly AnswerRow[], count: number, records: ProjectRecords): string {
  const quotes: string[] = [];
  let length = 0;
  for (const answer of answers.filter(({ text }) => text !== '')) {
    const set = records.responseSet.get(answer.setId);
    const about = [...answer.scores.map((score) => scoreText(score, set)), answerDay(answer)].filter(Boolean);
    const quote = [
      t('“{{text}}”', { text: answer.text }),
      about.length > 0 ? ` (${about.join(', ')})` : '',
    ].join('');
    length += quote.length + 2;
    if (length > MAX_TEXT - 200) break;
    quotes.push(quote);
  }
  const more = count - answers.length;
  return [...quotes, ...(more > 0 ? [t('and {{more}} more answers', { more: numberText(more) })] : [])].join(
    '\n\n',
  );
}
