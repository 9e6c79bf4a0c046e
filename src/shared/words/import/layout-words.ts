import type { LayoutName, LayoutReason } from '../../feedback/layouts/layout.ts';
import { language, numberText, phrase, t } from '../../language/translate.ts';

const names: Readonly<Partial<Record<LayoutName, string>>> = {
  qualtrics: phrase('Qualtrics export'),
  'qualtrics-older': phrase('Older Qualtrics export'),
  surveymonkey: phrase('SurveyMonkey export'),
  typeform: phrase('Typeform export'),
  'microsoft-forms': phrase('Microsoft Forms export'),
  'google-forms': phrase('Google Forms export'),
  limesurvey: phrase('LimeSurvey export'),
  alchemer: phrase('Alchemer export'),
  delighted: phrase('Delighted export'),
  'google-play': phrase('Google Play reviews'),
  'app-reviews': phrase('App store reviews'),
  trustpilot: phrase('Trustpilot reviews'),
  zendesk: phrase('Zendesk tickets'),
  'stage-counts': phrase('Counts by stage'),
  'cross-table': phrase('Cross table of shares'),
};

/** What a layout is called; null where the file is of no known tool. */
export const layoutName = (layout: LayoutName): string | null => {
  const name = names[layout];
  return name === undefined ? null : t(name);
};

/** Why a file is taken for what it is, in a sentence. */
export function layoutReasonText(reason: LayoutReason): string {
  switch (reason.kind) {
    case 'headers':
      return t('It has the headers of such a file: {{headers}}.', { headers: listed(reason.headers) });
    case 'import-ids':
      return t('Line {{line}} has the ImportId of each question.', { line: numberText(reason.line) });
    case 'two-headers':
      return t('It has two rows of headers; the second has “{{example}}”.', { example: reason.example });
    case 'shape':
      return t('Its columns hold what such a file holds, under headers of another language.');
    case 'shares':
      return t('Most cells are shares, such as {{example}}.', { example: reason.example });
    case 'counts':
      return t('It has names of stages beside counts: {{headers}}.', { headers: listed(reason.headers) });
    case 'unknown':
      return t('No known tool writes such headers, so each column is judged by its name and values.');
  }
}

/** Most headers that a sentence names. */
const MOST_NAMED = 4;

const listed = (headers: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: 'unit' }).format(
    headers.slice(0, MOST_NAMED).map((header) => t('“{{name}}”', { name: header })),
  );
