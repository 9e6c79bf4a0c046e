import { t } from '../../language/translate.ts';
import { type Comment, plainRemark } from '../../model/comment.ts';
import type { Id } from '../../model/fields.ts';
import { MAX_TEXT } from '../../model/limits.ts';
import type { RecordKind } from '../../model/records.ts';

/** A comment of a review: what it is about, who said it and when. */
export type Reviewed = {
  readonly id: Id;
  readonly target: {
    readonly kind: 'stage' | 'step' | 'card';
    readonly id: Id;
    readonly stageId: Id;
    readonly name: string;
  };
  readonly author: string;
  readonly text: string;
  readonly createdAt: string;
  readonly replyTo: Id | null;
};

/** What a review comes to in a project. */
export type ReviewPlan = {
  readonly add: readonly Comment[];
  /** How many were there already. */
  readonly known: number;
  /** How many are about what is gone, and stay on its stage or on the map. */
  readonly moved: number;
};

/** Finds a record, also one of several kinds. */
type Find = (kind: RecordKind, id: Id) => object | undefined;
type Place = Pick<Comment, 'targetKind' | 'targetId'>;

/** Which comments of a review are added, and on what; undefined where not even the map is left. */
export function planReview(
  comments: readonly Reviewed[],
  mapIds: readonly Id[],
  find: Find,
  commentOf: (id: Id) => Comment | undefined,
): ReviewPlan | undefined {
  const add = new Map<Id, Comment>();
  let known = 0;
  let moved = 0;
  for (const comment of comments) {
    // The same comment twice in one file is one, too; an id that something else has is left to that.
    if (add.has(comment.id) || commentOf(comment.id)) {
      known += 1;
      continue;
    }
    const { target } = comment;
    const mapId = mapIds.find((id) => find('map', id));
    const place: Place | undefined = find(target.kind, target.id)
      ? { targetKind: target.kind, targetId: target.id }
      : find('stage', target.stageId)
        ? { targetKind: 'stage', targetId: target.stageId }
        : mapId === undefined
          ? undefined
          : { targetKind: 'map', targetId: mapId };
    if (!place) return undefined;
    const first =
      comment.replyTo === null ? undefined : (add.get(comment.replyTo) ?? commentOf(comment.replyTo));
    const isGone = place.targetId !== target.id && !first;
    if (isGone) moved += 1;
    add.set(comment.id, {
      ...plainRemark,
      ...place,
      // A reply goes with what it answers, wherever that is now; a reply to a reply, too.
      ...(first && {
        targetKind: first.targetKind,
        targetId: first.targetId,
        replyTo: first.replyTo ?? first.id,
      }),
      id: comment.id,
      author: comment.author,
      text: isGone ? withNote(comment.text, target.name) : comment.text,
      createdAt: comment.createdAt,
      resolved: false,
    });
  }
  return { add: [...add.values()], known, moved };
}

/** A comment on what is gone says what it was about. */
function withNote(text: string, name: string): string {
  const note = t('About “{{name}}”, which is no longer on the map:', { name });
  return `${note}\n${text}`.slice(0, MAX_TEXT);
}
