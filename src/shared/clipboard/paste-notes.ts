import { t } from '../language/translate.ts';

/** What a paste had to leave out, in sentences; none where nothing was. */
export const lostEvidence = (count: number): readonly string[] =>
  count === 0
    ? []
    : [t('{{count}} links to evidence were left out: the evidence is not in this project.', { count })];

export const lostFiles = (count: number): readonly string[] =>
  count === 0 ? [] : [t('{{count}} files were left out: files stay in their own project.', { count })];

/** Personas by name; at most five are named. */
export const lostPersonas = (names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [t('Not in this project, so left out: {{names}}.', { names: names.slice(0, 5).join(', ') })];
