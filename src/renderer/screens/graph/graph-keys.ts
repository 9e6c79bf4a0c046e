import type { KeyboardEvent } from 'react';
import type { Walk } from './walk.ts';

const walks: Readonly<Record<string, Walk>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** Where a key leads in a graph; null of other keys and with Ctrl, Cmd or Alt. */
export const directionOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Walk | null =>
  ctrlKey || metaKey || altKey ? null : (walks[key] ?? null);
