import { describe, expect, it } from 'vitest';
import { createMemoryTx } from '../../../src/shared/commands/kernel/memory-tx.ts';
import { AUTHOR, get, NOW, plain } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const open = () => createMemoryTx(records, { now: NOW, author: AUTHOR });

describe('a transaction in memory', () => {
  it('leaves the records that it began with as they were', () => {
    const before = structuredClone(plain(records));
    const tx = open();
    tx.remove('tag', id('t2'));
    tx.update('tag', id('t1'), { name: 'Other' });
    expect(plain(records)).toEqual(before);
    expect(tx.records.tag.size).toBe(1);
  });

  it('notes each write with the row before and after, in order', () => {
    const tx = open();
    const first = get(records, 'tag', id('t1'));
    tx.update('tag', first.id, { name: 'Other' });
    tx.remove('tag', first.id);
    tx.insert('tag', first);
    expect(tx.changes).toEqual([
      { kind: 'tag', id: first.id, before: first, after: { ...first, name: 'Other' } },
      { kind: 'tag', id: first.id, before: { ...first, name: 'Other' }, after: null },
      { kind: 'tag', id: first.id, before: null, after: first },
    ]);
  });

  it('notes nothing for an update that changes nothing', () => {
    const tx = open();
    tx.update('tag', id('t1'), { name: 'Trust' });
    expect(tx.changes).toEqual([]);
  });

  it('lists by all conditions, in order', () => {
    const tx = open();
    const cards = tx.list('card', { laneId: id('actions'), stepId: id('a') });
    expect(cards.map((card) => card.title)).toEqual(['act1', 'act2', 'act3']);
    expect(tx.list('card', { laneId: id('actions'), title: 'act4' })).toHaveLength(1);
  });

  it('treats a second insert of an id, and a write to a row that is not there, as bugs', () => {
    const tx = open();
    expect(() => tx.insert('tag', get(records, 'tag', id('t1')))).toThrow('is there already');
    expect(() => tx.update('tag', id('map'), { name: 'x' })).toThrow('No tag');
    expect(() => tx.remove('tag', id('map'))).toThrow('No tag');
  });
});
