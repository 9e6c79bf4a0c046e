import { keptColumns } from '../../shared/protocol/import-api.ts';
import { countDoubts } from './doubts.ts';
import type { ImportDraft } from './draft.ts';

/** The steps of an import, in their order. */
export const importSteps = ['file', 'columns', 'words', 'place', 'outcome'] as const;
export type ImportStep = (typeof importSteps)[number];

/** Whether a step has something that only a person can say. Enter passes over the others; each can be opened all the same. */
export function asks(draft: ImportDraft, step: ImportStep): boolean {
  switch (step) {
    case 'file':
      return false;
    case 'columns':
      return keptColumns(draft.columns).length === 0 || countDoubts(draft, 'columns') > 0;
    case 'words':
      return countDoubts(draft, 'words') > 0;
    case 'place':
      return !draft.isPlaceSaid || draft.placing !== 'all';
    case 'outcome':
      return true;
  }
}

/** Where Enter leads: to the next step that asks something. */
export const nextStep = (draft: ImportDraft, step: ImportStep): ImportStep =>
  importSteps.slice(importSteps.indexOf(step) + 1).find((next) => asks(draft, next)) ?? 'outcome';

/** The step before, whether it asks or not. */
export const stepBefore = (step: ImportStep): ImportStep | null =>
  importSteps[importSteps.indexOf(step) - 1] ?? null;
