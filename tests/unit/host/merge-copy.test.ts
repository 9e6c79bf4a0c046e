import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import { addCard, failureOf, titles, usePlace, valueOf } from './open-here.ts';
import { recordsById } from '../../../src/shared/model/records-by-id.ts';
import { callOf, type Draw, draws } from '../../helpers/random-calls.ts';
import { importText } from './import-here.ts';

const place = usePlace();

type Two = { readonly ada: ProjectDocument; readonly ana: ProjectDocument };

/** A project with the cards One and Two, open twice: by Ada, and as a copy by Ana, who has her own data folder. */
async function twoCopies(): Promise<Two> {
  const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
  addCard(document, 'One');
  addCard(document, 'Two');
  valueOf(await document.saveAs(place.path('ada.journey'), false));
  document.close();
  copyFileSync(place.path('ada.journey'), place.path('ana.journey'));
  return { ada: place.openFile('ada.journey'), ana: asAna('ana.journey') };
}

const asAna = (name: string): ProjectDocument =>
  place.openFile(name, { author: 'Ana', dataFolder: place.path('data of Ana') });
const cardCalled = (document: ProjectDocument, title: string) => {
  const card = document.snapshot().records.card.find((one) => one.title === title);
  if (!card) throw new Error(`There is no card ${title}`);
  return card;
};
const edit = (document: ProjectDocument, title: string, fields: object): void =>
  void valueOf(
    document.run([{ command: 'edit-cards', input: { cardIds: [cardCalled(document, title).id], fields } }]),
  );
const open = (document: ProjectDocument, name: string) => valueOf(document.merges.open(place.path(name)));
async function merge(into: ProjectDocument, from: ProjectDocument, name: string) {
  valueOf(await from.save());
  const { mergeId } = open(into, name);
  return valueOf(into.merges.run(mergeId, []));
}
/** Everything but comments and what copies are called. */
const cards = (document: ProjectDocument) =>
  document
    .snapshot()
    .records.card.map(({ title, body, owner, severity }) => ({ title, body, owner, severity }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));

describe('the project’s own file, changed by another program', () => {
  it('is merged like a copy, and saved over from then on', async () => {
    const { ada, ana } = await twoCopies();
    addCard(ada, 'Mine');
    addCard(ana, 'Theirs');
    valueOf(await ana.save());
    copyFileSync(place.path('ana.journey'), place.path('ada.journey'));
    expect(failureOf(await ada.save()).code).toBe('file-changed');
    const preview = valueOf(ada.merges.openOwn());
    expect(preview).toMatchObject({ isOwn: true, name: 'ada.journey', theirs: { authors: ['Ana'] } });
    expect(ada.status().state).toBe('problem');
    valueOf(ada.merges.run(preview.mergeId, []));
    expect(ada.status()).toMatchObject({ state: 'unsaved', problem: null });
    valueOf(await ada.save());
    ada.close();
    expect(titles(place.openFile('ada.journey')).toSorted()).toEqual(['Mine', 'One', 'Theirs', 'Two']);
  });

  it('is saved over at once where it has nothing new, and is backed up first', async () => {
    const { ada, ana } = await twoCopies();
    addCard(ada, 'Mine');
    valueOf(await ada.save());
    copyFileSync(place.path('ana.journey'), place.path('ada.journey'));
    expect(ada.checkFile().problem?.code).toBe('file-changed');
    const preview = valueOf(ada.merges.openOwn());
    expect(preview).toMatchObject({ changes: 0, theirs: { revisions: 0 } });
    expect(valueOf(ada.merges.run(preview.mergeId, [])).changes).toBe(0);
    expect(ada.status()).toMatchObject({ state: 'unsaved', problem: null });
    expect(readdirSync(join(place.data, '.backups')).some((name) => name.includes('-before-merge-'))).toBe(
      true,
    );
    valueOf(await ada.save());
    ada.close();
    ana.close();
    expect(titles(place.openFile('ada.journey')).toSorted()).toEqual(['Mine', 'One', 'Two']);
  });

  it('is not saved over where it was changed once more while its merge was looked at', async () => {
    const { ada, ana } = await twoCopies();
    addCard(ada, 'Mine');
    addCard(ana, 'Theirs');
    valueOf(await ana.save());
    copyFileSync(place.path('ana.journey'), place.path('ada.journey'));
    const { mergeId } = valueOf(ada.merges.openOwn());
    addCard(ana, 'Later');
    valueOf(await ana.save());
    copyFileSync(place.path('ana.journey'), place.path('ada.journey'));
    valueOf(ada.merges.run(mergeId, []));
    expect(failureOf(await ada.save()).code).toBe('file-changed');
    const again = valueOf(ada.merges.openOwn());
    valueOf(ada.merges.run(again.mergeId, []));
    valueOf(await ada.save());
    expect(titles(ada).toSorted()).toEqual(['Later', 'Mine', 'One', 'Theirs', 'Two']);
  });

  it('is nothing to merge before there is one, and while it is as it was', async () => {
    expect(failureOf(place.open({ kind: 'new', template: 'blank', name: 'New' }).merges.openOwn()).code).toBe(
      'no-file',
    );
    const { ada } = await twoCopies();
    expect(failureOf(ada.merges.openOwn()).code).toBe('same-file');
  });
});

