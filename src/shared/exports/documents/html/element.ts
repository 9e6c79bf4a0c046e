import { attribute, escapeXml } from '../../../scene/xml.ts';

/** A value of an attribute: true is one without a value; null and undefined leave it out. */
type AttributeValue = string | number | true | null | undefined;

/** An element of the page in the making. */
export type HtmlElement = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly children: readonly HtmlNode[];
};
/** What is in an element: text, which is escaped when it is written, or another element. */
export type HtmlNode = string | HtmlElement;

type Given = HtmlNode | null | readonly HtmlNode[];

/** An element; lists among its children are spread, and null is left out. */
export const h = (
  tag: string,
  attributes: HtmlElement['attributes'] = {},
  ...children: readonly Given[]
): HtmlElement => ({
  tag,
  attributes,
  children: children.flatMap((child): readonly HtmlNode[] => {
    if (child === null) return [];
    return typeof child === 'string' || 'tag' in child ? [child] : child;
  }),
});

/** Text that only screen readers say. */
export const spoken = (text: string): HtmlElement => h('span', { class: 'spoken' }, text);

/** A text in the language that the page begins in, and in the other one. */
export type Pair = readonly [string, string];

/** The texts of a page that differ between its languages, each once; the script puts them in. */
export type Pairs = { readonly numberOf: (pair: Pair) => number; readonly all: () => readonly Pair[] };

export function createPairs(): Pairs {
  const numbers = new Map<string, number>();
  const pairs: Pair[] = [];
  return {
    numberOf: (pair) => {
      const key = JSON.stringify(pair);
      let number = numbers.get(key);
      if (number === undefined) {
        number = pairs.length;
        numbers.set(key, number);
        pairs.push(pair);
      }
      return number;
    },
    all: () => pairs,
  };
}

const empty = new Set(['br', 'col', 'img', 'input', 'meta']);

/**
 * Writes an element that was made twice, once in each language: what people wrote is the same in both, the words of the page are
 * not. Those are marked by their number: `data-w` for the text of an element, `data-wa` for its attributes.
 */
export function elementText(shown: HtmlElement, other: HtmlElement, pairs: Pairs): string {
  // Where the two are not made of the same parts, the other one cannot be put in part by part.
  const twin = other.tag === shown.tag && other.children.length === shown.children.length ? other : shown;
  const marks: string[] = [];
  let attributes = '';
  for (const [name, value] of Object.entries(shown.attributes)) {
    if (value === null || value === undefined) continue;
    attributes += value === true ? ` ${name}` : attribute(name, value);
    const translated = twin.attributes[name];
    if (typeof value === 'string' && typeof translated === 'string' && translated !== value)
      marks.push(`${name}:${pairs.numberOf([value, translated])}`);
  }
  if (marks.length > 0) attributes += attribute('data-wa', marks.join(' '));
  const [only] = shown.children;
  const [onlyTwin] = twin.children;
  const isWord = shown.children.length === 1 && typeof only === 'string' && typeof onlyTwin === 'string';
  if (isWord && only !== onlyTwin) attributes += attribute('data-w', pairs.numberOf([only, onlyTwin]));
  const start = `<${shown.tag}${attributes}>`;
  if (empty.has(shown.tag)) return start;
  const inside = isWord
    ? escapeXml(only)
    : shown.children.map((child, index) => childText(child, twin.children[index] ?? child, pairs)).join('');
  return `${start}${inside}</${shown.tag}>`;
}

function childText(shown: HtmlNode, other: HtmlNode, pairs: Pairs): string {
  if (typeof shown !== 'string') return elementText(shown, typeof other === 'string' ? shown : other, pairs);
  if (typeof other !== 'string' || other === shown) return escapeXml(shown);
  return elementText(h('span', {}, shown), h('span', {}, other), pairs);
}
