import type { Evidence, EvidenceKind } from '../model/evidence.ts';
import { cleanText } from './clean-text.ts';
import type { MapView, StepView } from './view.ts';

/** Kinds of evidence in which customers speak, the strongest first: an interview asks back, a survey does not. */
const spoken: readonly EvidenceKind[] = ['interview', 'support-ticket', 'review', 'social-post', 'survey'];
/** An answer to a survey is one where it stands in quotation marks; without them it is a figure. */
const onlyInMarks: ReadonlySet<EvidenceKind> = new Set(['survey']);

const inMarks = /“([^”]+)”|„([^“”]+)[“”]|"([^"]+)"|«([^«»]+)»|»([^«»]+)«/u;
/** A shorter stretch in quotation marks is a term, not a statement. */
const LEAST_LENGTH = 12;
/** As much of a quote as may be drawn: two lines take less. */
const MOST_LENGTH = 240;

const known = new WeakMap<Evidence, string | null>();

/** What a customer says in a piece of evidence, without quotation marks; null where nobody does, or in confidence. */
export function wordsOf(piece: Evidence): string | null {
  let words = known.get(piece);
  if (words === undefined) {
    words = findWords(piece);
    known.set(piece, words);
  }
  return words;
}

function findWords({ kind, text, confidentiality }: Evidence): string | null {
  if (confidentiality === 'confidential' || !spoken.includes(kind)) return null;
  const groups: readonly (string | undefined)[] = inMarks.exec(text)?.slice(1) ?? [];
  const marked = groups.find((part) => part !== undefined);
  const said = marked && marked.trim().length >= LEAST_LENGTH ? marked : onlyInMarks.has(kind) ? '' : text;
  const words = cleanText(said).replaceAll(/\s+/g, ' ').trim();
  return words === '' ? null : words.slice(0, MOST_LENGTH).toWellFormed();
}

/**
 * The piece of evidence with the strongest quote for a persona behind a step. What is about the persona goes before what is
 * about nobody, what is linked to the step itself before what is linked to its cards, interviews before tickets, reviews,
 * posts and answers, and the newest before the rest. What is about other personas only says nothing of this one.
 */
export function strongestQuote(
  { step, evidence: own }: StepView,
  personaId: string,
  { behind, about }: Pick<MapView, 'behind' | 'about'>,
): Evidence | null {
  const isAbout = (piece: Evidence): boolean => about.get(piece.id)?.has(personaId) ?? false;
  const [strongest] = (behind.get(step.id) ?? [])
    .filter((piece) => wordsOf(piece) !== null && (isAbout(piece) || !about.has(piece.id)))
    .toSorted(
      (a, b) =>
        Number(isAbout(b)) - Number(isAbout(a)) ||
        Number(own.includes(b)) - Number(own.includes(a)) ||
        spoken.indexOf(a.kind) - spoken.indexOf(b.kind) ||
        (b.date ?? '').localeCompare(a.date ?? '') ||
        (a.id < b.id ? -1 : 1),
    );
  return strongest ?? null;
}
