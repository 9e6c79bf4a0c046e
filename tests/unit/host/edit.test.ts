import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../../src/shared/changes/change-set.ts';
import type { DocumentStatus } from '../../../src/shared/protocol/document-status.ts';
import { NO_ID } from '../../helpers/records.ts';
import { addCard, failureOf, titles, usePlace, valueOf } from './open-here.ts';

const place = usePlace();
const fiveStages = { kind: 'new', template: 'five-stages', name: 'Desk' } as const;

describe('running commands', () => {
  it('makes a new project with one map, which cannot be undone', () => {
    const document = place.open(fiveStages);
    const { records, status } = document.snapshot();
    expect(records.map.map((map) => map.name)).toEqual(['Journey map']);
    expect(records.stage).toHaveLength(5);
    expect(records.project.map((project) => project.name)).toEqual(['Desk']);
    expect(status).toMatchObject({ fileName: null, state: 'unsaved', undoLabel: null, revision: 1 });
    expect(failureOf(document.undo()).code).toBe('nothing-to-undo');
    expect(failureOf(document.redo()).code).toBe('nothing-to-redo');
  });

  it('tells the change set and the status before the answer', () => {
    const told: { changes: ChangeSet; status: DocumentStatus }[] = [];
    const document = place.open(fiveStages, {
      onChanged: (changes, status) => told.push({ changes, status }),
    });
    const id = addCard(document, 'Compare desks');
    expect(told).toHaveLength(1);
    expect(told[0]!.changes).toMatchObject([
      { kind: 'card', id, before: null, after: { title: 'Compare desks' } },
    ]);
    expect(told[0]!.status).toMatchObject({ undoLabel: 'Add card “Compare desks”', revision: 2 });
  });

  it('does all commands of a call or none', () => {
    const document = place.open(fiveStages);
    const id = addCard(document, 'Stays');
    const before = document.snapshot();
    const refused = document.run([
      { command: 'edit-cards', input: { cardIds: [id], fields: { title: 'Changed' } } },
      { command: 'remove-cards', input: { cardIds: [NO_ID] } },
    ]);
    expect(failureOf(refused).code).toBe('card-not-found');
    expect(document.snapshot()).toEqual(before);
    expect(document.session().store.get('card', id)?.title).toBe('Stays');
  });

  it('rolls back and goes on when a command has a bug', () => {
    const document = place.open(fiveStages);
    const before = document.snapshot();
    const { sqlite } = document.session();
    sqlite.exec("CREATE TEMP TRIGGER breaks BEFORE INSERT ON card BEGIN SELECT raise(ABORT, 'broken'); END");
    expect(() => addCard(document, 'Never')).toThrow('broken');
    sqlite.exec('DROP TRIGGER breaks');
    expect(document.snapshot()).toEqual(before);
    addCard(document, 'Works again');
    expect(titles(document)).toEqual(['Works again']);
  });

  it('leaves no revision where nothing changes', () => {
    const document = place.open(fiveStages);
    const id = addCard(document, 'Same');
    const { revision } = document.status();
    const again = { command: 'edit-cards', input: { cardIds: [id], fields: { title: 'Same' } } };
    expect(valueOf(document.run([again])).revision).toBe(revision);
    expect(document.status().revision).toBe(revision);
  });

  it('keeps text as the database gives it back, halves of surrogate pairs replaced', async () => {
    const document = place.open(fiveStages);
    const id = addCard(document, 'half \ud83d and whole 👩‍💻 and 価格');
    const kept = document.session().store.get('card', id)?.title;
    expect(kept).toBe('half \ufffd and whole 👩‍💻 and 価格');
    valueOf(await document.saveAs(place.path('text.journey'), false));
    document.close();
    expect(titles(place.openFile('text.journey'))).toEqual([kept]);
  });

  it('refuses a step that has no name of the list', () => {
    const document = place.open(fiveStages);
    const refused = document.run([{ command: 'edit-project', input: { name: 'New' } }], 'call-it-new');
    expect(failureOf(refused).code).toBe('unknown-step');
    expect(document.status()).toMatchObject({ undoLabel: null, revision: 1 });
  });

  it('names the author and the time of each revision', () => {
    const document = place.open(fiveStages, { now: () => '2026-03-04T05:06:07.089Z' });
    addCard(document, 'One');
    document.setAuthor('Grace');
    valueOf(document.run([{ command: 'edit-project', input: { name: 'New' } }], 'replace-text'));
    valueOf(document.undo());
    expect(valueOf(document.revisions(null, 3))).toEqual([
      {
        number: 4,
        label: 'Replace text',
        author: 'Grace',
        time: '2026-03-04T05:06:07.089Z',
        action: 'undo',
        changes: 1,
      },
      {
        number: 3,
        label: 'Replace text',
        author: 'Grace',
        time: '2026-03-04T05:06:07.089Z',
        action: 'do',
        changes: 1,
      },
      {
        number: 2,
        label: 'Add card “One”',
        author: 'Ada',
        time: '2026-03-04T05:06:07.089Z',
        action: 'do',
        changes: 1,
      },
    ]);
    expect(valueOf(document.revisions(2, 10)).map((revision) => revision.label)).toEqual(['Create project']);
  });
});

