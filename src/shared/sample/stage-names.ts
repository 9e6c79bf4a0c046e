import type { Language } from '../language/languages.ts';
import { sayIn } from './say.ts';

const stages = {
  consideration: 'Consideration',
  evaluation: 'Evaluation',
  intent: 'Intent',
  purchase: 'Purchase',
  'post-purchase': 'Post-purchase',
} as const;

/** The stages of the sample's map of today: the name its ids are made by, and what it is called. */
export function stageNames(
  language: Language,
): readonly { readonly key: string; readonly title: string; readonly map: string }[] {
  const say = sayIn(language);
  return Object.entries(stages).map(([key, name]) => ({
    key,
    title: say(name),
    map: say('Buying the first desk online'),
  }));
}
