/** The scheme that the app's own pages are served under. */
export const SCHEME = 'app';
/** The origin of our pages in a built app. */
export const APP_ORIGIN = `${SCHEME}://throughline`;

/** What a page of ours may do: run and load what ships with the app, nothing else. */
const policy = (styles: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The page that draws exports places text by inline styles; it has no scripts of a file's in it. */
export const policyFor = (path: string): string =>
  policy(path === '/export.html' ? "'self' 'unsafe-inline'" : "'self'");

/** The path of one of our addresses, or null for any other host, an encoded separator or a broken address. */
export function servedPath(url: string): string | null {
  const { host, pathname } = new URL(url);
  if (host !== 'throughline' || /%(2f|5c|00)/i.test(pathname)) return null;
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** The origin of an address; custom schemes have none for `URL`, so theirs is put together here. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null';
  const { origin, protocol: scheme, host } = new URL(url);
  return origin === 'null' ? `${scheme}//${host}` : origin;
}

const ownSchemes = new Set(['app:', 'devtools:', 'blob:', 'data:']);

/** True for what a page may load: parts of the app itself, and while developing the development server. */
export function mayLoad(url: string, server: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  if (ownSchemes.has(protocol)) return true;
  if (server === undefined) return false;
  return host === new URL(server).host && (protocol === 'http:' || protocol === 'ws:');
}
