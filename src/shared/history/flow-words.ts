import type { ChangeSet } from '../changes/change-set.ts';
import { t } from '../language/translate.ts';
import { quoted } from './record-words.ts';

/** What a step did to places in the flow: 'Move “Product page” in the flow'; undefined for other steps. */
export function flowWords(step: string, main: ChangeSet): string | undefined {
  const [first] = main;
  if (first?.kind !== 'card' || !first.after) return undefined;
  switch (step) {
    case 'place-in-flow': {
      if (main.length > 1) return t('Move {{count}} cards in the flow', { count: main.length });
      const { title, body } = first.after;
      return t('Move {{name}} in the flow', { name: quoted(title) || quoted(body) || t('Untitled card') });
    }
    case 'lay-out-flow':
      return t('Lay out the flow again');
    default:
      return undefined;
  }
}
