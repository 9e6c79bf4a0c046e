import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { Snapshot } from '../../../src/shared/protocol/host-api.ts';
import { recordsById } from '../../../src/shared/model/records-by-id.ts';
import { callOf, draws } from '../../helpers/random-calls.ts';
import { importText } from './import-here.ts';
import { addCard, failureOf, titles, usePlace, valueOf } from './open-here.ts';

const place = usePlace();

/** Without the names of versions, and in an order of their own. */
const sorted = (records: Snapshot['records']) =>
  Object.fromEntries(
    Object.entries(records)
      .filter(([kind]) => kind !== 'version')
      .map(([kind, all]) => [kind, all.toSorted((a, b) => (a.id < b.id ? -1 : 1))]),
  );
const headOf = (document: ProjectDocument): string => document.session().revisions.head() ?? '';
const listed = (document: ProjectDocument) => valueOf(document.versions());
const setProject = (document: ProjectDocument, description: string): void =>
  void valueOf(document.run([{ command: 'edit-project', input: { description } }]));

describe('a named version', () => {
  it('is the state it was given its name in, whatever follows', () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
    addCard(document, 'Before');
    const before = document.snapshot().records;
    const { id } = valueOf(document.saveVersion('Kick-off', 'As agreed with Ana'));
    addCard(document, 'After');
    const [version] = document.snapshot().records.version;
    expect(version).toMatchObject({ id, name: 'Kick-off', note: 'As agreed with Ana', author: 'Ada' });
    const state = valueOf(document.stateAt(version!.revisionId));
    expect(sorted(state.records)).toEqual(sorted(before));
    expect(state.author).toBe('Ada');
  });

  it('is not in the way of undo and redo', () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
    addCard(document, 'One');
    addCard(document, 'Two');
    valueOf(document.undo());
    valueOf(document.saveVersion('Here', ''));
    expect(document.status()).toMatchObject({ undoLabel: 'Add card “One”', redoLabel: 'Add card “Two”' });
    valueOf(document.redo());
    expect(titles(document)).toEqual(['One', 'Two']);
    valueOf(document.undo());
    valueOf(document.undo());
    expect([titles(document), document.snapshot().records.version.length]).toEqual([[], 1]);
  });

  it('is saved with the file, renamed and removed', async () => {
    const document = await place.saved('desk.journey');
    const { id } = valueOf(document.saveVersion('Kick-off', ''));
    expect(document.status().state).toBe('unsaved');
    valueOf(document.run([{ command: 'edit-version', input: { versionId: id, name: 'Start' } }]));
    valueOf(await document.save());
    document.close();
    const again = place.openFile('desk.journey');
    expect(listed(again)[0]).toMatchObject({ versionId: id, reason: 'named' });
    valueOf(again.run([{ command: 'remove-version', input: { versionId: id } }]));
    expect(listed(again).filter(({ versionId }) => versionId !== null)).toEqual([]);
    valueOf(again.undo());
    expect(again.snapshot().records.version).toMatchObject([{ id, name: 'Start' }]);
  });
});

describe('versions that come by themselves', () => {
  it('are the ends of sessions that changed something, with how much was changed', async () => {
    const document = await place.saved('desk.journey');
    addCard(document, 'Monday');
    addCard(document, 'Monday, too');
    const monday = headOf(document);
    valueOf(await document.save());
    document.close();
    const quiet = place.openFile('desk.journey');
    expect(listed(quiet).map(({ reason, changes }) => [reason, changes > 0])).toEqual([
      ['session', true],
      ['session', true],
    ]);
    quiet.close();
    const tuesday = place.openFile('desk.journey', { author: 'Ana' });
    addCard(tuesday, 'Tuesday');
    const [last, first] = listed(tuesday);
    expect(last).toMatchObject({ revisionId: monday, reason: 'session', author: 'Ada', changes: 2 });
    expect(first).toMatchObject({ reason: 'session' });
    expect(titlesIn(tuesday, monday)).toEqual(['Monday', 'Monday, too']);
  });

  it('are the states before an import and a restore', async () => {
    const document = await place.saved('desk.journey');
    addCard(document, 'Before');
    const before = headOf(document);
    await importText(document, 'score,comment\n9,Good\n3,Slow\n');
    expect(listed(document)[0]).toMatchObject({ revisionId: before, reason: 'import' });
    addCard(document, 'After');
    const after = headOf(document);
    valueOf(document.restore(before));
    expect(listed(document)[0]).toMatchObject({ revisionId: after, reason: 'restore' });
  });

  it('of a file from before versions are its last state, once something follows', () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
    const { sqlite } = document.session();
    sqlite.exec('UPDATE revision SET session = NULL');
    const old = headOf(document);
    addCard(document, 'New');
    expect(listed(document)).toMatchObject([{ revisionId: old, reason: 'session' }]);
  });
});

