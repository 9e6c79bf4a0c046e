import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse } from 'parse5';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { base64OfBytes } from '../../../src/shared/exports/documents/html/base64.ts';
import { writeHtml } from '../../../src/shared/exports/documents/html/write-html.ts';
import { sha256 } from '../../../src/shared/exports/documents/html/sha256.ts';
import { cleanText } from '../../../src/shared/layout/clean-text.ts';
import { ANY_MAP_ID, anyRecords } from '../../helpers/any-map.ts';
import { documentSource, writeDocumentOf } from '../../helpers/document-source.ts';
import { withImages } from '../../helpers/image-map.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';

type Read = { readonly elements: readonly ReadElement[]; readonly text: string };
type ReadElement = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
};
type Tree = {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Tree[];
};

/** The page as a browser would build it. */
function readPage(html: string): Read {
  const elements: ReadElement[] = [];
  const visit = (node: Tree): string => {
    if (node.nodeName === '#text') return node.value ?? '';
    const at = elements.length;
    if (node.attrs)
      elements.push({
        tag: node.nodeName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
        text: '',
      });
    const text = (node.childNodes ?? []).map(visit).join('');
    const own = elements[at];
    if (node.attrs && own) elements[at] = { ...own, text };
    return text;
  };
  const errors: string[] = [];
  const tree = parse(html, { onParseError: ({ code }) => errors.push(code) }) as Tree;
  // A text may hold what Unicode keeps for no character; browsers show it as one they have no letter for.
  expect(errors.filter((code) => code !== 'noncharacter-in-input-stream')).toEqual([]);
  return { text: visit(tree), elements };
}

const pageOf = async (...given: Parameters<typeof writeDocumentOf>): Promise<string> =>
  String((await writeDocumentOf(...given)).content);

/** What may be in a page; everything else came out of a text. */
const tags = new Set(
  'a article blockquote body button col details div fieldset footer form g defs h1 h2 h3 head header html img input label legend li main meta nav option p path script section select span strong style summary svg symbol table tbody td th thead title tr ul use'.split(
    ' ',
  ),
);
const attributes =
  /^(aria-(label|labelledby|hidden)|class|id|dir|data-(k|p|c|w|wa|text|curve)|href|rel|target|src|alt|title|scope|colspan|rowspan|tabindex|role|type|name|value|placeholder|autocomplete|spellcheck|hidden|selected|viewBox|preserveAspectRatio|d|lang|charset|http-equiv|content)$/;

const allowed: Readonly<Record<string, RegExp>> = {
  href: /^(#|https?:\/\/|mailto:)/,
  src: /^data:image\/(png|jpeg|gif);base64,/,
};

describe('a page in one file', () => {
  it('names its one script and its one style by their hash, and allows nothing else', async () => {
    const records = sampleRecords();
    const { elements } = readPage(await pageOf('html', records, { mapId: sampleView(records).map.id }));
    const policy =
      elements.find(({ attributes }) => attributes['http-equiv'] !== undefined)?.attributes['content'] ?? '';
    const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const scripts = elements.filter(
      ({ tag, attributes }) => tag === 'script' && attributes['type'] === undefined,
    );
    const styles = elements.filter(({ tag }) => tag === 'style');
    expect(styles.map(({ text }) => text.length > 5_000)).toEqual([true]);
    expect(scripts).toHaveLength(1);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(scripts[0]!.text)}`,
      `style-src ${hashOf(styles[0]!.text)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(
      elements
        .flatMap(({ attributes }) => Object.keys(attributes))
        .filter((name) => /^on|^style$/.test(name)),
    ).toEqual([]);
  });

  it('has all that the cards say, and below 2 MB', async () => {
    const records = sampleRecords();
    const view = sampleView(records);
    const html = await pageOf('html', records, { mapId: view.map.id });
    const { text } = readPage(html);
    for (const { card } of view.cards.values())
      for (const said of [card.title, card.body, card.rootCause])
        expect(text).toContain(cleanText(said).trim());
    expect(html.length).toBeLessThan(2 * 1024 * 1024);
  });

  it('unfolds a text of 20,000 characters, every word of it', async () => {
    const body = Array.from({ length: 2_500 }, (_, index) => `word${index}`.padEnd(7, 'x')).join(' ');
    const records = withImages(1);
    const [card] = records.card.values();
    for (const title of ['A long one', '']) {
      const card2 = new Map([[card!.id, { ...card!, kind: 'note' as const, title, body }]]);
      const { elements } = readPage(await pageOf('html', { ...records, card: card2 }, { mapId: ANY_MAP_ID }));
      const own = elements.find(({ attributes }) => attributes['class']?.startsWith('card '))?.text ?? '';
      const whole = elements.find(({ tag, text }) => tag === 'details' && text.includes(body))?.text ?? '';
      expect(whole).toBe(`Whole text${body}`);
      expect(own.length - whole.length).toBeLessThan(400);
    }
  });

  it('holds the pictures of cards, as far as mail lets them through', async () => {
    const png = new PNG({ width: 2, height: 2 });
    const bytes = new Uint8Array(PNG.sync.write(png));
    const source = documentSource(withImages(2), { mapId: ANY_MAP_ID });
    const read = async (file: Uint8Array | null) => {
      const { content, notes } = await writeHtml({ ...source, readFile: () => Promise.resolve(file) });
      const { elements } = readPage(String(content));
      return {
        notes,
        images: elements.filter(({ tag }) => tag === 'img').map(({ attributes }) => attributes),
      };
    };
    const src = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
    expect(await read(bytes)).toEqual({
      notes: [],
      images: [
        { src, alt: 'Photo 0' },
        { src, alt: 'Photo 1' },
      ],
    });
    const large = new Uint8Array(7 * 1024 * 1024);
    large.set(bytes);
    const { images, notes } = await read(large);
    expect([images.length, notes.map(({ params }) => params)]).toEqual([1, [{ count: 1 }]]);
    const svg = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    );
    expect((await read(svg)).images).toEqual([]);
  });

  it('stays the page that it is whatever a map holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const { elements, text } = readPage(await pageOf('html', records, { mapId: ANY_MAP_ID }));
        expect(elements.map(({ tag }) => tag).filter((tag) => !tags.has(tag))).toEqual([]);
        const named = elements.flatMap(({ attributes: own }) => Object.entries(own));
        expect(
          named.filter(([name, value]) => !attributes.test(name) || !(allowed[name]?.test(value) ?? true)),
        ).toEqual([]);
        expect(elements.filter(({ tag }) => tag === 'script')).toHaveLength(2);
        const words = elements.find(({ attributes: own }) => own['id'] === 'words')?.text ?? '';
        const { en, de } = JSON.parse(words) as Record<'en' | 'de', readonly string[]>;
        expect(en).toHaveLength(de.length);
        for (const { title, body } of records.card.values())
          expect(text).toContain(cleanText(title.trim() || body.trim()).trim());
      }),
      { numRuns: 60 },
    );
  });
});

describe('the hash of a text', () => {
  it('is the one that Node computes, whatever the length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(base64OfBytes(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('base64'));
        expect(base64OfBytes(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });
});
