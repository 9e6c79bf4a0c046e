import { plainRemark } from '../../../src/shared/model/comment.ts';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../helpers/invariants.ts';
import { AUTHOR, get, list, NOW, refusal, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

describe('tags', () => {
  it('get a hue of their own when none is given', () => {
    const { records: after, value } = run(records, { command: 'add-tag', input: { name: 'Speed' } });
    expect(new Set(list(after, 'tag').map((tag) => tag.hue)).size).toBe(3);
    expect(get(after, 'tag', value.id ?? '').name).toBe('Speed');
  });

  it('have different names', () => {
    expect(refusal(records, { command: 'add-tag', input: { name: 'Trust' } }).code).toBe('tag-exists');
    const input = { tagId: id('t2'), name: 'Trust' };
    expect(refusal(records, { command: 'edit-tag', input }).code).toBe('tag-exists');
  });

  it('have a name', () => {
    expect(refusal(records, { command: 'add-tag', input: { name: '' } }).code).toBe('bad-input');
  });

  it('can be recoloured without their own name being in the way', () => {
    const input = { tagId: id('t1'), name: 'Trust', hue: 'slate' } as const;
    const { records: after } = run(records, { command: 'edit-tag', input });
    expect(get(after, 'tag', id('t1'))).toMatchObject({ name: 'Trust', hue: 'slate' });
  });

  it('when removed come off everything they are on', () => {
    const { records: after } = run(records, { command: 'remove-tag', input: { tagId: id('t1') } });
    expect(problemsOf(after)).toEqual([]);
    expect([after.tag.size, after.tagLink.size]).toEqual([1, 0]);
    expect(after.card.has(id('pain'))).toBe(true);
  });

  it.each([
    ['card', 'act1'],
    ['evidence', 'e2'],
  ] as const)('are put on a %s, once', (targetKind, target) => {
    const call = {
      command: 'link-tag',
      input: { tagId: id('t1'), targetKind, targetId: id(target) },
    } as const;
    const first = run(records, call);
    expect(list(first.records, 'tagLink', { targetId: id(target) })).toMatchObject([{ targetKind }]);
    const second = run(first.records, call);
    expect(second.changes).toEqual([]);
    expect(second.value).toEqual(first.value);
  });

  it('are not put on something that is not there', () => {
    const input = { tagId: id('t1'), targetKind: 'evidence', targetId: id('act1') };
    expect(refusal(records, { command: 'link-tag', input }).code).toBe('evidence-not-found');
  });

  it('are taken off, and that is refused when they are not there', () => {
    const input = { tagId: id('t1'), targetId: id('pain') };
    const { records: after } = run(records, { command: 'unlink-tag', input });
    expect(list(after, 'tagLink').map((link) => link.targetId)).toEqual([id('e1')]);
    expect(refusal(after, { command: 'unlink-tag', input }).code).toBe('not-linked');
  });
});

describe('comments', () => {
  it.each([
    ['map', 'map'],
    ['stage', 's2'],
    ['step', 'b'],
    ['card', 'act1'],
    ['evidence', 'e2'],
  ] as const)('can be left on a %s, with author and time', (targetKind, target) => {
    const { records: after, value } = run(records, {
      command: 'add-comment',
      input: { targetKind, targetId: id(target), text: 'Why?' },
    });
    expect(get(after, 'comment', value.id ?? '')).toEqual({
      id: value.id,
      targetKind,
      targetId: id(target),
      text: 'Why?',
      author: AUTHOR,
      createdAt: NOW,
      resolved: false,
      ...plainRemark,
    });
  });

  it('are not left on something that is not there', () => {
    const input = { targetKind: 'stage', targetId: id('a'), text: 'Why?' };
    expect(refusal(records, { command: 'add-comment', input }).code).toBe('stage-not-found');
  });

  it('say something', () => {
    const input = { targetKind: 'card', targetId: id('act1'), text: '' };
    expect(refusal(records, { command: 'add-comment', input }).code).toBe('bad-input');
    const empty = { commentId: id('on-card'), text: '' };
    expect(refusal(records, { command: 'edit-comment', input: empty }).code).toBe('bad-input');
  });

  it('can be reworded and resolved, and keep their author and time', () => {
    const input = { commentId: id('on-card'), text: 'Because.', resolved: true };
    const { records: after } = run(records, { command: 'edit-comment', input });
    expect(get(after, 'comment', id('on-card'))).toMatchObject({
      text: 'Because.',
      resolved: true,
      author: AUTHOR,
      createdAt: NOW,
    });
  });

  it('can be removed', () => {
    const input = { commentId: id('on-card') };
    const { records: after, changes } = run(records, { command: 'remove-comment', input });
    expect(changes).toHaveLength(1);
    expect(after.comment.has(id('on-card'))).toBe(false);
  });
});
