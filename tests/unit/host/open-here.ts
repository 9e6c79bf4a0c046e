import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import type { DocumentOptions, ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { SealKey } from '../../../src/host/sealed/seal-key.ts';
import type { OpenRequest } from '../../../src/shared/protocol/host-control.ts';
import type { Failure, Result } from '../../../src/shared/result.ts';

export type Place = {
  /** An empty folder for the person's files. */
  readonly folder: string;
  /** The folder of working copies. */
  readonly data: string;
  readonly path: (name: string) => string;
  readonly tryOpen: (
    request: OpenRequest,
    options?: Partial<DocumentOptions>,
    key?: SealKey | null,
  ) => Result<ProjectDocument>;
  /** Opens a project that must open. It is closed when the test ends. */
  readonly open: (request: OpenRequest, options?: Partial<DocumentOptions>) => ProjectDocument;
  readonly openFile: (name: string, options?: Partial<DocumentOptions>) => ProjectDocument;
  /** A new five-stage project that is saved under this name. */
  readonly saved: (name: string) => Promise<ProjectDocument>;
  /** Why opening is refused. */
  readonly refusal: (request: OpenRequest, options?: Partial<DocumentOptions>) => Failure;
};

/** A fresh place on the disk for every test of the file. */
export function usePlace(): Place {
  let root = '';
  let open: ProjectDocument[] = [];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'throughline-project-'));
    open = [];
  });
  afterEach(async () => {
    for (const document of open) await document.settled();
    for (const document of open) if (document.session().sqlite.open) document.close();
    rmSync(root, { recursive: true, force: true });
  });
  const place: Place = {
    get folder() {
      return root;
    },
    get data() {
      return join(root, 'data');
    },
    path: (name) => join(root, name),
    tryOpen: (request, options = {}, key = null) => {
      const opened = openDocument(request, { dataFolder: place.data, author: 'Ada', ...options }, key);
      if (opened.ok) open.push(opened.value);
      return opened;
    },
    open: (request, options) => valueOf(place.tryOpen(request, options)),
    openFile: (name, options) => place.open({ kind: 'file', path: place.path(name) }, options),
    saved: async (name) => {
      const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
      valueOf(await document.saveAs(place.path(name), false));
      return document;
    },
    refusal: (request, options) => failureOf(place.tryOpen(request, options)),
  };
  return place;
}

/** The value of what must succeed. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value;
}

/** The failure of what must be refused. */
export function failureOf(result: Result<unknown>): Failure {
  if (result.ok) throw new Error('It was not refused');
  return result.failure;
}

/** Adds a card to the first cell and answers its id. */
export function addCard(document: ProjectDocument, title: string): string {
  const { lane, step } = document.snapshot().records;
  const [first] = valueOf(
    document.run([{ command: 'add-card', input: { laneId: lane[0]!.id, stepId: step[0]!.id, title } }]),
  ).values;
  return first!.id!;
}

export const titles = (document: ProjectDocument): readonly string[] =>
  document.snapshot().records.card.map((card) => card.title);
