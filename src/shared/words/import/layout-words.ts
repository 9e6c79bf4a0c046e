import { phrase, t } from '../../language/translate.ts';

const names: Readonly<Record<string, string>> = {
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
export const layoutName = (layout: string): string | null => {
  const name = names[layout];
  return name === undefined ? null : t(name);
};
