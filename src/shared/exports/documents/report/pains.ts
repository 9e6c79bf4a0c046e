import { inLine } from '../../../layout/clean-text.ts';
import { numberText, t } from '../../../language/translate.ts';
import { type Badge, badgesOf } from '../../../layout/badges.ts';
import type { CardView, MapView } from '../../../layout/view.ts';
import { createMatrix } from '../../../priorities/matrix.ts';
import { frequencyText } from '../../../priorities/words.ts';
import { severityName, severityTitle } from '../../../words/card-values.ts';
import { strengthName, strengthText } from '../../../words/strength.ts';
import { cardTitle } from '../../../words/titles.ts';
import { cardsOfStage } from '../pptx/slides/overview.ts';
import { stageOf } from '../pptx/slides/pains.ts';
import { type Block, lead, paragraph, plainRun, type Run, soft, strong } from './block.ts';
import { bodyOf, headOf } from './card.ts';
import { quotesOf } from './evidence.ts';
import type { MakeBlocks, Setting } from './setting.ts';

/** As many as a meeting can talk about. */
const MOST = 10;

/** The worst first: by severity and frequency, what is not rated last, each in the order of the map. */
export function worstFirst(view: Pick<MapView, 'cards'>, cards: readonly CardView[]): readonly CardView[] {
  const { ranked, waiting } = createMatrix(
    'severity-frequency',
    cards.map(({ card }) => card),
  );
  return [...ranked.map(({ card }) => card), ...waiting].flatMap(({ id }) => view.cards.get(id) ?? []);
}

/** What hurts most on the whole map, in a table. */
export const painsChapter: MakeBlocks = (setting) => {
  const { view } = setting;
  const top = worstFirst(
    view,
    view.stages.flatMap((stage) => cardsOfStage(view, stage)),
  ).slice(0, MOST);
  if (top.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t('Top pain points'), id: 'pain-points' },
    {
      kind: 'table',
      about: t('The pain points by severity and frequency, with the strength of their evidence'),
      columns: [
        { name: t('Rank'), share: 8, figures: true },
        { name: t('Pain point'), share: 27 },
        { name: t('Stage'), share: 17 },
        { name: t('Severity'), share: 16 },
        { name: t('Frequency'), share: 14 },
        { name: t('Evidence'), share: 22 },
      ],
      rows: top.map(({ card, support }, index) => [
        [soft(numberText(index + 1))],
        [strong(cardTitle(card))],
        [plainRun(stageOf({ view }, card))],
        [plainRun(severityWords(card.severity))],
        [plainRun(frequencyWords(frequencyText(card)))],
        [strong(strengthName(support.level)), soft(`\n${strengthText({ ...support, newest: null })}`)],
      ]),
    },
  ];
};

const severityWords = (severity: number | null): string =>
  severity === null ? t('Not rated yet') : `${numberText(severity)} · ${severityTitle(severity)}`;

const frequencyWords = (text: string): string => (text === '?' ? t('Not rated yet') : text);

/** What the strength of the evidence says already. */
const proved: ReadonlySet<Badge['kind']> = new Set<Badge['kind']>(['assumption', 'evidence', 'against']);

const factOf = ({ kind, text, severity }: Badge): string =>
  kind === 'severity' && severity !== null
    ? t('Severity {{severity}}: {{name}}', { severity, name: severityName(severity) })
    : text.trim();

/** A pain point in full: what is known of it, how well it is proved, and who says so. */
export function painBlocks({ pieces }: Setting, view: CardView): readonly Block[] {
  const { card, support } = view;
  const facts = badgesOf(view)
    .filter(({ kind }) => !proved.has(kind))
    .map(factOf)
    .filter((text) => text !== '');
  const quotes = quotesOf(pieces.get(card.id));
  const proof: readonly Run[] = [
    strong(strengthName(support.level)),
    soft(`: ${strengthText({ ...support, newest: null })}`),
  ];
  const words = [
    bodyOf(card),
    card.rootCause.trim() === '' ? '' : t('Root cause: {{cause}}', { cause: card.rootCause.trim() }),
  ].filter((text) => text !== '');
  return [
    lead(strong(headOf(card)), ...(facts.length > 0 ? [soft(`\n${inLine(facts, ' · ')}`)] : [])),
    ...words.map((text) => paragraph(plainRun(text))),
    quotes.length > 0 ? lead(...proof) : paragraph(...proof),
    ...quotes,
  ];
}
