/** A piece of HTML as it is written. Names are in small letters; what a tag of no use holds is left out. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string };

/** Elements whose contents are no words for people, and end only with their own tag. */
const raw = new Set(
  'script style template noscript iframe object embed audio video svg canvas select textarea title head'.split(
    ' ',
  ),
);
/** Elements without an end. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

const name = /[a-z][a-z0-9:-]*/iy;

/**
 * The tokens of HTML in one pass, without making a page of it: nothing runs, nothing is loaded, and what is broken is
 * text or left out. `<head>` counts as no words, up to its end or the body.
 */
export function* htmlTokens(html: string): Generator<HtmlToken, void, undefined> {
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    if (tag === -1) {
      yield { kind: 'text', text: decodeEntities(html.slice(at)) };
      return;
    }
    if (tag > at) yield { kind: 'text', text: decodeEntities(html.slice(at, tag)) };
    if (html.startsWith('<!--', tag)) {
      at = after(html, '-->', tag + 4);
      continue;
    }
    if (html.startsWith('<!', tag) || html.startsWith('<?', tag)) {
      at = after(html, '>', tag + 2);
      continue;
    }
    const closes = html[tag + 1] === '/';
    name.lastIndex = tag + (closes ? 2 : 1);
    const found = name.exec(html);
    if (!found) {
      yield { kind: 'text', text: '<' };
      at = tag + 1;
      continue;
    }
    const tagName = found[0].toLowerCase();
    const end = endOfTag(html, name.lastIndex);
    at = end + 1;
    if (closes) {
      yield { kind: 'close', name: tagName };
      continue;
    }
    const attributes = html.slice(name.lastIndex, end);
    const isEmpty = empty.has(tagName) || attributes.endsWith('/');
    if (raw.has(tagName)) {
      if (!isEmpty) at = endOfRaw(html, tagName, at);
      continue;
    }
    yield { kind: 'open', name: tagName, attributes, isEmpty };
  }
}

function after(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found === -1 ? html.length : found + sign.length;
}

/** A tag ends at `>`, but not inside the quotes of an attribute. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at];
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /[=\s]/.test(html[at - 1] ?? '')) quote = sign;
    else if (sign === '>') return at;
  }
  return html.length;
}

/** Behind the end tag of an element whose contents are left out. A head without an end ends with its body. */
function endOfRaw(html: string, element: string, from: number): number {
  const ends = element === 'head' ? /<\/head\s*>|<body[\s>]/gi : new RegExp(`</${element}[\\s/>]`, 'gi');
  ends.lastIndex = from;
  const found = ends.exec(html);
  if (!found) return html.length;
  return found[0].toLowerCase().startsWith('<body') ? found.index : after(html, '>', found.index);
}

/** The value of an attribute; undefined where it is not there. */
export function attributeIn(attributes: string, wanted: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s"'])${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes.slice(0, 20_000),
  );
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? undefined : decodeEntities(value);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  sect: '§',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  minus: '−',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  rarr: '→',
  larr: '←',
  times: '×',
  shy: '',
  zwj: '\u200d',
  zwnj: '\u200c',
};

/** Text with the names and numbers of characters replaced; a name that is not known stays as it is. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi, (all, decimal, hex, word) => {
        if (word !== undefined) return named[String(word)] ?? all;
        const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
        return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
      })
    : text;
