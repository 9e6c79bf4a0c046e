import { measureText } from '../../../../layout/card-content.ts';
import type { CardView } from '../../../../layout/view.ts';
import { t } from '../../../../language/translate.ts';
import { cardKindName } from '../../../../words/cards.ts';
import { cardTitle } from '../../../../words/titles.ts';
import { factsOf } from '../../card-facts.ts';
import { colour, colourOfKind, ink, line, paper, softInk } from '../drawing/colours.ts';
import { type Box, type Drawn, type Run, shape } from '../drawing/drawn.ts';
import { LEAST_SIZE, type Pen } from '../drawing/pen.ts';
import type { Picture } from '../drawing/picture.ts';

/** What of a card one box shows: a card that is higher than a slide goes on in another. */
export type CardPart = {
  readonly view: CardView;
  readonly title: string;
  readonly value: string;
  readonly body: string;
  readonly badges: string;
  readonly picture: Picture | null;
  /** The first of a card's parts is 0. */
  readonly part: number;
  readonly width: number;
  readonly height: number;
};

export type CardSetting = {
  readonly pen: Pen;
  /** Of the titles, points. */
  readonly size: number;
  readonly showsBody: boolean;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Most that one box may be high. */
  readonly most: number;
};

const EDGE = 3;
const inset = { left: 8, right: 6, top: 4, bottom: 4 } as const;
const MARK = 12;
const HIGHEST_PICTURE = 120;

const small = (size: number): number => Math.max(LEAST_SIZE, size - 1);

/** A card's boxes for a width: one, or as many as it takes where it is higher than `most`. */
export function cardParts(view: CardView, width: number, setting: CardSetting): readonly CardPart[] {
  const { card } = view;
  const picture = (view.image && setting.pictures.get(view.image.id)) ?? null;
  const value = card.kind === 'measure' ? measureText(card) : '';
  const isBare = card.title.trim() === '' && value === '' && !picture;
  const showsBody = setting.showsBody || isBare;
  const rest = {
    title: card.title.trim() === '' && card.body.trim() === '' && isBare ? t('Untitled card') : card.title,
    value,
    body: showsBody ? card.body : '',
    badges: factsOf(view),
    picture,
  };
  const parts: CardPart[] = [];
  let left = rest;
  do {
    const [now, later] = fill(left, width, setting, view.assumption && parts.length === 0);
    parts.push({ ...now, view, part: parts.length, width });
    left = later;
  } while (left.title !== '' || left.body !== '' || left.badges !== '');
  return parts;
}

type Shown = Pick<CardPart, 'title' | 'value' | 'body' | 'badges' | 'picture'>;

/** What fits into one box, and the rest. */
function fill(
  shown: Shown,
  width: number,
  { pen, size, most }: CardSetting,
  marked: boolean,
): readonly [Shown & { readonly height: number }, Shown] {
  const inner = width - inset.left - inset.right;
  const room = most - inset.top - inset.bottom;
  let height = shown.picture ? pictureHeight(shown.picture, inner) + 3 : 0;
  const take = (
    text: string,
    look: { size: number; bold?: boolean },
    wide = inner,
  ): readonly [string, string] => {
    if (text.trim() === '') return ['', ''];
    const left = room - height;
    if (left < look.size * 1.5) return ['', text];
    const [head, rest] = pen.split(text, look, { width: wide, height: left });
    height += pen.height(head, look, wide);
    return [head, rest];
  };
  const [title, titleLeft] = take(shown.title, { size, bold: true }, marked ? inner - MARK : inner);
  if (shown.value !== '') height += pen.height(shown.value, { size: size + 3, bold: true }, inner);
  const [body, bodyLeft] = titleLeft === '' ? take(shown.body, { size: small(size) }) : ['', shown.body];
  const [badges, badgesLeft] =
    titleLeft === '' && bodyLeft === '' ? take(shown.badges, { size: small(size) }) : ['', shown.badges];
  if (height === 0) height = size * 1.22;
  return [
    {
      title,
      value: shown.value,
      body,
      badges,
      picture: shown.picture,
      height: height + inset.top + inset.bottom,
    },
    { title: titleLeft, value: '', body: bodyLeft, badges: badgesLeft, picture: null },
  ];
}

const pictureHeight = ({ width, height }: Picture, room: number): number =>
  Math.min(HIGHEST_PICTURE, (room * height) / width);

/** A card as one group: its box, the bar of its kind, its words, its facts. */
export function drawCard(
  part: CardPart,
  at: { readonly x: number; readonly y: number },
  setting: CardSetting,
): Drawn {
  const { view, width, height, picture } = part;
  const { size } = setting;
  const box: Box = { ...at, width, height };
  const kind = colourOfKind[view.card.kind];
  const parts: Drawn[] = [
    shape(t('Card'), box, { fill: paper, border: { colour: line, width: 0.75 } }),
    shape(cardKindName(view.card.kind), { ...box, width: EDGE }, { fill: colour(kind) }),
  ];
  let y = at.y + inset.top;
  if (picture) {
    const high = pictureHeight(picture, width - inset.left - inset.right);
    const wide = (high * picture.width) / picture.height;
    const about = cardTitle(view.card);
    parts.push({
      kind: 'picture',
      name: t('Picture'),
      about,
      picture,
      box: { x: at.x + inset.left, y, width: wide, height: high },
    });
    y += high + 3;
  }
  const runs: readonly (readonly Run[])[] = [
    [{ text: part.title, size, bold: true, colour: ink }],
    [{ text: part.value, size: size + 3, bold: true, colour: colour(kind) }],
    [{ text: part.body, size: small(size), colour: ink }],
    [{ text: part.badges, size: small(size), colour: softInk }],
  ];
  const paragraphs = runs.filter(([run]) => run && run.text !== '').map((own) => ({ runs: own }));
  const marked = view.assumption && part.part === 0;
  if (paragraphs.length > 0)
    parts.push(
      shape(
        t('Text'),
        { ...box, y: y - inset.top, height: at.y + height - y + inset.top },
        {
          text: { paragraphs, insets: [inset.left, inset.top, inset.right + (marked ? MARK : 0), 0] },
        },
      ),
    );
  if (marked)
    parts.push(
      shape(
        t('Assumption'),
        { x: at.x + width - MARK - 3, y: at.y + 3, width: MARK, height: MARK },
        {
          outline: 'ellipse',
          fill: colour('accent4'),
          text: {
            anchor: 'middle',
            paragraphs: [
              { align: 'centre', runs: [{ text: '?', size: LEAST_SIZE, bold: true, colour: paper }] },
            ],
          },
        },
      ),
    );
  return { kind: 'group', name: cardTitle(view.card), about: aboutCard(part), box, parts };
}

/** A card in a sentence, for who cannot see it. */
export function aboutCard({
  view,
  title,
  body,
  part,
}: Pick<CardPart, 'view' | 'title' | 'body' | 'part'>): string {
  const words = [title, body].filter((text) => text.trim() !== '').join('. ') || cardTitle(view.card);
  const facts = part === 0 ? factsOf(view) : '';
  const named = t('{{name}}: {{value}}', { name: cardKindName(view.card.kind), value: words });
  return facts === '' ? named : `${named}. ${facts}`;
}
