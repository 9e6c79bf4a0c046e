import { describe, expect, it } from 'vitest';
import { type Comment, plainRemark } from '../../../src/shared/model/comment.ts';
import { isFor, isOverdue, sameName, threadsOf } from '../../../src/shared/review/threads.ts';
import { testId } from '../../helpers/records.ts';

const comment = (number: number, fields: Partial<Comment> = {}): Comment => ({
  ...plainRemark,
  id: testId(number),
  targetKind: 'card',
  targetId: testId(99),
  author: 'Ana',
  text: `Said ${number}`,
  createdAt: `2026-11-0${number}T10:00:00.000Z`,
  resolved: false,
  ...fields,
});
const reply = (number: number, to: number, author: string): Comment =>
  comment(number, { replyTo: testId(to), author });
const only = (...comments: readonly Comment[]) => threadsOf(comments)[0]!;

describe('threads of comments', () => {
  it('have their replies, the oldest first, whatever order they come in', () => {
    const threads = threadsOf([reply(4, 1, 'Bo'), comment(1), reply(3, 1, 'Ana'), comment(2)]);
    expect(threads.map(({ first, replies }) => [first.text, ...replies.map(({ text }) => text)])).toEqual([
      ['Said 1', 'Said 3', 'Said 4'],
      ['Said 2'],
    ]);
  });

  it('are answered once somebody else spoke last, open again once who asked did, and done where that is said', () => {
    expect(only(comment(1)).state).toBe('open');
    expect(only(comment(1), reply(2, 1, 'Bo')).state).toBe('answered');
    expect(only(comment(1), reply(2, 1, 'Bo'), reply(3, 1, 'Ana')).state).toBe('open');
    expect(only(comment(1, { resolved: true }), reply(2, 1, 'Bo')).state).toBe('done');
  });

  it('are never lost: a reply to what is not there begins its own', () => {
    expect(threadsOf([reply(2, 7, 'Bo')]).map(({ first }) => first.text)).toEqual(['Said 2']);
  });

  it('are overdue from the day after, until they are done', () => {
    const due = comment(1, { due: '2026-11-05' });
    expect(isOverdue(only(due), '2026-11-05')).toBe(false);
    expect(isOverdue(only(due), '2026-11-06')).toBe(true);
    expect(isOverdue(only({ ...due, resolved: true }), '2026-11-06')).toBe(false);
  });

  it('wait for whom they ask; asking nobody, for who began them once they are answered', () => {
    expect(isFor(only(comment(1, { addressee: ' bo ' })), 'Bo')).toBe(true);
    expect(isFor(only(comment(1)), 'Ana')).toBe(false);
    expect(isFor(only(comment(1), reply(2, 1, 'Bo')), 'ana')).toBe(true);
    expect(sameName('', '')).toBe(false);
  });
});
