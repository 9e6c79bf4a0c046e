const parts = new Set<() => void>();

/**
 * Registers a part of the window that is drawn after the map has answered; `drawNow` draws it at once where it is behind.
 * Returns the function that ends it.
 */
export function drawsLater(drawNow: () => void): () => void {
  parts.add(drawNow);
  return () => parts.delete(drawNow);
}

/**
 * To be called before the keyboard or the pointer goes from one part of the window to another: what it finds there would
 * otherwise still be of what was selected before, and is gone with what was typed into it a moment later.
 */
export function drawAll(): void {
  for (const drawNow of parts) drawNow();
}
