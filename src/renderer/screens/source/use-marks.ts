import { useMemo } from 'react';
import type { Source } from '../../../shared/model/source.ts';
import { findAnchor } from '../../../shared/sources/anchor.ts';
import { type TrackedMark, trackMarks } from '../../../shared/sources/blocks.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';

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
