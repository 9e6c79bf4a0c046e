import { copyFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { CommandCall, CommandInput } from '../../../src/shared/commands/registry.ts';
import { addCard, failureOf, usePlace, valueOf } from './open-here.ts';

const place = usePlace();

/** A project with cards and a tag, open as `ada.journey` by Ada, and a copy of it by Ana. */
async function twoCopies(): Promise<{ readonly ada: ProjectDocument; readonly ana: ProjectDocument }> {
  const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
  for (const title of ['One', 'Two', 'Three']) addCard(document, title);
  valueOf(await document.saveAs(place.path('ada.journey'), false));
  document.close();
  copyFileSync(place.path('ada.journey'), place.path('ana.journey'));
  return { ada: place.openFile('ada.journey'), ana: asAna('ana.journey') };
}
const asAna = (name: string): ProjectDocument =>
  place.openFile(name, { author: 'Ana', dataFolder: place.path('data of Ana') });

const records = (document: ProjectDocument) => document.snapshot().records;
const cardCalled = (document: ProjectDocument, title: string) =>
  records(document).card.find((card) => card.title === title)!;
const run = (document: ProjectDocument, ...calls: readonly CommandCall[]) => valueOf(document.run(calls));
const edit = (document: ProjectDocument, title: string, fields: CommandInput<'edit-cards'>['fields']) =>
  run(document, {
    command: 'edit-cards',
    input: { cardIds: [cardCalled(document, title).id], fields },
  });
const remove = (document: ProjectDocument, title: string) =>
  run(document, { command: 'remove-cards', input: { cardIds: [cardCalled(document, title).id] } });

/** Merges a copy that was saved and leaves open what both changed. */
async function merge(into: ProjectDocument, from: ProjectDocument, name: string): Promise<void> {
  valueOf(await from.save());
  const { mergeId } = valueOf(into.merges.open(place.path(name)));
  valueOf(into.merges.run(mergeId, [], true));
}
type Decision = CommandInput<'decide-conflicts'>['decisions'][number];
const decide = (document: ProjectDocument, ...decisions: readonly Decision[]) =>
  document.run([{ command: 'decide-conflicts', input: { decisions } }]);
const only = (document: ProjectDocument) => records(document).conflict[0]!;

describe('conflicts that nobody decided', () => {
  it('are kept in the file, with what each said, and can be taken back with the merge', async () => {
    const { ada, ana } = await twoCopies();
    edit(ada, 'One', { owner: 'Mia' });
    edit(ana, 'One', { owner: 'Tom' });
    edit(ana, 'Two', { owner: 'Tom' });
    const before = records(ada);
    await merge(ada, ana, 'ana.journey');
    expect(records(ada).conflict).toMatchObject([
      {
        about: 'fields',
        recordKind: 'card',
        recordId: cardCalled(ada, 'One').id,
        name: 'One',
        fields: ['owner'],
        base: { owner: '' },
        mine: { owner: 'Mia' },
        theirs: { owner: 'Tom' },
        taken: 'both',
        mineBy: 'Ada',
        theirsBy: 'Ana',
      },
    ]);
    expect(only(ada).comments).toEqual([records(ada).comment[0]!.id]);
    const merged = records(ada);
    valueOf(ada.undo());
    expect(records(ada)).toEqual(before);
    valueOf(ada.redo());
    valueOf(await ada.save());
    ada.close();
    expect(records(place.openFile('ada.journey'))).toEqual(merged);
  });

  it.each([
    ['mine', 'Mia', true],
    ['theirs', 'Tom', true],
    ['both', 'Mia', false],
  ] as const)('are decided by a command: %s, and that can be undone', async (choice, owner, resolved) => {
    const { ada, ana } = await twoCopies();
    edit(ada, 'One', { owner: 'Mia' });
    edit(ana, 'One', { owner: 'Tom' });
    await merge(ada, ana, 'ana.journey');
    const merged = records(ada);
    valueOf(decide(ada, { conflictId: only(ada).id, choice }));
    expect(cardCalled(ada, 'One').owner).toBe(owner);
    expect(records(ada).conflict).toEqual([]);
    expect(records(ada).comment.map((comment) => comment.resolved)).toEqual([resolved]);
    expect(valueOf(ada.revisions(null, 1))[0]!.label).toMatch(/^Decide conflict/);
    valueOf(ada.undo());
    expect(records(ada)).toEqual(merged);
  });

  it('take a text of one’s own, clean as any', async () => {
    const { ada, ana } = await twoCopies();
    edit(ada, 'One', { body: 'Two people' });
    edit(ana, 'One', { body: 'Three people' });
    await merge(ada, ana, 'ana.journey');
    valueOf(decide(ada, { conflictId: only(ada).id, choice: 'edit', text: 'Three\r\npeople\u0007' }));
    expect(cardCalled(ada, 'One').body).toBe('Three\npeople');
  });

  it('put a card where the copy had it, or say that this place is gone', async () => {
    const { ada, ana } = await twoCopies();
    const { step } = records(ada);
    const { laneId, id } = cardCalled(ada, 'One');
    const move = (document: ProjectDocument, toStepId: string) =>
      run(document, { command: 'move-cards', input: { cardIds: [id], toLaneId: laneId, toStepId } });
    const [second, third] = step.filter((one) => one.id !== cardCalled(ada, 'One').stepId);
    move(ada, second!.id);
    run(ana, { command: 'add-step', input: { stageId: third!.stageId, name: 'Extra' } });
    move(ana, third!.id);
    await merge(ada, ana, 'ana.journey');
    expect(only(ada)).toMatchObject({ about: 'place', taken: 'both' });
    valueOf(decide(ada, { conflictId: only(ada).id, choice: 'theirs' }));
    expect(cardCalled(ada, 'One').stepId).toBe(third!.id);
    valueOf(ada.undo());
    run(ada, { command: 'remove-step', input: { stepId: third!.id, cardsToStepId: null } });
    const before = records(ada);
    expect(failureOf(decide(ada, { conflictId: only(ada).id, choice: 'theirs' }))).toMatchObject({
      code: 'place-gone',
      message: expect.stringContaining('“One”'),
    });
    expect(records(ada)).toEqual(before);
  });

  it('let a removal stand, with what hangs on it, or keep what it would have removed', async () => {
    const { ada, ana } = await twoCopies();
    remove(ada, 'One');
    edit(ana, 'One', { owner: 'Tom' });
    await merge(ada, ana, 'ana.journey');
    expect(only(ada)).toMatchObject({ about: 'removal', removedBy: 'mine', taken: 'theirs', name: 'One' });
    expect(cardCalled(ada, 'One').owner).toBe('Tom');
    valueOf(decide(ada, { conflictId: only(ada).id, choice: 'mine' }));
    expect(cardCalled(ada, 'One')).toBeUndefined();
    expect(records(ada).comment).toEqual([]);
    valueOf(ada.undo());
    valueOf(decide(ada, { conflictId: only(ada).id, choice: 'theirs' }));
    expect(cardCalled(ada, 'One').owner).toBe('Tom');
    expect(records(ada).comment[0]!.resolved).toBe(true);
  });

  it('can only be closed once the record is gone', async () => {
    const { ada, ana } = await twoCopies();
    edit(ada, 'One', { owner: 'Mia' });
    edit(ana, 'One', { owner: 'Tom' });
    await merge(ada, ana, 'ana.journey');
    remove(ada, 'One');
    expect(failureOf(decide(ada, { conflictId: only(ada).id, choice: 'theirs' })).code).toBe(
      'no-such-choice',
    );
    valueOf(decide(ada, { conflictId: only(ada).id, choice: 'both' }));
    expect(records(ada).conflict).toEqual([]);
  });

  it('are decided all or none', async () => {
    const { ada, ana } = await twoCopies();
    for (const title of ['One', 'Two']) {
      edit(ada, title, { owner: 'Mia' });
      edit(ana, title, { owner: 'Tom' });
    }
    await merge(ada, ana, 'ana.journey');
    const [one, two] = records(ada).conflict;
    remove(ada, 'Two');
    const before = records(ada);
    const refused = decide(
      ada,
      { conflictId: one!.id, choice: 'theirs' },
      { conflictId: two!.id, choice: 'theirs' },
    );
    expect(failureOf(refused).code).toBe('no-such-choice');
    expect(records(ada)).toEqual(before);
  });
});

describe('merging a project with open conflicts', () => {
  it('keeps those of both, and of the same one only one', async () => {
    const { ada, ana } = await twoCopies();
    copyFileSync(place.path('ada.journey'), place.path('ben.journey'));
    const ben = place.openFile('ben.journey', { author: 'Ben', dataFolder: place.path('data of Ben') });
    for (const [document, owner] of [
      [ada, 'Mia'],
      [ana, 'Tom'],
      [ben, 'Zoe'],
    ] as const)
      edit(document, 'One', { owner });
    valueOf(await ada.save());
    valueOf(await ana.save());
    // Each merges the other, and so does Ada with Ben.
    await merge(ada, ben, 'ben.journey');
    const { mergeId } = valueOf(ana.merges.open(place.path('ben.journey')));
    valueOf(ana.merges.run(mergeId, [], true));
    expect([records(ada).conflict.length, records(ana).conflict.length]).toEqual([1, 1]);
    await merge(ada, ana, 'ana.journey');
    const said = records(ada).conflict.map(({ mine, theirs }) => [mine['owner'], theirs['owner']].sort());
    expect(said.toSorted()).toEqual([
      ['Mia', 'Tom'],
      ['Mia', 'Zoe'],
      ['Tom', 'Zoe'],
    ]);
    expect(records(ada).conflict.filter(({ recordKind }) => recordKind === 'conflict')).toEqual([]);
  });

  it('finds what both found for themselves, each from its side, once', async () => {
    const { ada, ana } = await twoCopies();
    edit(ada, 'One', { owner: 'Mia' });
    edit(ana, 'One', { owner: 'Tom' });
    valueOf(await ada.save());
    valueOf(await ana.save());
    copyFileSync(place.path('ada.journey'), place.path('ada before.journey'));
    await merge(ada, ana, 'ana.journey');
    const { mergeId } = valueOf(ana.merges.open(place.path('ada before.journey')));
    valueOf(ana.merges.run(mergeId, [], true));
    await merge(ada, ana, 'ana.journey');
    expect(records(ada).conflict.filter(({ fields }) => fields[0] === 'owner')).toHaveLength(1);
  });

  it('closes what one of the two has decided', async () => {
    const { ada, ana } = await twoCopies();
    edit(ada, 'One', { owner: 'Mia' });
    edit(ana, 'One', { owner: 'Tom' });
    await merge(ada, ana, 'ana.journey');
    await merge(ana, ada, 'ada.journey');
    expect(records(ana).conflict).toEqual(records(ada).conflict);
    valueOf(decide(ana, { conflictId: only(ana).id, choice: 'theirs' }));
    await merge(ada, ana, 'ana.journey');
    expect(records(ada).conflict).toEqual([]);
    expect(cardCalled(ada, 'One').owner).toBe('Tom');
  });
});
