import type { Icon } from '../icons/icons.ts';
import { t } from '../language/translate.ts';
import { channels } from '../model/card.ts';
import { evidenceKinds } from '../model/evidence.ts';
import type { Hue } from '../model/palette.ts';
import { channelName } from '../words/card-values.ts';
import { evidenceKindName } from '../words/evidence.ts';
import type { Badge } from './badges.ts';

/** A sign and what it means on every card that shows it. */
export type SignInWords = { readonly words: string; readonly icon: Icon; readonly hue: Hue | null };

/** What a sign of each kind means; null where the legend explains it otherwise or a label says it. */
const meanings: Readonly<Record<Badge['kind'], ((sign: Badge) => string) | null>> = {
  severity: null,
  frequency: () => t('Customers affected'),
  assumption: null,
  evidence: null,
  against: () => t('Evidence that contradicts it'),
  pieces: ({ icon }) =>
    icon === 'lock'
      ? t('Confidential')
      : evidenceKinds
          .filter((kind) => kind === icon)
          .map(evidenceKindName)
          .join(''),
  channel: ({ icon }) =>
    channels
      .filter((channel) => channel === icon)
      .map(channelName)
      .join(''),
  experience: null,
  impact: () => t('Impact'),
  effort: () => t('Effort'),
  status: ({ words }) => words,
  owner: () => t('Owner'),
  due: () => t('Due'),
  addresses: () => t('Pain points it addresses'),
  'addressed-by': () => t('Opportunities that address it'),
  arrow: null,
  comments: () => t('Comments'),
  hand: () => t('Entered by hand'),
  map: () => t('Linked map'),
  tag: ({ words }) => words,
};

/** The signs of a map in words, each once: nobody can point at a sign on paper. */
export function signsInWords(signs: readonly Badge[]): readonly SignInWords[] {
  const found = new Map<string, SignInWords>();
  for (const sign of signs) {
    const words = meanings[sign.kind]?.(sign);
    if (words === undefined || sign.icon === null) continue;
    found.set(`${sign.kind} ${words}`, { words, icon: sign.icon, hue: sign.hue });
  }
  return [...found.values()];
}
