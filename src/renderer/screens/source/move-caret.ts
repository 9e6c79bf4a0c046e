import { type Block, blockAt } from '../../../shared/sources/blocks.ts';
import { stepInText } from '../../../shared/sources/steps-in-text.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Where a key takes the caret; null for a key that moves nothing. */
export function caretAfter(
  text: string,
  blocks: readonly Block[],
  caret: number,
  { key, ctrlKey, metaKey, altKey, shiftKey }: Pressed,
): number | null {
  const index = blockAt(blocks, caret);
  const block = blocks[index];
  if (!block) return null;
  const far = ctrlKey || metaKey;
  const unit = far || altKey ? 'word' : 'grapheme';
  const down = (by: number): number => {
    // Selecting goes to the ends of paragraphs, reading to their beginnings.
    const at = Math.min(blocks.length - 1, Math.max(0, index + by));
    if (!shiftKey) return blocks[at]?.start ?? caret;
    if (by > 0) return caret < block.end ? (blocks[at - 1] ?? block).end : (blocks[at]?.end ?? caret);
    return caret > block.start ? (blocks[at + 1] ?? block).start : (blocks[at]?.start ?? caret);
  };
  switch (key) {
    case 'ArrowRight':
      return stepInText(text, caret, 1, unit);
    case 'ArrowLeft':
      return stepInText(text, caret, -1, unit);
    case 'ArrowDown':
      return down(1);
    case 'ArrowUp':
      return down(-1);
    case 'PageDown':
      return down(8);
    case 'PageUp':
      return down(-8);
    case 'Home':
      return far ? (blocks[0]?.start ?? 0) : block.start;
    case 'End':
      return far ? (blocks.at(-1)?.end ?? 0) : block.end;
    default:
      return null;
  }
}
