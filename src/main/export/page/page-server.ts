import { type Session, session } from 'electron';
import type { z } from 'zod';
import { originOf } from '../../platform/addresses.ts';
import { pageOrigin } from '../../platform/app-protocol.ts';
import {
  type DocumentAbout,
  documentAboutSchema,
  type ExportDrawing,
  exportDrawingSchema,
  type ExportJob,
  type ExportPageFailure,
  exportPageFailureSchema,
  exportPagePaths,
  exportProgressSchema,
} from '../../../shared/protocol/export-page.ts';
import type { ExportProgress } from '../../../shared/exports/export-options.ts';
import type { ExportFormat } from '../../../shared/exports/formats/index.ts';
import { sha256 } from '../../../shared/model/fields.ts';
import type { Result } from '../../../shared/result.ts';

/** What the page made, in the order in which it comes. */
export type PageMessage =
  | { readonly kind: 'drawing'; readonly drawing: ExportDrawing }
  | { readonly kind: 'picture'; readonly packed: Uint8Array; readonly rows: number }
  | { readonly kind: 'svg'; readonly document: Uint8Array }
  | { readonly kind: 'about'; readonly about: DocumentAbout }
  | { readonly kind: 'document'; readonly bytes: Uint8Array }
  | { readonly kind: 'printable' }
  | { readonly kind: 'failed'; readonly failure: ExportPageFailure };

/** Who answers one page. */
export type PageOwner = {
  readonly job: ExportJob;
  readonly readBlob: (
    hash: string,
  ) => Promise<Result<{ readonly bytes: Uint8Array; readonly mediaType: string }>>;
  /** The template that was chosen, checked. */
  readonly template: Uint8Array | null;
  readonly onProgress: (progress: ExportProgress) => void;
  /** The page waits until the promise is kept, so it never runs ahead of the disk. */
  readonly onMessage: (message: PageMessage) => Promise<void>;
};

const SCHEME = 'app';
const owners = new Map<string, PromiseWithResolvers<PageOwner | null>>();
let pages: Session | null = null;
let opened = 0;

/** A session of its own, in memory, that knows only the pages of exports: whatever they ask for, no network is in it. */
export function exportSession(): Session {
  if (pages !== null) return pages;
  const created = session.fromPartition('export', { cache: false });
  created.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  created.setPermissionCheckHandler(() => false);
  created.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  created.protocol.handle(SCHEME, answerPage);
  pages = created;
  return created;
}

/** Where a page is. */
export type PageAddress = {
  readonly url: string;
  /** Says who answers it. What the page asks before that waits; what it is built of it has at once. */
  readonly give: (owner: PageOwner) => void;
  /** Makes the address unknown again. */
  readonly close: () => void;
};

/** Gives a page its address; `format` is what it will probably be asked for. */
export function servePage(format: ExportFormat): PageAddress {
  opened += 1;
  const host = `export-${opened}`;
  const owner = Promise.withResolvers<PageOwner | null>();
  owners.set(host, owner);
  return {
    url: `${SCHEME}://${host}/export.html?format=${format}`,
    give: (given) => owner.resolve(given),
    close: () => {
      owner.resolve(null);
      owners.delete(host);
    },
  };
}

function mayLoad(url: string): boolean {
  const { protocol, host } = new URL(url);
  return protocol === 'blob:' || protocol === 'data:' || (protocol === `${SCHEME}:` && owners.has(host));
}

async function answerPage(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const known = owners.get(url.host);
  if (known === undefined) return notFound();
  if (request.method === 'GET') {
    if (!asksOwner(url)) return servePart(url);
    const owner = await known.promise;
    return owner === null ? notFound() : answerQuestion(owner, url);
  }
  const sender = request.headers.get('origin');
  if (request.method !== 'POST' || (sender !== null && sender !== originOf(request.url))) {
    return new Response('Refused', { status: 405 });
  }
  const body = new Uint8Array(await request.arrayBuffer());
  const owner = await known.promise;
  return owner === null ? notFound() : takeMessage(owner, url, body);
}

const notFound = (): Response => new Response('Not found', { status: 404 });

const asksOwner = ({ pathname: path }: URL): boolean =>
  path === exportPagePaths.job || path === exportPagePaths.template || path.startsWith(exportPagePaths.blob);

/** The built pages, with the rules that go with them, are served to every page of ours by one place. */
const servePart = ({ pathname, search }: URL): Promise<Response> =>
  session.defaultSession.fetch(`${pageOrigin()}${pathname}${search}`, {
    bypassCustomProtocolHandlers: false,
  });

async function answerQuestion(owner: PageOwner, { pathname: path }: URL): Promise<Response> {
  if (path === exportPagePaths.job) return Response.json(owner.job);
  if (path === exportPagePaths.template)
    return owner.template === null
      ? new Response(null, { status: 204 })
      : new Response(new Uint8Array(owner.template));
  const hash = sha256.safeParse(path.slice(exportPagePaths.blob.length));
  if (!hash.success) return notFound();
  const blob = await owner.readBlob(hash.data);
  if (!blob.ok) return new Response(blob.failure.message, { status: 404 });
  return new Response(new Uint8Array(blob.value.bytes), {
    headers: { 'content-type': blob.value.mediaType, 'x-content-type-options': 'nosniff' },
  });
}

async function takeMessage(owner: PageOwner, url: URL, body: Uint8Array): Promise<Response> {
  if (url.pathname === exportPagePaths.progress) {
    const progress = parsed(exportProgressSchema, body);
    if (progress === null) return new Response('Not understood', { status: 400 });
    owner.onProgress(progress);
    return new Response(null, { status: 204 });
  }
  const message = readMessage(url, body);
  if (message === null) return new Response('Not understood', { status: 400 });
  await owner.onMessage(message);
  return new Response(null, { status: 204 });
}

function readMessage({ pathname, searchParams }: URL, body: Uint8Array): PageMessage | null {
  switch (pathname) {
    case exportPagePaths.picture: {
      const rows = Number(searchParams.get('rows') ?? NaN);
      return Number.isSafeInteger(rows) ? { kind: 'picture', packed: body, rows } : null;
    }
    case exportPagePaths.svg:
      return { kind: 'svg', document: body };
    case exportPagePaths.about: {
      const about = parsed(documentAboutSchema, body);
      return about === null ? null : { kind: 'about', about };
    }
    case exportPagePaths.document:
      return { kind: 'document', bytes: body };
    case exportPagePaths.printable:
      return { kind: 'printable' };
    case exportPagePaths.drawing: {
      const drawing = parsed(exportDrawingSchema, body);
      return drawing === null ? null : { kind: 'drawing', drawing };
    }
    case exportPagePaths.failed: {
      const failure = parsed(exportPageFailureSchema, body);
      return failure === null ? null : { kind: 'failed', failure };
    }
    default:
      return null;
  }
}

function parsed<T>(schema: z.ZodType<T>, body: Uint8Array): T | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(body));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const result = schema.safeParse(value);
  return result.success ? result.data : null;
}
