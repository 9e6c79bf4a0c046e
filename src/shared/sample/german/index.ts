import { evidenceTexts } from './evidence.ts';
import { feedbackTexts } from './feedback.ts';
import { futureTexts } from './future.ts';
import { mapTexts } from './map.ts';
import { projectTexts } from './project.ts';

/** Every text of the sample in German, by the English one. */
export const germanTexts: Readonly<Record<string, string>> = {
  ...projectTexts,
  ...mapTexts,
  ...evidenceTexts,
  ...futureTexts,
  ...feedbackTexts,
};
