import { cleanText } from '../../model/fields.ts';
import { MAX_SPEAKER_NAME } from '../../model/source.ts';
import { mergeUtterances } from './merge-utterances.ts';
import { hasCues, readCues } from './read-cues.ts';
import { plainMarkdown, readLines } from './read-lines.ts';
import type { SourceFormat, Transcript, Utterance } from './utterance.ts';

/** Reads the text of a file. What it is is found from the text; its name only tells Markdown from plain text. */
export function readTranscript(text: string, fileName: string): Transcript {
  const clean = cleanText(text.replace(/^\ufeff/u, '').replace(/\u2028|\u2029/gu, '\n'));
  if (hasCues(clean)) {
    const format: SourceFormat = /^\s*WEBVTT\b/u.test(clean) ? 'vtt' : 'srt';
    return { format, utterances: finished(mergeUtterances(readCues(clean))) };
  }
  const isMarkdown = /\.(md|markdown|mdown)$/iu.test(fileName);
  return {
    format: isMarkdown ? 'markdown' : 'text',
    utterances: finished(readLines(isMarkdown ? plainMarkdown(clean) : clean)),
  };
}

/** The paragraphs of a document. */
export const readParagraphs = (text: string): Transcript => ({
  format: 'docx',
  utterances: finished(
    hasCues(text) ? mergeUtterances(readCues(cleanText(text))) : readLines(cleanText(text)),
  ),
});

/** Texts and names as they can be stored. */
const finished = (utterances: readonly Utterance[]): readonly Utterance[] =>
  utterances.flatMap((one) => {
    const text = cleanText(one.text).trim();
    const speaker =
      one.speaker === null ? '' : cleanText(one.speaker).slice(0, MAX_SPEAKER_NAME).toWellFormed().trim();
    return text === '' ? [] : [{ ...one, text, speaker: speaker === '' ? null : speaker }];
  });
