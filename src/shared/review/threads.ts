import type { Comment } from '../model/comment.ts';

/** Where a thread stands: `answered` once somebody else has said something after who asked. */
export type ThreadState = 'open' | 'answered' | 'done';

/** A comment with what was replied, the oldest first. */
export type Thread = {
  readonly first: Comment;
  readonly replies: readonly Comment[];
  readonly state: ThreadState;
  /** When something was last said in it. */
  readonly latest: string;
};

const byTime = (a: Comment, b: Comment): number =>
  a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);

/** The threads of comments, in no order. A reply whose beginning is not among them begins its own. */
export function threadsOf(comments: Iterable<Comment>): readonly Thread[] {
  const all = [...comments];
  const firsts = new Set(all.filter(({ replyTo }) => replyTo === null).map(({ id }) => id));
  const replies = new Map<string, Comment[]>();
  const begins: Comment[] = [];
  for (const comment of all) {
    if (comment.replyTo === null || !firsts.has(comment.replyTo)) begins.push(comment);
    else replies.set(comment.replyTo, [...(replies.get(comment.replyTo) ?? []), comment]);
  }
  return begins.map((first) => threadOf(first, (replies.get(first.id) ?? []).sort(byTime)));
}

function threadOf(first: Comment, replies: readonly Comment[]): Thread {
  const last = replies.at(-1);
  const answered = last !== undefined && last.author !== first.author;
  return {
    first,
    replies,
    state: first.resolved ? 'done' : answered ? 'answered' : 'open',
    latest: last?.createdAt ?? first.createdAt,
  };
}

/** Whether a thread that is not done should have been by a day, YYYY-MM-DD. */
export const isOverdue = ({ first: { due, resolved } }: Thread, today: string): boolean =>
  due !== null && !resolved && due < today;

/** Whether a thread waits for somebody: it asks them, or, asking nobody, they began it and somebody answered. */
export const isFor = ({ first, state }: Thread, name: string): boolean =>
  first.addressee === ''
    ? state === 'answered' && sameName(first.author, name)
    : sameName(first.addressee, name);

/** Names as people write them: without a care for capitals and spaces around. */
export const sameName = (a: string, b: string): boolean =>
  a.trim() !== '' && a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
