import { app, protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { APP_ORIGIN, policyFor, SCHEME, servedPath } from './addresses.ts';

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