describe('undo and redo', () => {
  it('goes back and forth, one step a call', () => {
    const document = place.open(fiveStages);
    addCard(document, 'A');
    addCard(document, 'B');
    expect(valueOf(document.undo())).toEqual({ label: 'Add card “B”' });
    expect(titles(document)).toEqual(['A']);
    valueOf(document.undo());
    expect(titles(document)).toEqual([]);
    expect(document.status()).toMatchObject({ undoLabel: null, redoLabel: 'Add card “A”' });
    valueOf(document.redo());
    expect(titles(document)).toEqual(['A']);
    valueOf(document.redo());
    expect(titles(document)).toEqual(['A', 'B']);
    expect(document.status()).toMatchObject({ undoLabel: 'Add card “B”', redoLabel: null });
  });

  it('still works after saving, closing and opening again', async () => {
    const first = await place.saved('undo.journey');
    addCard(first, 'A');
    addCard(first, 'B');
    valueOf(first.undo());
    valueOf(await first.save());
    first.close();
    const second = place.openFile('undo.journey');
    expect(second.status()).toMatchObject({
      undoLabel: 'Add card “A”',
      redoLabel: 'Add card “B”',
      state: 'saved',
    });
    valueOf(second.redo());
    expect(titles(second)).toEqual(['A', 'B']);
    valueOf(second.undo());
    valueOf(second.undo());
    expect(titles(second)).toEqual([]);
  });

  it('drops what could be redone at a new command, and keeps it in the history', () => {
    const document = place.open(fiveStages);
    addCard(document, 'Dropped');
    valueOf(document.undo());
    addCard(document, 'New branch');
    expect(document.status().redoLabel).toBeNull();
    expect(failureOf(document.redo()).code).toBe('nothing-to-redo');
    expect(valueOf(document.revisions(null, 10)).map(({ action }) => action)).toEqual([
      'do',
      'undo',
      'do',
      'do',
    ]);
  });

  it('brings back everything that went with a stage, in one step', () => {
    const document = place.open({ kind: 'new', template: 'sample', name: 'Sample' });
    const before = document.snapshot().records;
    const [stage] = before.stage;
    valueOf(document.run([{ command: 'remove-stage', input: { stageId: stage!.id, cardsToStepId: null } }]));
    expect(document.snapshot().records.card.length).toBeLessThan(before.card.length);
    valueOf(document.undo());
    expect(document.snapshot().records).toEqual(before);
  });

  it('keeps of an edited record the new fields, and undoes those that were kept whole', async () => {
    const document = await place.saved('fields.journey');
    addCard(document, 'Before');
    const card = document.snapshot().records.card.find(({ title }) => title === 'Before')!;
    const edit = {
      command: 'edit-cards',
      input: { cardIds: [card.id], fields: { title: 'After' } },
    } as const;
    valueOf(document.run([edit]));
    const { sqlite } = document.session();
    const newest = sqlite.prepare<[], string>(
      'SELECT changes FROM revision WHERE number = (SELECT max(number) FROM revision)',
    );
    const stored: unknown = JSON.parse(newest.pluck().get() ?? '');
    expect(stored).toEqual([{ kind: 'card', id: card.id, before: card, after: { title: 'After' } }]);
    // As it was written before.
    const whole = JSON.stringify([
      { kind: 'card', id: card.id, before: card, after: { ...card, title: 'After' } },
    ]);
    sqlite
      .prepare('UPDATE revision SET changes = ? WHERE number = (SELECT max(number) FROM revision)')
      .run(whole);
    valueOf(document.undo());
    expect(titles(document)).toEqual(['Before']);
    valueOf(document.redo());
    expect(titles(document)).toEqual(['After']);
    valueOf(document.undo());
    expect(titles(document)).toEqual(['Before']);
  });

  it('refuses a step of a history that does not fit the project, and changes nothing', async () => {
    const first = await place.saved('forged.journey');
    addCard(first, 'Original');
    first.session().sqlite.exec("UPDATE revision SET changes = replace(changes, 'Original', 'Forged')");
    valueOf(await first.save());
    first.close();
    const second = place.openFile('forged.journey');
    expect(failureOf(second.undo()).code).toBe('history-conflict');
    expect(titles(second)).toEqual(['Original']);
    expect(second.status().undoLabel).toBe('Add card “Forged”');
  });

  it('refuses a history that would leave records without what they hang on', async () => {
    const first = await place.saved('dangling.journey');
    const { lane } = first.snapshot().records;
    addCard(first, 'Held');
    // Says that the last step was to add the lane in which the card lies.
    const forged = JSON.stringify([{ kind: 'lane', id: lane[0]!.id, before: null, after: lane[0] }]);
    first.session().sqlite.prepare("UPDATE revision SET changes = ? WHERE state = 'done'").run(forged);
    valueOf(await first.save());
    first.close();
    const second = place.openFile('dangling.journey');
    const before = second.snapshot().records;
    expect(failureOf(second.undo()).code).toBe('history-conflict');
    expect(second.snapshot().records).toEqual(before);
  });

  it('refuses a history that would leave a card with half a place in the flow', async () => {
    const first = await place.saved('half.journey');
    const cardId = addCard(first, 'Stays');
    const card = first.snapshot().records.card[0]!;
    const forged = JSON.stringify([{ kind: 'card', id: cardId, before: { ...card, flowX: 7 }, after: card }]);
    first.session().sqlite.prepare("UPDATE revision SET changes = ? WHERE state = 'done'").run(forged);
    valueOf(await first.save());
    first.close();
    const second = place.openFile('half.journey');
    expect(failureOf(second.undo()).code).toBe('history-damaged');
    expect(second.snapshot().records.card).toEqual([card]);
  });

  it.each(['', 'no json', '[{"kind":"spy","id":"x","before":null,"after":null}]', '[{"kind":"card"}]'])(
    'refuses history that is not a change set: %s',
    async (changes) => {
      const first = await place.saved('rubbish.journey');
      addCard(first, 'Stays');
      first
        .session()
        .sqlite.prepare("UPDATE revision SET changes = ? WHERE state = 'done'")
        .run(changes === '' ? '{}' : changes);
      valueOf(await first.save());
      first.close();
      const second = place.openFile('rubbish.journey');
      expect(failureOf(second.undo()).code).toBe('history-damaged');
      expect(titles(second)).toEqual(['Stays']);
    },
  );
});