describe('merging another copy', () => {
  it('takes its changes in as one step, which undo takes back, and keeps the history of both', async () => {
    const { ada, ana } = await twoCopies();
    edit(ada, 'One', { owner: 'Mia' });
    edit(ana, 'One', { body: 'Told by three people' });
    addCard(ana, 'Three');
    valueOf(await ana.save());
    const before = ada.snapshot().records;
    const preview = open(ada, 'ana.journey');
    expect(preview).toMatchObject({
      name: 'ana.journey',
      theirs: { authors: ['Ana'], revisions: 2 },
      mine: { revisions: 1 },
      conflicts: [],
    });
    expect(preview.since).not.toBeNull();
    expect(preview.fits).toMatchObject([
      { kind: 'card', what: 'changed', fields: ['body'] },
      { kind: 'card', what: 'added' },
    ]);
    expect(ada.snapshot().records).toEqual(before);
    valueOf(ada.merges.run(preview.mergeId, []));
    expect(titles(ada).toSorted()).toEqual(['One', 'Three', 'Two']);
    expect(cardCalled(ada, 'One')).toMatchObject({ owner: 'Mia', body: 'Told by three people' });
    const history = valueOf(ada.revisions(null, 20)).map(({ author, label }) => `${author}: ${label}`);
    expect(history).toContain('Ana: Add card “Three”');
    expect(history[0]).toMatch(/^Ada: Merge copy/);
    const merged = ada.snapshot().records;
    valueOf(ada.undo());
    expect(ada.snapshot().records).toEqual(before);
    valueOf(ada.redo());
    expect(ada.snapshot().records).toEqual(merged);
    valueOf(await ada.save());
    ada.close();
    const again = place.openFile('ada.journey');
    expect(again.snapshot().records).toEqual(merged);
    valueOf(again.undo());
    expect(again.snapshot().records).toEqual(before);
  });

  it('keeps both files as they were, beside the working copies', async () => {
    const { ada, ana } = await twoCopies();
    addCard(ana, 'Three');
    valueOf(await ana.save());
    const files = ['ada.journey', 'ana.journey'].map((name) => readFileSync(place.path(name)));
    const { mergeId } = open(ada, 'ana.journey');
    valueOf(ada.merges.run(mergeId, []));
    const folder = join(place.data, '.backups');
    const kept = readdirSync(folder).filter((name) => name.includes('-before-merge-'));
    expect(kept.map((name) => name.slice(0, 3)).sort()).toEqual(['ada', 'ana']);
    for (const [at, name] of kept.toSorted().entries())
      expect(readFileSync(join(folder, name)).equals(files[at]!)).toBe(true);
    expect(readFileSync(place.path('ana.journey')).equals(files[1]!)).toBe(true);
  });

  it('keeps what both wrote where they touched the same, and decides as asked', async () => {
    const { ada, ana } = await twoCopies();
    edit(ada, 'One', { body: 'Mine' });
    edit(ana, 'One', { body: 'Theirs' });
    valueOf(await ana.save());
    const { mergeId, conflicts } = open(ada, 'ana.journey');
    expect(conflicts).toMatchObject([{ about: 'fields', fields: ['body'], byDefault: 'both' }]);
    const cardsBy = (choice: 'mine' | 'theirs') =>
      valueOf(ada.merges.records(mergeId, [[conflicts[0]!.id, { choice }]])).records.card.map(
        ({ body }) => body,
      );
    expect([cardsBy('mine'), cardsBy('theirs')].map((bodies) => bodies.includes('Theirs'))).toEqual([
      false,
      true,
    ]);
    const decided = valueOf(ada.merges.decide(mergeId, [[conflicts[0]!.id, { choice: 'theirs' }]]));
    expect(decided.changes).toBe(1);
    valueOf(ada.merges.run(mergeId, []));
    expect(cardCalled(ada, 'One').body).toBe('Mine');
    expect(ada.snapshot().records.comment).toMatchObject([
      { author: 'Ana', text: expect.stringContaining('Theirs') as string },
    ]);
    valueOf(ada.undo());
    const again = open(ada, 'ana.journey');
    valueOf(ada.merges.run(again.mergeId, [[conflicts[0]!.id, { choice: 'theirs' }]]));
    expect(cardCalled(ada, 'One').body).toBe('Theirs');
    expect(ada.snapshot().records.comment).toEqual([]);
  });

  it('has nothing to do with a copy that has not changed, or was merged before', async () => {
    const { ada, ana } = await twoCopies();
    const unchanged = open(ada, 'ana.journey');
    expect(unchanged).toMatchObject({ changes: 0, theirs: { revisions: 0 } });
    expect(failureOf(ada.merges.run(unchanged.mergeId, [])).code).toBe('nothing-to-merge');
    addCard(ana, 'Three');
    await merge(ada, ana, 'ana.journey');
    const again = open(ada, 'ana.journey');
    expect(again).toMatchObject({ changes: 0, theirs: { revisions: 0 } });
    expect(failureOf(ada.merges.run(again.mergeId, [])).code).toBe('nothing-to-merge');
  });

  it('goes on from the last merge: what was taken in and changed since does not come back', async () => {
    const { ada, ana } = await twoCopies();
    addCard(ana, 'Three');
    await merge(ada, ana, 'ana.journey');
    valueOf(ada.run([{ command: 'remove-cards', input: { cardIds: [cardCalled(ada, 'Three').id] } }]));
    addCard(ana, 'Four');
    await merge(ada, ana, 'ana.journey');
    expect(titles(ada).toSorted()).toEqual(['Four', 'One', 'Two']);
  });

  it('brings what it brought before once more where that merge was taken back', async () => {
    const { ada, ana } = await twoCopies();
    addCard(ana, 'Three');
    await merge(ada, ana, 'ana.journey');
    valueOf(ada.undo());
    expect(titles(ada).toSorted()).toEqual(['One', 'Two']);
    await merge(ada, ana, 'ana.journey');
    expect(titles(ada).toSorted()).toEqual(['One', 'Three', 'Two']);
  });

  it('knows where it is afterwards, as long as it is as it was merged', async () => {
    const { ada, ana } = await twoCopies();
    addCard(ana, 'Three');
    valueOf(await ana.save());
    const { mergeId } = open(ada, 'ana.journey');
    expect(failureOf(ada.merges.mergedCopy(mergeId)).code).toBe('copy-gone');
    valueOf(ada.merges.run(mergeId, []));
    expect(valueOf(ada.merges.mergedCopy(mergeId)).path).toMatch(/ana\.journey$/);
    addCard(ana, 'Four');
    valueOf(await ana.save());
    expect(failureOf(ada.merges.mergedCopy(mergeId)).code).toBe('file-changed');
    rmSync(place.path('ana.journey'));
    expect(failureOf(ada.merges.mergedCopy(mergeId)).code).toBe('copy-gone');
  });

  it('is told from other files by a look at it alone', async () => {
    const { ada } = await twoCopies();
    writeFileSync(place.path('notes.journey'), 'notes');
    const other = await place.saved('other.journey');
    const is = (name: string): boolean => ada.merges.isCopy(place.path(name));
    expect(['ana', 'ada', 'other', 'notes', 'nothing'].map((name) => is(`${name}.journey`))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    other.close();
  });

  it('makes two copies equal that each merged the other before', async () => {
    const { ada, ana } = await twoCopies();
    addCard(ada, 'Of Ada');
    addCard(ana, 'Of Ana');
    edit(ana, 'Two', { owner: 'Ana' });
    valueOf(await ada.save());
    await merge(ada, ana, 'ana.journey');
    // The file of Ada is still without the merge.
    const { mergeId } = open(ana, 'ada.journey');
    valueOf(ana.merges.run(mergeId, []));
    expect(cards(ana)).toEqual(cards(ada));
    edit(ada, 'One', { owner: 'Ada' });
    edit(ana, 'Of Ada', { body: 'Later' });
    valueOf(await ada.save());
    await merge(ada, ana, 'ana.journey');
    expect(cardCalled(ada, 'Of Ada').body).toBe('Later');
    const last = open(ana, 'ada.journey');
    expect(last.conflicts).toEqual([]);
    valueOf(ana.merges.run(last.mergeId, []));
    expect(cards(ana)).toEqual(cards(ada));
  });

  it('takes files and answers along that only the copy has', async () => {
    const { ada, ana } = await twoCopies();
    const file = place.path('note.txt');
    writeFileSync(file, 'hello');
    const { sha256, size, mediaType } = valueOf(await ana.readFile(file));
    const ownerId = cardCalled(ana, 'One').id;
    const attached = { ownerKind: 'card', ownerId, name: 'note.txt', sha256, size, mediaType };
    valueOf(ana.run([{ command: 'add-attachment', input: attached }]));
    const setId = await importText(ana, 'score,comment\n9,Good\n3,Slow\n');
    await merge(ada, ana, 'ana.journey');
    expect(Buffer.from(ada.session().blobs.bytes(sha256)!).toString()).toBe('hello');
    expect(ada.session().responses.rows(setId)).toBe(2);
    valueOf(await ada.save());
    ada.close();
    expect(place.openFile('ada.journey').snapshot().records.responseSet).toHaveLength(1);
  });

  it('asks about every difference where the history does not say how the project was', async () => {
    const { ada, ana } = await twoCopies();
    edit(ada, 'One', { owner: 'Mia' });
    edit(ana, 'One', { body: 'Theirs' });
    valueOf(await ana.save());
    for (const { sqlite } of [ada.session(), ana.session()])
      sqlite.exec("UPDATE revision SET changes = '[]' WHERE number = (SELECT max(number) FROM revision)");
    valueOf(await ana.saveAs(place.path('ana.journey'), true));
    const preview = open(ada, 'ana.journey');
    expect(preview.since).toBeNull();
    expect(preview.conflicts.length).toBeGreaterThan(0);
    valueOf(ada.merges.close(preview.mergeId));
    copyFileSync(place.path('ada.journey'), place.path('base.journey'));
    const based = valueOf(ada.merges.open(place.path('ana.journey'), { base: place.path('base.journey') }));
    expect(based.conflicts).toEqual([]);
  });
});

describe('a copy that cannot be merged', () => {
  it('is refused by name: the open file, another project, no project, nothing there', async () => {
    const { ada } = await twoCopies();
    const other = place.open({ kind: 'new', template: 'five-stages', name: 'Other' });
    valueOf(await other.saveAs(place.path('other.journey'), false));
    writeFileSync(place.path('text.journey'), 'hello');
    const before = ada.snapshot();
    const refusals = ['ada', 'other', 'text', 'gone'].map((name) =>
      failureOf(ada.merges.open(place.path(`${name}.journey`))),
    );
    expect(refusals.map(({ code }) => code)).toEqual([
      'same-file',
      'other-project',
      'not-a-project',
      'not-found',
    ]);
    expect(ada.snapshot()).toEqual(before);
    expect(failureOf(ada.merges.run('01234567-89ab-7def-8123-456789abcdef', [])).code).toBe('merge-gone');
  });

  it('leaves nothing behind when it is closed, or the project is', async () => {
    const { ada, ana } = await twoCopies();
    addCard(ana, 'Three');
    valueOf(await ana.save());
    const folders = () => readdirSync(place.data).filter((name) => !name.startsWith('.')).length;
    const before = folders();
    const { mergeId } = open(ada, 'ana.journey');
    open(ada, 'ana.journey');
    expect(folders()).toBe(before + 2);
    valueOf(ada.merges.close(mergeId));
    expect(folders()).toBe(before + 1);
    ada.close();
    expect(folders()).toBe(before - 1);
  });
});

describe('two copies in which anything was done', () => {
  it('are equal once one has merged the other and the other takes that in', async () => {
    await fc.assert(
      fc.asyncProperty(draws(25), draws(25), async (here, there) => {
        const { ada, ana } = await twoCopies();
        play(ada, here);
        play(ana, there);
        const before = ada.snapshot().records;
        valueOf(await ana.save());
        const { mergeId, theirs } = open(ada, 'ana.journey');
        if (theirs.revisions > 0) {
          valueOf(ada.merges.run(mergeId, []));
          const merged = ada.snapshot().records;
          valueOf(ada.undo());
          expect(sorted(ada)).toEqual(byId(before));
          valueOf(ada.redo());
          expect(sorted(ada)).toEqual(byId(merged));
          valueOf(await ada.save());
          const back = open(ana, 'ada.journey');
          expect(back.conflicts).toEqual([]);
          valueOf(ana.merges.run(back.mergeId, []));
          expect(sorted(ana)).toEqual(sorted(ada));
        }
        ada.discard();
        ana.discard();
        for (const name of ['ada.journey', 'ana.journey']) rmSync(place.path(name));
      }),
      { numRuns: 12 },
    );
  });
});

/** Files have no contents here; what is taken out for good leaves nothing to walk back to. */
const notPlayed = /attachment|response|answers|forget|mask/;

function play(document: ProjectDocument, drawn: readonly Draw[]): void {
  for (const draw of drawn) {
    const call = callOf(draw, recordsById(document.snapshot().records));
    if (!notPlayed.test(call.command)) document.run([call]);
  }
}

const byId = (records: ReturnType<ProjectDocument['snapshot']>['records']) =>
  Object.fromEntries(
    Object.entries(records).map(([kind, all]) => [kind, all.toSorted((a, b) => (a.id < b.id ? -1 : 1))]),
  );
const sorted = (document: ProjectDocument) => byId(document.snapshot().records);
