import { phrase, t } from '../../shared/language/translate.ts';
import type { SourceFormat } from '../../shared/sources/read/utterance.ts';

const names: Readonly<Record<SourceFormat, string>> = {
  vtt: phrase('Transcript (VTT)'),
  srt: phrase('Subtitles (SRT)'),
  markdown: phrase('Markdown'),
  text: phrase('Plain text'),
  docx: phrase('Word document'),
};

/** What a file was found to be. */
export const formatName = (format: SourceFormat): string => t(names[format]);
