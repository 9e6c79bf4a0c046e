import type { ChangeSet } from '../changes/change-set.ts';
import { t } from '../language/translate.ts';
import { quoted } from './record-words.ts';

/** What a step did to the phases over the stages: 'Rename phase “Before” to “Pre-purchase”'; undefined for other steps. */
export function phaseWords(step: string, main: ChangeSet): string | undefined {
  const [first] = main;
  if (first?.kind !== 'stage' || !first.before || !first.after) return undefined;
  const from = quoted(first.before.phase);
  const to = quoted(first.after.phase);
  switch (step) {
    case 'name-phase':
      return from === ''
        ? t('Start phase {{name}}', { name: to })
        : t('Rename phase {{from}} to {{to}}', { from, to });
    case 'start-phase':
      return t('Start phase {{name}}', { name: to });
    case 'remove-phase':
      return t('Remove phase {{name}}', { name: from });
    case 'join-phases':
      return from === ''
        ? t('Extend phase {{name}}', { name: to })
        : t('Join phase {{from}} with {{to}}', { from, to });
    case 'move-phase-edge':
      if (from === '') return t('Extend phase {{name}}', { name: to });
      if (to === '') return t('Shorten phase {{name}}', { name: from });
      return t('Extend phase {{to}} into {{from}}', { from, to });
    default:
      return undefined;
  }
}
