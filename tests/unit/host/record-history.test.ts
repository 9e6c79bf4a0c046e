import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { RecordRevision } from '../../../src/shared/protocol/host-api.ts';
import { addCard, usePlace, valueOf } from './open-here.ts';

const place = usePlace();
const history = (document: ProjectDocument, id: string, before: number | null = null) =>
  valueOf(document.recordHistory('card', id, before));
const titleChange = ({ change }: RecordRevision): unknown =>
  change.kind === 'card' ? [change.before?.title, change.after?.title] : undefined;
const rename = (cardId: string, title: string): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [cardId], fields: { title } },
});

describe('the history of one record', () => {
  it('tells what was done to it, by whom and when, the newest first, and nothing of others', () => {
    let second = 0;
    const document = place.open(
      { kind: 'new', template: 'five-stages', name: 'x' },
      { now: () => `2026-03-04T05:06:${String(second++).padStart(2, '0')}.000Z` },
    );
    const id = addCard(document, 'one');
    const other = addCard(document, 'other');
    document.setAuthor('Grace');
    valueOf(document.run([rename(id, 'two'), rename(other, 'else')]));
    valueOf(document.run([rename(other, 'not mine')]));
    valueOf(document.run([{ command: 'remove-cards', input: { cardIds: [id] } }]));
    valueOf(document.undo());
    const { entries, more } = history(document, id);
    expect(entries.map(({ author, action }) => `${author} ${action}`)).toEqual([
      'Grace undo',
      'Grace do',
      'Grace do',
      'Ada do',
    ]);
    expect(entries.map(titleChange)).toEqual([
      [undefined, 'two'],
      ['two', undefined],
      ['one', 'two'],
      [undefined, 'one'],
    ]);
    const times = entries.map(({ time }) => time);
    expect(times).toEqual([...times].sort().reverse());
    expect(more).toBe(false);
  });

  it('comes in pages', () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'x' });
    valueOf(document.run([{ command: 'add-map', input: { template: 'five-stages', name: 'Map' } }]));
    const id = addCard(document, 'title 0');
    for (let count = 1; count <= 120; count++) valueOf(document.run([rename(id, `title ${count}`)]));
    const first = history(document, id);
    expect(first.entries).toHaveLength(100);
    expect(first.more).toBe(true);
    const rest = history(document, id, first.entries.at(-1)!.number);
    expect(rest.entries).toHaveLength(21);
    expect(rest.more).toBe(false);
    expect(titleChange(rest.entries.at(-1)!)).toEqual([undefined, 'title 0']);
  });

  it.each([
    ['no JSON', 'ID {'],
    ['no list', '"ID"'],
    ['a list of other things', '["ID", 3, null, ["ID"]]'],
    ['another record', '[{"kind":"card","id":"ID","before":null,"after":{"id":"x"}}]'],
  ])('shows nothing of history that came with %s', async (_, changes) => {
    const document = await place.saved('foreign.journey');
    const id = addCard(document, 'mine');
    document
      .session()
      .sqlite.prepare('UPDATE revision SET changes = ? WHERE number = (SELECT max(number) FROM revision)')
      .run(changes.replaceAll('ID', id));
    expect(history(document, id)).toEqual({ entries: [], more: false });
    valueOf(document.run([rename(id, 'still works')]));
    expect(history(document, id).entries.map(titleChange)).toEqual([['mine', 'still works']]);
  });
});
