import type { Evidence } from '../model/evidence.ts';
import type { Id } from '../model/fields.ts';
import type { Highlight } from '../model/highlight.ts';
import type { Source } from '../model/source.ts';
import { findAnchor } from './anchor.ts';
import { cutSource, type Range } from './cut-source.ts';
import { turnsOf } from './turns.ts';

/** What is looked through for the words of one person. */
export type Said = {
  readonly sources: Iterable<Source>;
  readonly highlights: Iterable<Highlight>;
  readonly evidence: Iterable<Evidence>;
};

/** What a source is without the words of one person. */
export type SourceWithout = Pick<Source, 'text' | 'speakers' | 'turns'> & {
  readonly sourceId: Id;
  /** How many turns of theirs were in it. */
  readonly turnCount: number;
};

/** All that one person said. */
export type WordsOf = {
  /** Pieces of evidence that name them, or that are marked where they speak. */
  readonly pieces: ReadonlySet<Id>;
  /** The sources in which they speak or are marked, each without that. */
  readonly sources: readonly SourceWithout[];
};

/** Finds everything that a participant said. */
export function wordsOf({ sources, highlights, evidence }: Said, participantId: Id): WordsOf {
  const pieces = new Set<Id>();
  for (const piece of evidence) if (piece.participantId === participantId) pieces.add(piece.id);
  const marks = Map.groupBy(highlights, ({ sourceId }) => sourceId);
  const without: SourceWithout[] = [];
  for (const source of sources) {
    const turns = turnsOf(source).filter(
      ({ speaker }) => speaker !== null && source.speakers[speaker]?.participantId === participantId,
    );
    const marked: Range[] = [];
    for (const mark of marks.get(source.id) ?? []) {
      const place = findAnchor(source.text, mark);
      const isTheirs =
        place.state !== 'orphaned' && turns.some((turn) => turn.start < place.end && place.start < turn.end);
      if (isTheirs) pieces.add(mark.evidenceId);
      if (pieces.has(mark.evidenceId) && place.state !== 'orphaned') marked.push(place);
    }
    const speaks = source.speakers.some((speaker) => speaker.participantId === participantId);
    if (!speaks && marked.length === 0) continue;
    without.push({
      sourceId: source.id,
      turnCount: turns.length,
      ...cutSource(source, [...turns, ...marked], (speaker) => speaker.participantId === participantId),
    });
  }
  return { pieces, sources: without };
}
