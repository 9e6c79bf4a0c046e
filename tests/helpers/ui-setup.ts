import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import '../../src/shared/no-eval.ts';

// The files of a worker share the page and the libraries, but each begins with stores of its own.
vi.resetModules();

// A second is too short where every core is busy; what comes sooner is waited for no longer.
configure({ asyncUtilTimeout: 15_000 });

// What Mantine needs of a window and jsdom lacks.
class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, { ResizeObserver: Observer, IntersectionObserver: Observer });
window.matchMedia = (media) =>
  ({
    media,
    matches: false,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    dispatchEvent: () => false,
  }) as unknown as MediaQueryList;
/** Every character is 7 px wide: enough for a drawing's size where only its being there matters. */
class Canvas {
  getContext(): object {
    return { font: '', measureText: (text: string) => ({ width: text.length * 7 }) };
  }
}
Object.assign(globalThis, { OffscreenCanvas: Canvas });
Element.prototype.scrollIntoView = () => {};
Element.prototype.scrollTo = () => {};
Object.defineProperty(document, 'fonts', {
  configurable: true,
  value: { addEventListener: () => {}, removeEventListener: () => {} },
});
// jsdom has no layout: a virtual list draws what fits into this size.
const sizes = { clientHeight: 600, clientWidth: 300, offsetHeight: 56, offsetWidth: 300 };
for (const [name, size] of Object.entries(sizes)) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
}

afterEach(cleanup);
