import { builtInProfiles } from '../../../src/shared/masking/profile/profiles.ts';
import type { AnswersFound } from '../../../src/shared/protocol/answers-api.ts';
import type { ImportLook } from '../../../src/shared/protocol/import-api.ts';
import { language, speak } from '../../../src/shared/language/translate.ts';
import { copyFileSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, type Autosave } from '../../../src/host/autosave.ts';
import { type HostState, serveControl } from '../../../src/host/serve-control.ts';
import { serveRequest } from '../../../src/host/serve-requests.ts';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import {
  type HostRequestName,
  hostRequests,
  UPLOAD_CHUNK_BYTES,
} from '../../../src/shared/protocol/host-api.ts';
import type { ControlRequest, Opened } from '../../../src/shared/protocol/host-control.ts';
import type { DocumentStatus } from '../../../src/shared/protocol/document-status.ts';
import { recordsById } from '../../../src/shared/model/records-by-id.ts';
import type { ListedVersion } from '../../../src/shared/protocol/version-api.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { asProposed } from '../../helpers/import-choices.ts';
import { NO_ID } from '../../helpers/records.ts';
import { addCard, failureOf, titles, usePlace, valueOf } from './open-here.ts';

const place = usePlace();

describe('requests of a window', () => {
  it.each([
    ['run', { calls: [] }],
    ['run', { calls: [{ command: 'add-map', input: {}, extra: 1 }] }],
    ['run', { calls: 'all' }],
    ['run', undefined],
    ['snapshot', { everything: true }],
    ['undo', 3],
    ['find-evidence', { text: 'x' }],
    [
      'find-evidence',
      { text: 'x'.repeat(501), kind: null, stageId: null, personaId: null, tagId: null, linked: null },
    ],
    ['find-text', { query: 'x', matchCase: false, wholeWord: false, limit: 100_001 }],
    ['find-text', { query: 'x'.repeat(501), matchCase: false, wholeWord: false, limit: 1 }],
    ['record-history', { kind: 'revision', id: NO_ID, before: null }],
    ['revisions', { before: null, limit: 0 }],
    ['merge-found', { copyId: 3 }],
    ['set-aside-copy', { copyId: 'x', how: 'sometimes' }],
    ['merge-decide', { mergeId: 'x', decisions: [] }],
    ['mask-preview', { profile: { name: 'Half' } }],
    ['merge-run', { mergeId: NO_ID, decisions: [['a', { choice: 'neither' }]] }],
    ['merge-close', {}],
    ['save-version', { name: '', note: '' }],
    ['news', { seen: 'x' }],
    ['state-at', { revisionId: 'x' }],
    ['restore-version', { revisionId: 3 }],
    ['restore-version', { revisionId: NO_ID, part: { kind: 'lane', id: NO_ID } }],
    ['upload-begin', { name: '', mediaType: '', size: 1 }],
    ['upload-begin', { name: 'a', mediaType: '', size: -1 }],
    ['upload-chunk', { uploadId: 'x', bytes: new Uint8Array(1) }],
    ['upload-chunk', { uploadId: NO_ID, bytes: new Uint8Array(UPLOAD_CHUNK_BYTES + 1) }],
    ['upload-chunk', { uploadId: NO_ID, bytes: [1, 2] }],
    ['put-thumbnail', { sha256: 'a'.repeat(64), bytes: new Uint8Array(512 * 1024 + 1) }],
    ['blob', { sha256: '../../etc/passwd' }],
    ['import-open', { uploadId: '../../etc/passwd' }],
    ['import-look', { importId: NO_ID, reading: { format: 'exe' }, headerRows: null }],
    ['import-check', { importId: NO_ID, choices: {} }],
    ['import-compare', { importId: 'x' }],
    ['import-run', { importId: NO_ID, choices: {}, name: '', kind: 'survey' }],
    ['answers-find', { filter: { text: 'x'.repeat(501) } }],
    ['answers-find', { filter: {}, sort: { by: 'colour' } }],
    ['answers-find', { filter: { sql: '1 = 1' } }],
    ['answers-rows', { queryId: NO_ID, from: 0, count: 201 }],
    ['answers-keys', { queryId: NO_ID, from: 0, count: 100_001 }],
    ['answers-whole', { answers: [{ setId: NO_ID, row: 5_000_000 }] }],
    ['answers-draw', { queryId: NO_ID, how: 'best', count: 3 }],
    ['answers-phrases', { queryId: 'x' }],
    ['answers-groups', { place: { kind: 'stage', id: NO_ID }, role: 'weather' }],
  ] as const)('are refused where they break the schema: %s (%#)', async (request, params) => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'x' });
    const before = document.snapshot();
    expect(failureOf(await serveRequest(document, request, params)).code).toBe('bad-request');
    expect(document.snapshot()).toEqual(before);
  });

  it('are answered, every one of them', async () => {
    const document = await place.saved('served.journey');
    const id = addCard(document, 'x');
    const ask = async (name: HostRequestName, params: unknown): Promise<unknown> => {
      const result = await serveRequest(document, name, params);
      asked.add(name);
      return valueOf<unknown>(result);
    };
    const asked = new Set<string>();
    const bytes = new TextEncoder().encode('hello');
    const { uploadId } = (await ask('upload-begin', { name: 'a', mediaType: '', size: 5 })) as {
      uploadId: string;
    };
    expect(await ask('upload-chunk', { uploadId, bytes })).toEqual({ received: 5 });
    const { sha256 } = (await ask('upload-end', { uploadId })) as { sha256: string };
    const png = Buffer.from('89504e470d0a1a0a00', 'hex');
    expect(await ask('put-thumbnail', { sha256, bytes: new Uint8Array(png) })).toBeNull();
    expect(await ask('thumbnail', { sha256 })).toEqual({ bytes: png });
    expect(await ask('blob', { sha256 })).toEqual({ bytes: Buffer.from(bytes), mediaType: 'text/plain' });
    expect(await ask('upload-cancel', { uploadId })).toBeNull();
    const edit = { command: 'edit-cards', input: { cardIds: [id], fields: { title: 'y' } } };
    expect(await ask('run', { calls: [edit], name: 'replace-text' })).toMatchObject({
      values: [{ ids: [id] }],
    });
    expect(await ask('undo', {})).toEqual({ label: 'Replace text “y”' });
    expect(await ask('redo', {})).toEqual({ label: 'Replace text “y”' });
    expect(await ask('revisions', { before: null, limit: 1 })).toMatchObject([
      { action: 'redo', label: 'Replace text “y”' },
    ]);
    const { id: versionId } = (await ask('save-version', { name: 'Kick-off', note: '' })) as { id: string };
    const [version] = (await ask('versions', {})) as readonly ListedVersion[];
    expect(version).toMatchObject({ versionId, reason: 'named', author: 'Ada' });
    const { revisionId } = version!;
    expect(await ask('state-at', { revisionId })).toMatchObject({ records: { card: [{ id, title: 'y' }] } });
    expect(await ask('news', { seen: null })).toMatchObject({ since: null });
    valueOf(document.run([{ command: 'edit-project', input: { description: 'Since' } }]));
    expect(await ask('restore-version', { revisionId })).toEqual({ changes: 1, lost: 0 });
    const query = { text: '', kind: null, stageId: null, personaId: null, tagId: null, linked: null };
    expect(await ask('find-evidence', query)).toEqual([]);
    const csv = new TextEncoder().encode('score,comment\n9,Good\n3,Slow\n');
    const sent = { name: 'a.csv', mediaType: '', size: csv.byteLength, purpose: 'import' };
    const upload = (await ask('upload-begin', sent)) as { uploadId: string };
    await ask('upload-chunk', { ...upload, bytes: csv });
    const { importId } = (await ask('import-open', upload)) as { importId: string };
    const look = (await ask('import-look', { importId, reading: null, headerRows: null })) as ImportLook;
    const choices = asProposed(look);
    expect(await ask('import-check', { importId, choices })).toMatchObject({ rows: 2, kept: 2 });
    expect(await ask('import-progress', { importId })).toBeNull();
    const named = { name: 'Survey', kind: 'survey' };
    expect(await ask('import-run', { importId, choices, ...named })).toMatchObject({ rows: 2 });
    expect(await ask('import-close', { importId })).toBeNull();
    const { content } = await writeDocumentOf('xlsx', recordsById(document.snapshot().records));
    if (typeof content === 'string') throw new Error('A workbook is no text');
    const back = { name: 'a.xlsx', mediaType: '', size: content.byteLength, purpose: 'import' };
    const book = (await ask('upload-begin', back)) as { uploadId: string };
    await ask('upload-chunk', { ...book, bytes: content });
    const again = (await ask('import-open', book)) as { importId: string };
    const same = { changes: [], added: [], missing: [], problems: [] };
    expect(await ask('import-compare', { importId: again.importId })).toMatchObject(same);
    expect(await ask('response-tallies', {})).toMatchObject([{ column: 0, place: null }]);
    // The score of each row says what its comment sounds like.
    expect(await ask('response-figures', {})).toEqual([]);
    expect(await ask('response-tones', {})).toMatchObject([
      {
        column: 1,
        values: [
          { value: -1, count: 1 },
          { value: 1, count: 1 },
        ],
      },
    ]);
    const at = { kind: 'stage', id: NO_ID };
    expect(await ask('answers-groups', { place: at, role: 'segment' })).toEqual({
      groups: [],
      others: { groups: 0, answers: 0 },
    });
    expect(await ask('answers-felt', {})).toEqual([]);
    expect(await ask('answers-progress', {})).toBeNull();
    const found = (await ask('answers-find', { filter: { text: 'slo' } })) as AnswersFound;
    expect(found).toMatchObject({ count: 1, comments: 1, total: 2 });
    const { queryId } = found;
    expect(await ask('answers-rows', { queryId, from: 0, count: 10 })).toMatchObject({
      rows: [{ row: 1, line: 3, scores: [{ column: 0, value: 3 }], text: 'Slow', tone: 'negative' }],
      isStale: false,
    });
    expect(await ask('answers-keys', { queryId, from: 0, count: 10 })).toMatchObject([{ row: 1 }]);
    expect(await ask('answers-facets', { queryId })).toMatchObject({ tones: { negative: 1, positive: 0 } });
    expect(await ask('answers-phrases', { queryId })).toMatchObject({ read: 1, phrases: [] });
    expect(await ask('answers-draw', { queryId, how: 'random', seed: 7, count: 5 })).toMatchObject({
      seed: 7,
      rows: [{ row: 1 }],
    });
    const setId = document.snapshot().records.responseSet[0]!.id;
    expect(await ask('answers-whole', { answers: [{ setId, row: 0 }] })).toMatchObject([
      {
        text: 'Good',
        cells: [
          { column: 0, value: 9 },
          { column: 1, value: 'Good' },
        ],
      },
    ]);
    const words = { query: 'Y', matchCase: false, wholeWord: true, limit: 1 };
    expect(await ask('find-text', words)).toMatchObject({ hits: [{ id, field: 'title', excerpt: 'y' }] });
    expect(await ask('record-history', { kind: 'card', id, before: null })).toMatchObject({
      entries: [
        { action: 'redo' },
        { action: 'undo' },
        { action: 'do' },
        { action: 'do', change: { before: null } },
      ],
      more: false,
    });
    expect(await ask('snapshot', {})).toMatchObject({ records: { card: [{ title: 'y' }] } });
    const talk = new TextEncoder().encode('Mia: Hello\nTom: Hi\n');
    const spoken = { name: 'a.txt', mediaType: '', size: talk.byteLength, purpose: 'import' };
    const source = (await ask('upload-begin', spoken)) as { uploadId: string };
    await ask('upload-chunk', { ...source, bytes: talk });
    expect(await ask('source-stop', source)).toBeNull();
    expect(await ask('source-read', source)).toMatchObject({
      transcript: { utterances: [{ speaker: 'Mia' }, {}] },
      from: { name: 'a.txt', bytes: talk.byteLength },
    });
    const journey = new TextEncoder().encode('journey\n title Desk\n Search: 5: Mia\n');
    const drawn = { name: 'desk.mmd', mediaType: '', size: journey.byteLength, purpose: 'import' };
    const map = (await ask('upload-begin', drawn)) as { uploadId: string };
    await ask('upload-chunk', { ...map, bytes: journey });
    expect(await ask('map-stop', map)).toBeNull();
    expect(await ask('map-read', map)).toMatchObject({ format: 'mermaid', tables: [{ name: 'Desk' }] });
    valueOf(await document.save());
    const other = place.path('other.journey');
    copyFileSync(place.path('served.journey'), other);
    expect(failureOf(await serveRequest(document, 'merge-own', {})).code).toBe('same-file');
    asked.add('merge-own');
    expect(failureOf(await serveRequest(document, 'merge-found', { copyId: 'x' })).code).toBe('copy-gone');
    asked.add('merge-found');
    expect(await ask('set-aside-copy', { copyId: 'x', how: 'never' })).toEqual({ stored: true });
    const { mergeId } = valueOf(document.merges.open(other));
    const nothing = { changes: 0, conflicts: [] };
    expect(await ask('merge-decide', { mergeId, decisions: [] })).toMatchObject(nothing);
    expect(await ask('merge-records', { mergeId, decisions: [] })).toMatchObject({
      records: { project: [{ name: 'Desk' }] },
    });
    const refused = await serveRequest(document, 'merge-run', { mergeId, decisions: [] });
    asked.add('merge-run');
    expect(failureOf(refused).code).toBe('nothing-to-merge');
    expect(await ask('merge-close', { mergeId })).toBeNull();
    const [profile] = builtInProfiles;
    expect(await ask('mask-preview', { profile })).toMatchObject({ filesWithNames: [] });
    const hidden = { answers: [{ setId, rows: [1] }], words: 'Slow' };
    expect(await ask('mask-answers', hidden)).toMatchObject({ isScrubbed: true });
    valueOf(document.run([{ command: 'add-participant', input: {} }]));
    const participantId = document.snapshot().records.participant[0]!.id;
    expect(await ask('forget-participant', { participantId })).toEqual({ isScrubbed: true, saved: 'saved' });
    expect([...asked].sort()).toEqual(Object.keys(hostRequests).sort());
  });
});

