import { loadFonts } from '../../../../src/renderer/text/load-fonts.ts';
import { createMeasureText } from '../../../../src/renderer/text/measure-text.ts';
import { drawShapes } from '../../../../src/renderer/scene/draw-scene.ts';
import { cleanText, isRightToLeft } from '../../../../src/shared/layout/clean-text.ts';
import { textStyles } from '../../../../src/shared/layout/sizes.ts';
import { fontOf } from '../../../../src/shared/scene/fonts.ts';
import { sceneToBody, pageCss } from '../../../../src/shared/scene/scene-to-html.ts';
import { sceneToSvg } from '../../../../src/shared/scene/scene-to-svg.ts';
import type { Scene, Shape } from '../../../../src/shared/scene/shape.ts';

/** A line that does not do what it must. */
export type Fault = {
  readonly style: string;
  readonly maxWidth: number;
  readonly fault: 'too wide' | 'broken too early' | 'canvas and page differ' | 'words lost';
  readonly px: number;
  readonly line: string;
};

export type TextPage = {
  readonly ready: Promise<void>;
  /** Breaks a text in every style of the map at several widths and measures each line again, drawn alone. */
  readonly check: (text: string) => { readonly lines: number; readonly faults: readonly Fault[] };
  /** Where the last sign of a text's first line is drawn, px from the line's left edge, and how wide the line is. */
  readonly lastSign: (text: string) => { readonly x: number; readonly width: number; readonly sign: string };
  /** Shows a text as HTML, SVG or on a canvas, at the top left of the page. */
  readonly show: (text: string, how: 'html' | 'svg' | 'canvas') => void;
};

declare global {
  // The page's one global, for the test to call.
  var textPage: TextPage;
}

const WIDTHS = [182, 120, 64];
const measure = createMeasureText();

globalThis.textPage = {
  ready: loadFonts(),
  check: (raw) => {
    const text = cleanText(raw);
    const faults: Fault[] = [];
    let lines = 0;
    const ruler = document.createElement('span');
    ruler.style.cssText = 'position:absolute;white-space:pre';
    document.body.append(ruler);
    const context = canvas(1, 1).getContext('2d');
    if (!context) throw new Error('This window cannot draw');
    for (const [style, look] of Object.entries(textStyles)) {
      ruler.style.font = fontOf(look);
      context.font = fontOf(look);
      context.fontKerning = 'normal';
      for (const maxWidth of WIDTHS) {
        const broken = measure(text, look, maxWidth);
        const found = (fault: Fault['fault'], px: number, line: string): number =>
          faults.push({ style, maxWidth, fault, px, line });
        if (letters(broken.lines.join('')) !== letters(text)) found('words lost', 0, broken.lines.join('|'));
        for (const line of broken.lines) {
          lines += 1;
          ruler.textContent = line;
          const page = ruler.getBoundingClientRect().width;
          const drawn = context.measureText(line).width;
          if (Math.max(page, drawn) > maxWidth + 0.5) found('too wide', page, line);
          const [next] = (broken.lines[broken.lines.indexOf(line) + 1] ?? '').split(' ');
          const together = context.measureText(`${line} ${next}`).width;
          if (/^(?:[\w,.]+ )*[\w,.]+$/.test(text) && next && together < maxWidth - 0.5) {
            found('broken too early', together, line);
          }
          if (Math.abs(page - drawn) > 0.6) found('canvas and page differ', page - drawn, line);
        }
      }
    }
    ruler.remove();
    return { lines, faults };
  },
  lastSign: (raw) => {
    const [line = ''] = measure(cleanText(raw), textStyles.cardBody, WIDTHS[0] ?? 0).lines;
    const ruler = document.createElement('span');
    ruler.style.cssText = 'position:absolute;white-space:pre';
    ruler.style.font = fontOf(textStyles.cardBody);
    ruler.dir = 'rtl';
    ruler.textContent = line;
    document.body.append(ruler);
    const at = line.replace(/[\u200e\u200f]+$/, '').length - 1;
    const range = document.createRange();
    range.setStart(ruler.firstChild ?? ruler, at);
    range.setEnd(ruler.firstChild ?? ruler, at + 1);
    const whole = ruler.getBoundingClientRect();
    const x = range.getBoundingClientRect().x - whole.x;
    ruler.remove();
    return { x, width: whole.width, sign: line.charAt(at) };
  },
  show: (raw, how) => {
    const scene = sceneOf(cleanText(raw));
    document.body.replaceChildren();
    if (how === 'canvas') {
      const board = canvas(scene.width, scene.height);
      const context = board.getContext('2d');
      if (!context) throw new Error('This window cannot draw');
      const tile = { x: 0, y: 0, width: scene.width, height: scene.height };
      drawShapes(context, scene.shapes, { tile, scale: 1, pictureOf: () => null });
      document.body.append(board);
    } else if (how === 'svg') {
      const svg = sceneToSvg(scene, { resolveImage: () => null });
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      document.body.append(document.importNode(parsed.documentElement, true));
    } else {
      const style = document.createElement('style');
      style.textContent = pageCss(scene);
      document.body.innerHTML = sceneToBody(scene, { resolveImage: () => null });
      document.body.append(style);
    }
  },
};

/** What must come through whole: everything but spaces, hyphens added at a break, invisible breaks and marks of direction. */
const letters = (text: string): string => text.replace(/[\s\u200b\u200e\u200f\u00ad-]/g, '');

function canvas(width: number, height: number): HTMLCanvasElement {
  const board = document.createElement('canvas');
  board.width = width;
  board.height = height;
  board.style.display = 'block';
  return board;
}

/** The text in three styles, one below the other, on white. */
function sceneOf(text: string): Scene {
  const size = { width: 440, height: 400 };
  const rtl = isRightToLeft(text);
  const shapes: Shape[] = [
    {
      kind: 'box',
      id: null,
      role: 'background',
      x: 0,
      y: 0,
      ...size,
      fill: '#ffffff',
      stroke: null,
      strokeWidth: 0,
      radius: 0,
    },
  ];
  for (const [index, style] of [textStyles.cardTitle, textStyles.cardBody].entries()) {
    shapes.push({
      kind: 'text',
      id: String(index),
      role: 'card',
      x: 16 + index * 210,
      y: 16,
      width: 182,
      lines: measure(text, style, 182).lines.slice(0, 18),
      style,
      colour: '#1a1f2b',
      align: 'start',
      rtl,
      heading: null,
    });
  }
  return { ...size, title: 'Text', shapes, reading: [] };
}
