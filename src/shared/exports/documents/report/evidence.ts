import { dayText } from '../../../language/dates.ts';
import { t } from '../../../language/translate.ts';
import type { StageView } from '../../../layout/view.ts';
import type { Evidence } from '../../../model/evidence.ts';
import { confidentialPieces, evidenceKindName, stanceName } from '../../../words/evidence.ts';
import type { LinkedPiece } from '../pptx/deck/evidence-notes.ts';
import { addressOf } from './address.ts';
import { type Block, paragraph, plainRun, type Run, soft, strong } from './block.ts';

/** Most quotes below one claim: the strongest, not all. */
const MOST_QUOTES = 3;
/** Longest quote: a report is no transcript. */
const LONGEST = 400;

/** Where a piece is from: ‘Interview, Desk in Utrecht, 3 Nov 2026’. */
export const originOf = ({ kind, source, date }: Evidence): string =>
  [
    // Some sources are called what they are: ‘Web analytics, site search’.
    source.trim().startsWith(evidenceKindName(kind)) ? '' : evidenceKindName(kind),
    source.trim(),
    date === null ? '' : dayText(date),
  ]
    .filter((part) => part !== '')
    .join(', ');

/** What a piece says, shortened after a word; '' where it says nothing that may be repeated. */
export function saidIn({ text, title }: Pick<Evidence, 'text' | 'title'>): string {
  const said = text.trim() || title.trim();
  if (said.length <= LONGEST) return said;
  const part = said.slice(0, LONGEST).toWellFormed();
  const space = part.lastIndexOf(' ');
  return `${part.slice(0, space > LONGEST / 2 ? space : LONGEST).trimEnd()}…`;
}

/** What stands against a claim says so before where it is from. */
export const originWithStance = ({ piece, stance }: LinkedPiece): string =>
  stance === 'supports' ? originOf(piece) : `${stanceName(stance)}: ${originOf(piece)}`;

/** The quotes of what is linked to something: those for it, then those against it, the newest first; and how many more there are. */
export function quotesOf(linked: readonly LinkedPiece[] | undefined): readonly Block[] {
  if (!linked) return [];
  const said = linked.filter(({ piece }) => saidIn(piece) !== '').toSorted(byWeight);
  const against = said.filter(({ stance }) => stance === 'contradicts');
  const rest = said.filter(({ stance }) => stance !== 'contradicts');
  // One that contradicts is always among them: a report that leaves it out would be one-sided.
  const shown = [...rest.slice(0, MOST_QUOTES - Math.min(1, against.length)), ...against].slice(
    0,
    MOST_QUOTES,
  );
  const more = linked.length - shown.length;
  return [
    ...shown.map(quoteOf),
    ...(more > 0
      ? [
          paragraph(
            soft(
              shown.length > 0
                ? t('{{count}} more pieces of evidence', { count: more })
                : t('{{count}} pieces of evidence without a quote', { count: more }),
            ),
          ),
        ]
      : []),
  ];
}

function quoteOf(linked: LinkedPiece): Block {
  const link = addressOf(linked.piece.link);
  return {
    kind: 'quote',
    text: saidIn(linked.piece),
    from: originWithStance(linked),
    ...(link === null ? {} : { link }),
  };
}

const weight: Readonly<Record<LinkedPiece['stance'], number>> = { supports: 0, contradicts: 1, context: 2 };
const byWeight = (a: LinkedPiece, b: LinkedPiece): number =>
  weight[a.stance] - weight[b.stance] ||
  (b.piece.date ?? '').localeCompare(a.piece.date ?? '') ||
  (a.piece.id < b.piece.id ? -1 : 1);

/** The evidence that is linked to a stage itself or to its steps; what is linked to cards stands with them. */
export function evidenceBlocks(
  pieces: ReadonlyMap<string, readonly LinkedPiece[]>,
  { stage, steps }: StageView,
): readonly Block[] {
  const linked = [stage.id, ...steps.map(({ step }) => step.id)].flatMap((id) => pieces.get(id) ?? []);
  const once = [...new Map(linked.map((one) => [one.piece.id, one])).values()].toSorted(byWeight);
  const isHidden = ({ piece }: LinkedPiece): boolean =>
    piece.confidentiality === 'confidential' && saidIn(piece) === '' && piece.source === '';
  const hidden = once.filter(isHidden).length;
  const items = [
    ...once.filter((one) => !isHidden(one)).map(pieceRuns),
    ...(hidden > 0 ? [[soft(confidentialPieces(hidden))]] : []),
  ];
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** A piece in a list: its title, where it is from, what it says, where it can be read. */
function pieceRuns(linked: LinkedPiece): readonly Run[] {
  const { piece } = linked;
  const title = piece.title.trim();
  const said = piece.text.trim() === '' ? '' : saidIn({ text: piece.text, title: '' });
  const link = addressOf(piece.link);
  return [
    ...(title === '' ? [] : [strong(title), plainRun('\n')]),
    soft(originWithStance(linked)),
    ...(said === '' ? [] : [plainRun(`\n${said}`)]),
    ...(link === null ? [] : [plainRun('\n'), { text: piece.link.trim(), link }]),
  ];
}