describe('control by main', () => {
  const state: HostState = { document: undefined };
  afterEach(() => {
    if (state.document?.session().sqlite.open) state.document.discard();
    state.document = undefined;
  });
  const control = (request: Exclude<ControlRequest, { kind: 'connect' }>) => serveControl(state, request, {});
  const open = () =>
    control({
      kind: 'open',
      open: { kind: 'new', template: 'five-stages', name: 'Controlled' },
      dataFolder: place.data,
      person: { author: 'Ada', language: 'en', autosave: true },
    });

  it('refuses everything but opening while nothing is open, and opening twice', async () => {
    expect(failureOf(await control({ kind: 'save' })).code).toBe('no-project');
    expect(failureOf(await control({ kind: 'close', save: true })).code).toBe('no-project');
    const opened = valueOf(await open()) as Opened;
    expect(opened).toMatchObject({ path: null, status: { projectName: 'Controlled', state: 'unsaved' } });
    expect(failureOf(await open()).code).toBe('already-open');
  });

  it('saves, saves as, reloads, runs requests, and closes', async () => {
    valueOf(await open());
    expect(failureOf(await control({ kind: 'save' })).code).toBe('no-file');
    const path = place.path('controlled.journey');
    valueOf(await control({ kind: 'save-as', path, overwrite: false }));
    valueOf(
      await control({ kind: 'set-person', person: { author: 'Grace', language: 'de', autosave: true } }),
    );
    expect(language()).toBe('de');
    await speak('en');
    const rename = { calls: [{ command: 'edit-project', input: { name: 'New' } }] };
    valueOf(await control({ kind: 'request', request: 'run', params: rename }));
    expect(failureOf(await control({ kind: 'request', request: 'toString', params: {} })).code).toBe(
      'bad-request',
    );
    expect(valueOf(await control({ kind: 'status' }))).toMatchObject({
      state: 'unsaved',
      undoLabel: expect.stringMatching(/^Rename project .* to “New”$/),
    });
    valueOf(await control({ kind: 'reload' }));
    expect(valueOf(await control({ kind: 'status' }))).toMatchObject({ state: 'saved', undoLabel: null });
    valueOf(await control({ kind: 'request', request: 'run', params: rename }));
    valueOf(await control({ kind: 'close', save: true }));
    expect(state.document).toBeUndefined();
    expect(place.openFile('controlled.journey').status().projectName).toBe('New');
  });

  it('does not close where saving fails', async () => {
    valueOf(await open());
    const path = place.path('stuck.journey');
    valueOf(await control({ kind: 'save-as', path, overwrite: false }));
    addCard(state.document!, 'Not lost');
    writeFileSync(path, 'replaced');
    expect(failureOf(await control({ kind: 'close', save: true })).code).toBe('file-changed');
    expect(titles(state.document!)).toEqual(['Not lost']);
    valueOf(await control({ kind: 'discard' }));
    expect(readdirSync(place.data).filter((name) => !name.startsWith('.'))).toEqual([]);
  });

  it('takes a file from the disk and writes it out again', async () => {
    valueOf(await open());
    writeFileSync(place.path('in.txt'), 'hello');
    const file = valueOf(await control({ kind: 'read-file', path: place.path('in.txt') })) as {
      sha256: string;
    };
    const made = valueOf(state.document!.run([{ command: 'add-evidence', input: {} }])).values[0]!.id!;
    const input = {
      ownerKind: 'evidence',
      ownerId: made,
      ...file,
      mediaType: 'text/plain',
      size: 5,
      name: 'out.txt',
    };
    const { hasThumbnail, ...attachment } = input as typeof input & { hasThumbnail: boolean };
    expect(hasThumbnail).toBe(false);
    const attachmentId = valueOf(state.document!.run([{ command: 'add-attachment', input: attachment }]))
      .values[0]!.id!;
    expect(
      valueOf(await control({ kind: 'write-attachment', attachmentId, folder: place.folder })),
    ).toMatchObject({
      path: place.path('out.txt'),
    });
  });
});

