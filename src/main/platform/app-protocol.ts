import { app, protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const SCHEME = 'app';
/** The origin of our pages in a built app. */
export const APP_ORIGIN = `${SCHEME}://throughline`;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

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

/** Chromium must know the scheme before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built pages, and only them, as `app://throughline/...`. */
export function setupAppProtocol(): void {
  const folder = join(app.getAppPath(), 'out', 'renderer');
  protocol.handle(SCHEME, async (request) => {
    const path = servedPath(request.url);
    const type = path === null ? undefined : mediaTypes[extname(path)];
    if (request.method !== 'GET' || path === null || type === undefined) return notFound();
    const file = join(folder, path);
    if (!file.startsWith(folder + sep)) return notFound();
    try {
      const body = new Uint8Array(await readFile(file));
      return new Response(body, {
        headers: {
          'content-type': type,
          'content-security-policy': policyFor(path),
          'x-content-type-options': 'nosniff',
        },
      });
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) {
        return notFound();
      }
      throw error;
    }
  });
}

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

const notFound = (): Response => new Response('Not found', { status: 404 });

/** The address of the window's page: the development server's while one runs. */
export const pageUrl = (): string => developmentServer() ?? `${APP_ORIGIN}/index.html`;

/** The development server's address, in an app that is not packaged. */
export const developmentServer = (): string | undefined =>
  app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

/** The origin whose pages main listens to. */
export const pageOrigin = (): string => {
  const server = developmentServer();
  return server === undefined ? APP_ORIGIN : new URL(server).origin;
};

/** The origin of an address; custom schemes have none for `URL`, so theirs is put together here. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null';
  const { origin, protocol: scheme, host } = new URL(url);
  return origin === 'null' ? `${scheme}//${host}` : origin;
}
