import { describe, expect, it } from 'vitest';
import type { CommandCall, CommandInput } from '../../../src/shared/commands/registry.ts';
import { invert } from '../../../src/shared/changes/invert.ts';
import { type Merge, mergeProjects } from '../../../src/shared/merge/merge-projects.ts';
import { MAX_TEXT } from '../../../src/shared/model/limits.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { applyChanges } from '../../helpers/apply-changes.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, NOW, plain, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { signed } from '../../helpers/two-histories.ts';

const { records: base, id } = createSmallProject();
const after = (...calls: readonly CommandCall[]): ProjectRecords => run(base, ...calls).records;

function merged(mine: readonly CommandCall[], theirs: readonly CommandCall[]): Merge {
  const copies = { ...signed, base, mine: after(...mine), theirs: after(...theirs) };
  const merge = mergeProjects(copies);
  expect(problemsOf(merge.records)).toEqual([]);
  const result = applyChanges(copies.mine, merge.changes);
  expect(plain(applyChanges(result, invert(merge.changes)))).toEqual(plain(copies.mine));
  // The same merge makes the same records.
  expect(plain(mergeProjects(copies).records)).toEqual(plain(merge.records));
  return merge;
}

/** The comments that a merge has written, with what they are on. */
const notesOf = (merge: Merge): readonly (readonly string[])[] =>
  [...merge.records.comment.values()]
    .filter(({ id: one }) => !base.comment.has(one))
    .map(({ targetKind, targetId, author, text }) => [targetKind, targetId, author, text]);

const edit = (card: string, fields: CommandInput<'edit-cards'>['fields']): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [id(card)], fields },
});

describe('what of theirs is not in a field', () => {
  it('is a comment of theirs on the card', () => {
    const merge = merged([edit('pain', { title: 'Slow' })], [edit('pain', { title: 'Too slow' })]);
    expect(notesOf(merge)).toEqual([['card', id('pain'), 'Ana', 'From Ana’s copy, Title: Too slow']]);
    expect([...merge.records.comment.values()].at(-1)).toMatchObject({ createdAt: NOW, resolved: false });
  });

  it('is said in words where it is no text', () => {
    const merge = merged([edit('pain', { severity: 1 })], [edit('pain', { severity: 4 })]);
    expect(notesOf(merge)).toEqual([['card', id('pain'), 'Ana', 'From Ana’s copy, Severity: blocker']]);
  });

  it('is no comment where theirs is empty, or where it was decided', () => {
    const [mine, theirs] = [[edit('act1', { title: 'Mine' })], [edit('act1', { title: '' })]] as const;
    expect(notesOf(merged(mine, theirs))).toEqual([]);
    const copies = {
      ...signed,
      base,
      mine: after(...mine),
      theirs: after(edit('act1', { title: 'Theirs' })),
    };
    const [conflict] = mergeProjects(copies).conflicts;
    const decided = mergeProjects(copies, new Map([[conflict!.id, { choice: 'mine' }]]));
    expect(notesOf(decided)).toEqual([]);
  });

  it('says where a card lies there', () => {
    const move = (step: string): CommandCall => ({
      command: 'move-cards',
      input: { cardIds: [id('act1')], toLaneId: id('actions'), toStepId: id(step) },
    });
    expect(notesOf(merged([move('b')], [move('c')]))).toEqual([
      ['card', id('act1'), 'Ana', 'In Ana’s copy this card is in Two, C, Actions.'],
    ]);
  });

  it('is on what the record hangs on where that can have no comments, and names it', () => {
    const point = (value: number): CommandCall => ({
      command: 'set-emotion',
      input: { stepId: id('a'), personaId: id('p1'), value },
    });
    expect(notesOf(merged([point(2)], [point(-2)]))).toEqual([
      ['step', id('a'), 'Ana', 'From Ana’s copy, point of the emotion curve “A”, Emotion: −2'],
    ]);
    const role = (text: string): CommandCall => ({
      command: 'edit-persona',
      input: { personaId: id('p1'), role: text },
    });
    expect(notesOf(merged([role('Buyer')], [role('User')]))).toEqual([
      ['map', id('map'), 'Ana', 'From Ana’s copy, persona “Mia”, Role: User'],
    ]);
  });

  it('stays with the participant it is about', () => {
    const fields = (value: string): CommandCall => ({
      command: 'edit-participant',
      input: { participantId: id('mia'), fields: [{ name: 'Age', value }] },
    });
    const merge = merged([fields('34')], [fields('43')]);
    expect(notesOf(merge)).toEqual([]);
    expect(get(merge.records, 'participant', id('mia'))).toMatchObject({
      fields: [{ name: 'Age', value: '34' }],
      note: 'From Ana’s copy, Fields: Age: 43',
    });
  });

  it('is a second source where both changed the words of one', () => {
    const replace = (text: string): CommandCall => ({
      command: 'edit-source-text',
      input: { sourceId: id('talk'), start: 0, end: 3, text, before: 'How' },
    });
    const merge = merged([replace('Why')], [replace('When')]);
    expect(list(merge.records, 'source').map(({ title, text }) => [title, text.slice(0, 8)])).toEqual([
      ['Talk', 'Why was '],
      ['Talk (Ana)', 'When was'],
    ]);
    expect(get(merge.records, 'highlight', id('mark')).sourceId).toBe(id('talk'));
  });

  it('is in as many comments as it needs', () => {
    const merge = merged(
      [edit('act1', { body: 'Mine' })],
      [edit('act1', { body: '👩'.repeat(MAX_TEXT / 2) })],
    );
    const notes = notesOf(merge).map(([, , , text]) => text!);
    expect(notes).toHaveLength(2);
    expect(notes.join('')).toBe(`From Ana’s copy, Text: ${'👩'.repeat(MAX_TEXT / 2)}`);
    expect(notes.every((note) => note.isWellFormed())).toBe(true);
  });
});
