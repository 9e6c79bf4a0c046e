import { foldText } from '../find/fold-text.ts';
import { textFields, type TextKind, textKinds, textOf } from '../find/text-fields.ts';
import { answersByEvidence } from '../layout/links.ts';
import type { Id } from '../model/fields.ts';
import type { ProjectRecords } from '../model/records.ts';
import { turnsOf } from './turns.ts';
import { wordsOf, type WordsOf } from './words-of.ts';

/** A text that names a person, or says what they said, and is not removed with them. */
export type Remaining = { readonly kind: TextKind; readonly id: Id };

/** Shortest sentence by which words are known again: shorter ones are anybody’s. */
const LEAST = 20;
/** Most sentences that are looked for. */
const MOST = 2_000;

/**
 * What forgetting a participant removes, and where their name or their words are still read afterwards. `comments` are those of their
 * imported answers.
 */
export function whatRemains(
  records: ProjectRecords,
  participantId: Id,
  comments: readonly string[] = [],
): WordsOf & { readonly remains: readonly Remaining[] } {
  const own = wordsOf(
    {
      sources: records.source.values(),
      highlights: records.highlight.values(),
      evidence: records.evidence.values(),
    },
    participantId,
  );
  const { alone, shared } = piecesOfAnswers(records, participantId);
  const words: WordsOf = { ...own, pieces: new Set([...own.pieces, ...alone]) };
  const isSaid = saidBy(records, participantId, words, comments);
  const remains: Remaining[] = [];
  for (const kind of textKinds) {
    // Below: what is cut out of them remains nowhere.
    if (kind === 'source') continue;
    for (const record of records[kind].values()) {
      if (kind === 'evidence' && words.pieces.has(record.id)) continue;
      if ('targetId' in record && words.pieces.has(record.targetId)) continue;
      // Their quotes go, the others stay.
      if (kind === 'evidence' && shared.has(record.id)) continue;
      if (textFields[kind].some((field) => isSaid(textOf(kind, record, field) ?? '')))
        remains.push({ kind, id: record.id });
    }
  }
  const without = new Map(words.sources.map((source) => [source.sourceId, source.text]));
  for (const { id, title, text } of records.source.values())
    if (isSaid(`${title}\n${without.get(id) ?? text}`)) remains.push({ kind: 'source', id });
  return { ...words, remains };
}

/** Pieces of evidence that were made of a participant’s answers alone, and those made of others’ too. */
function piecesOfAnswers(
  records: ProjectRecords,
  participantId: Id,
): { readonly alone: ReadonlySet<Id>; readonly shared: ReadonlySet<Id> } {
  const [alone, shared] = [new Set<Id>(), new Set<Id>()];
  for (const [evidenceId, links] of answersByEvidence(records)) {
    const people = links.flatMap((link) => link.people);
    if (!people.includes(participantId)) continue;
    if (people.every((one) => one === participantId)) alone.add(evidenceId);
    else shared.add(evidenceId);
  }
  return { alone, shared };
}

function saidBy(
  records: ProjectRecords,
  participantId: Id,
  { pieces }: WordsOf,
  comments: readonly string[],
): (text: string) => boolean {
  const names = new Set<string>();
  const code = records.participant.get(participantId)?.code ?? '';
  if (code.length > 1) names.add(code);
  const sentences = new Set<string>();
  const add = (text: string): void => {
    for (const sentence of text.split(/[.!?…\n]+/u)) {
      const clean = foldText(sentence).trim();
      if (clean.length >= LEAST && sentences.size < MOST) sentences.add(clean);
    }
  };
  for (const comment of comments) add(comment);
  for (const id of pieces) add(records.evidence.get(id)?.text ?? '');
  for (const source of records.source.values()) {
    for (const speaker of source.speakers)
      if (speaker.participantId === participantId) names.add(speaker.name);
    for (const { speaker, start, end } of turnsOf(source))
      if (speaker !== null && source.speakers[speaker]?.participantId === participantId)
        add(source.text.slice(start, end));
  }
  const named = [...names].map(
    (name) => new RegExp(`(?<![\\p{L}\\p{N}])${escape(foldText(name))}(?![\\p{L}\\p{N}])`, 'u'),
  );
  return (text) => {
    const folded = foldText(text);
    return named.some((name) => name.test(folded)) || [...sentences].some((one) => folded.includes(one));
  };
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