const titlesIn = (document: ProjectDocument, revisionId: string): readonly string[] =>
  valueOf(document.stateAt(revisionId))
    .records.card.map(({ title }) => title)
    .toSorted();

describe('restoring', () => {
  it('brings the state back as one step that can be undone, and keeps the names of versions', () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
    addCard(document, 'Old');
    const old = headOf(document);
    const before = document.snapshot().records;
    addCard(document, 'New');
    setProject(document, 'Later');
    valueOf(document.saveVersion('Later', ''));
    const after = document.snapshot().records;
    expect(valueOf(document.restore(old))).toEqual({ changes: 2, lost: 0 });
    const restored = document.snapshot().records;
    expect([sorted(restored), restored.version.length]).toEqual([sorted(before), 1]);
    expect(document.status().undoLabel).toBe('Restore version');
    valueOf(document.undo());
    expect(document.snapshot().records).toEqual(after);
  });

  it('of what is there says so and changes nothing', () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
    const head = headOf(document);
    expect(failureOf(document.restore(head)).code).toBe('nothing-to-restore');
    expect(headOf(document)).toBe(head);
  });

  it('leaves out a file whose contents are gone', async () => {
    const document = await place.saved('desk.journey');
    const cardId = addCard(document, 'With a file');
    const file = place.path('note.txt');
    await import('node:fs/promises').then(({ writeFile }) => writeFile(file, 'hello'));
    const uploaded = valueOf(await document.readFile(file));
    const { sha256, size, mediaType } = uploaded;
    const attached = { ownerKind: 'card', ownerId: cardId, name: 'note.txt', sha256, size, mediaType };
    valueOf(document.run([{ command: 'add-attachment', input: attached }]));
    const head = headOf(document);
    const [attachment] = document.snapshot().records.attachment;
    valueOf(document.run([{ command: 'remove-attachment', input: { attachmentId: attachment!.id } }]));
    document.session().sqlite.exec('DELETE FROM blob');
    setProject(document, 'Later');
    expect(valueOf(document.restore(head))).toMatchObject({ lost: 1 });
    expect(document.snapshot().records.attachment).toEqual([]);
  });
});

describe('a state that the history does not hold', () => {
  it('is refused in a sentence: unknown, forgotten, or of a history that does not fit', async () => {
    const document = await place.saved('desk.journey');
    expect(failureOf(document.stateAt('01234567-89ab-7def-8123-456789abcdef')).code).toBe('state-not-kept');
    const start = headOf(document);
    addCard(document, 'One');
    setProject(document, 'Two');
    const { sqlite } = document.session();
    const whole = sqlite.prepare('SELECT changes FROM revision ORDER BY number DESC').pluck().get();
    sqlite
      .prepare("UPDATE revision SET changes = '[]' WHERE number = (SELECT max(number) FROM revision)")
      .run();
    expect(failureOf(document.stateAt(start)).code).toBe('state-not-kept');
    sqlite
      .prepare('UPDATE revision SET changes = ? WHERE number = (SELECT max(number) FROM revision)')
      .run(String(whole).replace('Two', 'Tow'));
    expect(failureOf(document.stateAt(start)).code).toBe('history-conflict');
  });

  it('is refused where parents go in circles', () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
    const start = headOf(document);
    addCard(document, 'One');
    addCard(document, 'Two');
    document
      .session()
      .sqlite.exec(`UPDATE revision SET parent = id WHERE number = (SELECT max(number) FROM revision)`);
    expect(failureOf(document.stateAt(start)).code).toBe('state-not-kept');
    expect(listed(document).length).toBeLessThan(3);
  });

  it('does not come back with what was forgotten', async () => {
    const document = await place.saved('desk.journey');
    valueOf(document.run([{ command: 'add-participant', input: { code: 'P1' } }]));
    const before = headOf(document);
    const participantId = document.snapshot().records.participant[0]!.id;
    valueOf(await document.forget(participantId));
    expect(valueOf(document.stateAt(before)).records.participant).toEqual([]);
    expect(failureOf(document.restore(before)).code).toBe('nothing-to-restore');
  });
});

