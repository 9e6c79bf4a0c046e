import type { Drawing } from './make-drawing.ts';
export const showDocument = (_drawing: Drawing, _resolve: unknown): Promise<void> =>
  Promise.reject(new Error('soon'));
