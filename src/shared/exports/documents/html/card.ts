import { cardKind } from '../../../kinds/card-kinds.ts';
import { t } from '../../../language/translate.ts';
import { badgesOf } from '../../../layout/badges.ts';
import { measureText } from '../../../layout/card-content.ts';
import { cleanText } from '../../../layout/clean-text.ts';
import type { CardView } from '../../../layout/view.ts';
import { cardKindName } from '../../../words/cards.ts';
import { confidentialPieces, piecesOfEvidence } from '../../../words/evidence.ts';
import { cardTitle } from '../../../words/titles.ts';
import type { LinkedPiece } from '../pptx/deck/evidence-notes.ts';
import { addressOf } from '../report/address.ts';
import { bodyOf, headOf, spanWords } from '../report/card.ts';
import { originWithStance, saidIn } from '../report/evidence.ts';
import { quoteElement } from './blocks.ts';
import { h, type HtmlElement, type HtmlNode, spoken } from './element.ts';
import { iconElement } from './icon.ts';
import type { PageSetting } from './page-setting.ts';
import { pictureUrl } from './pictures.ts';
import { sayButton } from './review-button.ts';

/** A card on the map: its kind, title, text and facts, and the evidence behind it to unfold. */
export function cardElement(setting: PageSetting, shown: CardView): HtmlElement {
  const { card, image, assumption } = shown;
  const { numbers, personas, pictures, pieces } = setting;
  const picture = image && pictures.get(image.id);
  const value = card.kind === 'measure' ? measureText(card) : '';
  const about = personas.get(card.id) ?? [];
  return h(
    'li',
    {
      id: `c${numbers.get(card.id) ?? 0}`,
      class: `card k-${card.kind} l-${cardKind(card.kind).look}`,
      'data-k': card.kind,
      'data-p': about.length > 0 ? about.join(' ') : null,
    },
    picture ? h('img', { src: pictureUrl(picture), alt: cleanText(cardTitle(card)) }) : null,
    h(
      'p',
      { class: 'title', dir: 'auto' },
      iconElement(cardKind(card.kind).icon),
      spoken(`${cardKindName(card.kind)}: `),
      h('span', {}, beginningOf(cleanText(headOf(card)))),
      assumption ? h('span', { class: 'guess', title: t('Assumption'), 'aria-hidden': 'true' }, '?') : null,
    ),
    value === '' ? null : h('p', { class: 'value', dir: 'auto' }, cleanText(value)),
    textElements(cleanText(bodyOf(card))),
    isLong(cleanText(headOf(card))) ? wholeText(cleanText(headOf(card))) : null,
    card.rootCause.trim() === ''
      ? null
      : h(
          'p',
          { class: 'body', dir: 'auto' },
          t('Root cause: {{cause}}', { cause: cleanText(card.rootCause.trim()) }),
        ),
    factsElement(setting, shown),
    evidenceDetails(pieces.get(card.id) ?? [], badgesOf(shown).find(({ kind }) => kind === 'evidence')?.text),
    sayOnCard(setting, shown),
  );
}

/** The button to comment on a card, where the page takes comments. */
export const sayOnCard = (setting: PageSetting, { card }: CardView): HtmlElement | null =>
  sayButton(setting, {
    kind: 'card',
    id: card.id,
    stageId: setting.view.steps.find(({ step }) => step.id === card.stepId)?.step.stageId ?? '',
    name: beginningOf(cleanText(cardTitle(card))),
  });

/** A longer text is unfolded: it would push all other cards out of sight. */
const LONG = 1_000;
const BEGINNING = 300;
const isLong = (text: string): boolean => text.length > LONG;

/** A text as far as it is shown at once. */
function beginningOf(text: string): string {
  if (!isLong(text)) return text;
  const part = text.slice(0, BEGINNING).toWellFormed();
  const space = part.lastIndexOf(' ');
  return `${part.slice(0, space > BEGINNING / 2 ? space : BEGINNING).trimEnd()}…`;
}

const textElements = (text: string): readonly HtmlNode[] =>
  text === ''
    ? []
    : [h('p', { class: 'body', dir: 'auto' }, beginningOf(text)), ...(isLong(text) ? [wholeText(text)] : [])];

const wholeText = (text: string): HtmlElement =>
  h('details', {}, h('summary', {}, t('Whole text')), h('p', { class: 'body', dir: 'auto' }, text));

function factsElement({ view }: PageSetting, shown: CardView): HtmlElement | null {
  const badges = badgesOf(shown).filter(({ kind, text }) => kind !== 'evidence' && text.trim() !== '');
  const facts: HtmlNode[] = badges.flatMap(({ kind, text, severity }): readonly HtmlNode[] => {
    const clean = cleanText(text).replace(/\s+/g, ' ').trim();
    if (kind === 'severity') return [h('span', { class: `severity s${severity ?? 0}` }, clean)];
    if (kind === 'tag') return [h('span', { class: 'tag' }, clean)];
    return [h('span', {}, kind === 'arrow' ? `→ ${clean.replace(' · ', ' ')}` : clean)];
  });
  const span = spanWords(view, shown);
  if (span !== '') facts.push(h('span', {}, cleanText(span)));
  return facts.length === 0 ? null : h('p', { class: 'facts', dir: 'auto' }, withSpaces(facts));
}

/** Words that stand apart are read apart, too. */
const withSpaces = (nodes: readonly HtmlNode[]): readonly HtmlNode[] =>
  nodes.flatMap((node, index) => (index === 0 ? [node] : [' ', node]));

/** What is linked to a card or a step, to unfold; null where nothing is. `about` says how strong it is. */
export function evidenceDetails(
  linked: readonly LinkedPiece[],
  about = piecesOfEvidence(linked.length),
): HtmlElement | null {
  if (linked.length === 0) return null;
  const shown = linked.filter(({ piece }) => !isHidden(piece));
  const hidden = linked.length - shown.length;
  return h(
    'details',
    {},
    h('summary', {}, about),
    shown.map(pieceElement),
    hidden === 0 ? null : h('p', { class: 'piece soft' }, confidentialPieces(hidden)),
  );
}

/** Of a piece that is confidential and hidden there is nothing to say but that it is there. */
const isHidden = ({ confidentiality, title, text, source }: LinkedPiece['piece']): boolean =>
  confidentiality === 'confidential' && [title, text, source].every((part) => part.trim() === '');

/** A piece: its title, what it says, and where it is from. */
function pieceElement(linked: LinkedPiece): HtmlElement {
  const { piece } = linked;
  const title = cleanText(piece.title.trim());
  const said = piece.text.trim() === '' ? '' : saidIn({ text: piece.text, title: '' });
  const from = originWithStance(linked);
  const link = addressOf(piece.link);
  const leads = link === null ? {} : { link };
  if (said === '' && title === '')
    return h('div', { class: 'piece' }, quoteElement({ text: '', from, ...leads }));
  return h(
    'div',
    { class: 'piece' },
    said === '' || title === '' ? null : h('p', { class: 'lead', dir: 'auto' }, h('strong', {}, title)),
    quoteElement({ text: said || title, from, ...leads }),
  );
}