describe('any state', () => {
  it('is found again after any commands, and can be restored and taken back', () => {
    fc.assert(
      fc.property(draws(40), (drawn) => {
        const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
        const states = new Map([[headOf(document), document.snapshot().records]]);
        for (const [at, draw] of drawn.entries()) {
          const call = callOf(draw, recordsById(document.snapshot().records));
          // Files have no contents here; a version is no change of what it names.
          if (/attachment|response|answers|version|forget|mask/.test(call.command)) continue;
          document.run([call]);
          if (at % 5 === 4) document.undo();
          states.set(headOf(document), document.snapshot().records);
        }
        for (const [revisionId, records] of states)
          expect(sorted(valueOf(document.stateAt(revisionId)).records)).toEqual(sorted(records));
        const now = document.snapshot().records;
        const [first] = states.keys();
        if (document.restore(first!).ok) {
          expect(sorted(document.snapshot().records)).toEqual(sorted(states.get(first!)!));
          valueOf(document.undo());
          expect(document.snapshot().records).toEqual(now);
        }
        document.discard();
      }),
      { numRuns: 25 },
    );
  });
});

describe('restoring a part', () => {
  const cardNamed = (document: ProjectDocument, title: string) =>
    document.snapshot().records.card.find((card) => card.title === title);

  it('brings one card back as one step, which is a version before and can be undone', () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
    const cardId = addCard(document, 'Old');
    const old = headOf(document);
    valueOf(document.run([{ command: 'remove-cards', input: { cardIds: [cardId] } }]));
    addCard(document, 'Since');
    const before = document.snapshot().records;
    const head = headOf(document);
    expect(valueOf(document.restore(old, { kind: 'card', id: cardId }))).toEqual({ changes: 1, lost: 0 });
    expect([cardNamed(document, 'Old')?.id, cardNamed(document, 'Since') !== undefined]).toEqual([
      cardId,
      true,
    ]);
    expect(document.status().undoLabel).toBe('Restore card “Old”');
    expect(valueOf(document.versions())[0]).toMatchObject({ revisionId: head, reason: 'restore' });
    expect(failureOf(document.restore(old, { kind: 'card', id: cardId })).code).toBe('nothing-to-restore');
    valueOf(document.undo());
    expect(sorted(document.snapshot().records)).toEqual(sorted(before));
  });

  it('says how many files of it are gone for good', async () => {
    const document = await place.saved('desk.journey');
    const cardId = addCard(document, 'With a file');
    const file = place.path('note.txt');
    writeFileSync(file, 'hello');
    const { sha256, size, mediaType } = valueOf(await document.readFile(file));
    const attached = { ownerKind: 'card', ownerId: cardId, name: 'note.txt', sha256, size, mediaType };
    valueOf(document.run([{ command: 'add-attachment', input: attached }]));
    const head = headOf(document);
    valueOf(document.run([{ command: 'remove-cards', input: { cardIds: [cardId] } }]));
    document.session().sqlite.exec('DELETE FROM blob');
    expect(valueOf(document.restore(head, { kind: 'card', id: cardId }))).toMatchObject({ lost: 1 });
    expect(document.snapshot().records.attachment).toEqual([]);
  });
});
