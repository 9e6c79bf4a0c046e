import { type CopiedCards, copiedCardsSchema, isSoundCopy } from './copied-cards.ts';
import { type CopiedStructure, copiedStructureSchema, isSound } from './copied-structure.ts';

/** What Throughline put on the clipboard for itself. */
export type Copied =
  | { readonly kind: 'cards'; readonly cards: CopiedCards }
  | { readonly kind: 'structure'; readonly structure: CopiedStructure };

/**
 * Reads what was put on the clipboard; null for anything that Throughline would not have written. Any program can
 * write it, so it is checked as a file from a stranger is: its whole shape, and that everything in it belongs together.
 */
export function readCopied(json: string): Copied | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // Whatever else stands there is no copy of ours; the text beside it is pasted instead.
    return null;
  }
  const cards = copiedCardsSchema.safeParse(value);
  if (cards.success) return isSoundCopy(cards.data) ? { kind: 'cards', cards: cards.data } : null;
  const structure = copiedStructureSchema.safeParse(value);
  return structure.success && isSound(structure.data)
    ? { kind: 'structure', structure: structure.data }
    : null;
}
