/** What the pointer has selected in a text whose pieces have `data-start`; undefined where it is not all in there. */
export function selectedByPointer(
  room: HTMLElement,
): { readonly anchor: number; readonly caret: number } | undefined {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return undefined;
  const anchor = placeOf(room, selection.anchorNode, selection.anchorOffset);
  const caret = placeOf(room, selection.focusNode, selection.focusOffset);
  if (anchor === undefined || caret === undefined) return undefined;
  // Drawn by the view itself from here on, also where it is scrolled away.
  selection.removeAllRanges();
  return { anchor, caret };
}

/** The place in the text below a point of the window; undefined beside the words. */
export function placeAt(room: HTMLElement, x: number, y: number): number | undefined {
  const at = document.caretPositionFromPoint(x, y);
  return at ? placeOf(room, at.offsetNode, at.offset) : undefined;
}

function placeOf(room: HTMLElement, node: Node, offset: number): number | undefined {
  if (!room.contains(node)) return undefined;
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  if (piece && node.nodeType === Node.TEXT_NODE) return Number(piece.dataset['start']) + offset;
  const before = node instanceof Element ? node.childNodes[offset - 1] : undefined;
  const end = before instanceof HTMLElement ? endOf(before) : undefined;
  if (end !== undefined) return end;
  // Beside the words: the nearest piece of the paragraph.
  const near =
    piece ??
    element?.querySelector<HTMLElement>('[data-start]') ??
    element?.closest('[data-block]')?.querySelector<HTMLElement>('[data-start]');
  return near ? Number(near.dataset['start']) : undefined;
}

/** Where the last piece in an element ends: behind the words of a line there is the element alone. */
function endOf(element: HTMLElement): number | undefined {
  const piece = element.dataset['start'] === undefined ? undefined : element;
  const last = [...element.querySelectorAll<HTMLElement>('[data-start]')].at(-1) ?? piece;
  return last ? Number(last.dataset['start']) + last.textContent.length : undefined;
}
