import { useMemo } from 'react';
import type { Source } from '../../../shared/model/source.ts';
import { findAnchor } from '../../../shared/sources/anchor.ts';
import { type TrackedMark, trackMarks } from '../../../shared/sources/blocks.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { useSession } from '../../session/session-store.ts';
import { useSource } from '../../session/source-store.ts';

/** The highlights of a source where their words are now, and how many have none. `id` is that of the highlight. */
export function useMarks(source: Source | undefined): {
  readonly marks: readonly TrackedMark[];
  readonly lost: number;
} {
  const highlights = useProject(({ records }) => findBy(records.highlight, 'sourceId', source?.id ?? ''));
  const text = source?.text ?? '';
  return useMemo(() => {
    const found = highlights.flatMap((highlight) => {
      const place = findAnchor(text, highlight);
      return place.state === 'orphaned' ? [] : [{ id: highlight.id, start: place.start, end: place.end }];
    });
    return { marks: trackMarks(found), lost: highlights.length - found.length };
  }, [highlights, text]);
}

/** The mark that has grips to be dragged by: that of the selected piece, where it is while it is put onto other words. */
export function useHeldMark(marks: readonly TrackedMark[]): TrackedMark | undefined {
  const piece = useSession(({ selection }) => (selection?.kind === 'evidence' ? selection.id : null));
  const highlights = useProject(({ records }) => records.highlight);
  const { adjusting, anchor, caret } = useSource((state) => state);
  const mark = marks.find(
    ({ id }) => id === adjusting || (adjusting === null && highlights.get(id)?.evidenceId === piece),
  );
  return mark && adjusting !== null
    ? { ...mark, start: Math.min(anchor, caret), end: Math.max(anchor, caret) }
    : mark;
}
