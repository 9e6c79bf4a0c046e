import type { Page } from 'playwright';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Text = Box & { readonly text: string };
type Card = Box & { readonly id: string };

/** What is drawn of a map, each thing with the box around it, px of the window. */
export type Drawn = {
  /** Line by line. */
  readonly texts: readonly Text[];
  readonly cards: readonly Card[];
  /** Grounds, edges and bars of cards, chips and curves. */
  readonly boxes: readonly Box[];
  /** Lines and signs of cards, chips, curves and headers. */
  readonly paths: readonly Box[];
  readonly arrows: readonly Box[];
};

/** Within this the same place, px: a name in HTML and one in SVG round their base lines differently. */
const NEAR = 1.5;

export const isNear = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < NEAR &&
  Math.abs(a.y - b.y) < NEAR &&
  Math.abs(a.width - b.width) < NEAR &&
  Math.abs(a.height - b.height) < NEAR;

/** Everything of a drawing that another does not have at the same place, `by` further right and down. */
export function missingIn(other: Drawn, drawn: Drawn, by: Pick<Box, 'x' | 'y'>): Drawn {
  const at = <T extends Box>(box: T): T => ({ ...box, x: box.x + by.x, y: box.y + by.y });
  const left = <T extends Box>(these: readonly T[], those: readonly T[], same: (a: T, b: T) => boolean) =>
    these.map(at).filter((one) => !those.some((two) => same(one, two) && isNear(one, two)));
  return {
    texts: left(drawn.texts, other.texts, (a, b) => a.text === b.text),
    cards: left(drawn.cards, other.cards, (a, b) => a.id === b.id),
    boxes: left(drawn.boxes, other.boxes, () => true),
    paths: left(drawn.paths, other.paths, () => true),
    arrows: left(drawn.arrows, other.arrows, () => true),
  };
}

/** What the window shows of its map; what can be pressed in its headers is nothing that an export has. */
export const drawnOnScreen = (page: Page): Promise<Drawn> =>
  page.evaluate(() => {
    const boxOf = (of: Element | Range): Box => {
      const { x, y, width, height } = of.getBoundingClientRect();
      return { x, y, width, height };
    };
    const all = (selector: string): readonly Element[] => [...document.querySelectorAll(selector)];
    /** The lines of a name, letter by letter: only the letters say where a line breaks. */
    const linesOf = (node: Node): readonly Text[] => {
      const lines: { text: string; from: number }[] = [];
      let top = Number.NaN;
      const range = document.createRange();
      const words = node.textContent ?? '';
      for (let at = 0; at < words.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { y, height } = range.getBoundingClientRect();
        if (height === 0) continue;
        const last = lines.at(-1);
        if (last && y === top) last.text += words[at]!;
        else lines.push({ text: words[at]!, from: at });
        top = y;
      }
      return lines.map(({ text, from }) => {
        range.setStart(node, from);
        range.setEnd(node, from + text.trimEnd().length);
        return { ...boxOf(range), text: text.trimEnd() };
      });
    };
    const names = all('[data-map-pane="columns"], [data-map-pane="lanes"]').flatMap((pane) => {
      const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
      const lines: Text[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.parentElement?.closest('button:not([data-count] *)')) lines.push(...linesOf(node));
      }
      return lines;
    });
    const drawings = '[data-map-body] svg';
    const isDrawing = (element: Element): boolean => !element.closest('g[data-connection]');
    return {
      texts: [
        ...names,
        ...all(`${drawings} tspan`).map((line) => ({ ...boxOf(line), text: line.textContent })),
      ],
      cards: all('[data-card-id]').map((card) => ({
        ...boxOf(card),
        id: card.getAttribute('data-card-id') ?? '',
      })),
      boxes: all(`${drawings} rect`).filter(isDrawing).map(boxOf),
      paths: all(`${drawings} path, [data-map-pane] svg path`).filter(isDrawing).map(boxOf),
      // A halo and a grip lie over each, which nobody sees.
      arrows: all('g[data-connection] path[stroke-linejoin]').map(boxOf),
    };
  });

/** What an SVG file shows of a map, laid into the page: without its title block and legend, which the screen has not. */
export const drawnInSvg = (page: Page, svg: string): Promise<Drawn> =>
  page.evaluate(
    (source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
      const sheet = document.createElement('div');
      sheet.append(document.importNode(parsed, true));
      Object.assign(sheet.style, { position: 'fixed', left: '0', top: '0', visibility: 'hidden' });
      document.body.append(sheet);
      const boxOf = (of: Element): Box => {
        const { x, y, width, height } = of.getBoundingClientRect();
        return { x, y, width, height };
      };
      const all = (roles: readonly string[], inside: string): readonly Element[] => [
        ...sheet.querySelectorAll(roles.map((role) => `g[data-role="${role}"] ${inside}`).join()),
      ];
      const drawn = ['card', 'counts', 'evidence', 'curve', 'measure'];
      const headers = ['phase', 'hot-spot', 'stage', 'step', 'lane'];
      const found = {
        texts: all([...drawn, ...headers], 'text').map((line) => ({
          ...boxOf(line),
          text: line.textContent,
        })),
        cards: [...sheet.querySelectorAll('g[data-role="card"][data-id]')].map((card) => {
          // A frame's line lies inside it, half of its width from its edge.
          const frame = card.querySelector('rect');
          const inset = Number(frame?.getAttribute('stroke-width') ?? 0) / 2;
          const { x, y, width, height } = boxOf(frame ?? card);
          const id = card.getAttribute('data-id') ?? '';
          return { id, x: x - inset, y: y - inset, width: width + 2 * inset, height: height + 2 * inset };
        }),
        boxes: all(drawn, 'rect').map(boxOf),
        paths: all([...drawn, ...headers], 'path').map(boxOf),
        arrows: all(['connection'], 'path').map(boxOf),
      };
      sheet.remove();
      return found;
    },
    // The font in its style is nothing the window's policy lets in; the window has the same.
    svg.replace(/<style>.*?<\/style>/s, ''),
  );
