/** A web address in a text, as far as it tells who somebody is. */
export type WebAddress = {
  readonly start: number;
  readonly end: number;
  /** What may stay of it: the site. */
  readonly site: string;
};

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"“”„«»|\\^`{}]+/giu;
const TRAILING = /[.,;:!?'’)\]…]+$/u;
const SITE = /^(?:https?:\/\/)?(?:[^/?#@\s]*@)?([^/?#:\s]+)(?::\d+)?/iu;

/** Finds web addresses that name one thing of one person: with a query, a fragment, a password, or a number or key in their path. */
export function findWebAddresses(text: string): readonly WebAddress[] {
  if (!/:\/\/|www\./i.test(text)) return [];
  const found: WebAddress[] = [];
  for (const { index, 0: raw } of text.matchAll(ADDRESS)) {
    const address = withoutTrailing(raw);
    if (hasId(address)) found.push({ start: index, end: index + address.length, site: siteOf(address) });
  }
  return found;
}

/** A bracket that was opened in the address belongs to it. */
function withoutTrailing(address: string): string {
  const end = TRAILING.exec(address)?.[0] ?? '';
  if (!end.includes(')') || !address.includes('(')) return address.slice(0, address.length - end.length);
  return address.slice(0, address.length - end.length) + (end.startsWith(')') ? ')' : '');
}

/** The site that an address leads to, without anything that comes behind it. */
export function siteOf(address: string): string {
  const host = SITE.exec(address)?.[1] ?? '';
  const scheme = /^https?:\/\//i.exec(address)?.[0] ?? '';
  return host === '' ? '' : `${scheme}${host}/`;
}

function hasId(address: string): boolean {
  const rest = address.replace(/^https?:\/\//i, '');
  const path = rest.slice(rest.search(/[/?#]|$/));
  if (/^[^/?#]*@/.test(rest)) return true;
  if (/\?[^#]*=|\?[\p{L}\p{N}]{6,}/u.test(path)) return true;
  const segments = (path.split(/[?#]/)[0] ?? '').split('/');
  const fragment = path.includes('#') ? path.slice(path.indexOf('#') + 1) : '';
  return [...segments, ...fragment.split(/[/=&]/)].some(isKey);
}

/** A long number, a UUID, a key of hexadecimal digits, or letters and digits without order; a year or a slug is none. */
function isKey(segment: string): boolean {
  const bare = segment.replace(/\.(?:html?|php|aspx?|pdf)$/i, '');
  if (/^\d{5,}$/.test(bare)) return true;
  if (/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i.test(bare)) return true;
  if (/^(?=.*\d)[0-9a-f]{12,}$/i.test(bare)) return true;
  if (/^[\w-]{10,}$/.test(bare) && !/[-_]/.test(bare) && mixed(bare) >= 3) return true;
  return /(?:^|[-_.])\d{6,}$/.test(bare) && !/(?:19|20)\d{6}$/.test(bare);
}

/** How often digits and letters take turns. */
const mixed = (text: string): number => (text.match(/\d(?=\D)|\D(?=\d)/g) ?? []).length;