describe('saving by itself', () => {
  let autosave: Autosave | undefined;
  const bugs: unknown[] = [];
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    bugs.length = 0;
  });
  afterEach(() => {
    autosave?.stop();
    vi.useRealTimers();
    expect(bugs).toEqual([]);
  });

  const follow = (document: ProjectDocument): void => {
    autosave = createAutosave(
      () => document,
      (error) => bugs.push(error),
    );
  };
  /** What the host does after a save: the status is pushed. */
  const savedBy = async (document: ProjectDocument): Promise<DocumentStatus> => {
    await document.settled();
    // One more turn, for who waited for the same.
    await new Promise((resolve) => setImmediate(resolve));
    return document.status();
  };

  it('happens a while after the last change', async () => {
    const document = await place.saved('idle.journey');
    follow(document);
    addCard(document, 'x');
    autosave!.changed(document.status());
    vi.advanceTimersByTime(1_990);
    expect((await savedBy(document)).state).toBe('unsaved');
    vi.advanceTimersByTime(20);
    expect((await savedBy(document)).state).toBe('saved');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('follows for what was typed while a save ran', async () => {
    let typed = false;
    const document: ProjectDocument = place.open(
      { kind: 'new', template: 'five-stages', name: 'x' },
      {
        edge: {
          // By now the copy is made: what follows is not in it.
          rename: async (from, to) => {
            if (document.status().fileName !== null && !typed) {
              typed = true;
              addCard(document, 'Later');
            }
            await rename(from, to);
          },
          pause: () => Promise.resolve(),
        },
      },
    );
    valueOf(await document.saveAs(place.path('typing.journey'), false));
    follow(document);
    addCard(document, 'x');
    autosave!.changed(document.status());
    vi.advanceTimersByTime(2_000);
    await savedBy(document);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect((await savedBy(document)).state).toBe('saved');
  });

  it('tries again by itself after a failure, each time later, and takes the message away', async () => {
    const folder = place.path('stick');
    mkdirSync(folder);
    const states: string[] = [];
    const document = place.open(
      { kind: 'new', template: 'five-stages', name: 'x' },
      { onStatus: ({ state }) => states.push(state) },
    );
    valueOf(await document.saveAs(join(folder, 'on-stick.journey'), false));
    follow(document);
    addCard(document, 'x');
    renameSync(folder, `${folder}-pulled`);
    autosave!.changed(document.status());
    vi.advanceTimersByTime(2_000);
    expect((await savedBy(document)).problem?.code).toBe('folder-missing');
    states.length = 0;
    for (const wait of [5_000, 10_000, 20_000]) {
      vi.advanceTimersByTime(wait - 10);
      await savedBy(document);
      expect(states).toEqual([]);
      vi.advanceTimersByTime(10);
      await savedBy(document);
      // No “Saving…” in between: the message stays where it is.
      expect(states.splice(0)).toEqual(['problem']);
    }
    renameSync(`${folder}-pulled`, folder);
    vi.advanceTimersByTime(60_000);
    expect(await savedBy(document)).toMatchObject({ state: 'saved', problem: null });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stays away where the person does not want it, and comes back when they do', async () => {
    const document = await place.saved('by-hand.journey');
    follow(document);
    autosave!.allow(false);
    addCard(document, 'x');
    autosave!.changed(document.status());
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(60_000);
    expect((await savedBy(document)).state).toBe('unsaved');
    autosave!.allow(true);
    vi.advanceTimersByTime(60_000);
    expect((await savedBy(document)).state).toBe('saved');
  });

  it('waits for a file to be chosen, and leaves a file that another program changed to the person', async () => {
    const fresh = place.open({ kind: 'new', template: 'blank', name: 'x' });
    follow(fresh);
    addCard(fresh, 'x');
    autosave!.changed(fresh.status());
    expect(vi.getTimerCount()).toBe(0);

    const document = await place.saved('theirs.journey');
    follow(document);
    addCard(document, 'x');
    writeFileSync(place.path('theirs.journey'), 'theirs');
    expect((await document.save()).ok).toBe(false);
    autosave!.changed(document.status());
    expect(vi.getTimerCount()).toBe(0);
  });
});
