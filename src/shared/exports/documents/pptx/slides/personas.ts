import { t } from '../../../../language/translate.ts';
import { byOrder } from '../../../../model/order.ts';
import type { Persona } from '../../../../model/persona.ts';
import { nameOf } from '../../../../words/titles.ts';
import type { Deck, MakeSlides } from '../deck/deck.ts';
import { accentOfHue, colour, ink, SOFT, softInk } from '../drawing/colours.ts';
import { type Box, type Drawn, type Paragraph, shape, type Slide } from '../drawing/drawn.ts';
import { LEAST_SIZE } from '../drawing/pen.ts';
import { titled } from './titled.ts';

const SIDE = 250;
const GAP = 14;
const PHOTO = 170;
const HEAD = 20;
const sizes = [16, 15, 14, 13, 12, 11, 10, LEAST_SIZE] as const;

/** Who makes the journey, a slide each. A persona that is only a name is on the first slide. */
export const personaSlides: MakeSlides = (deck) =>
  deck.view.personas.flatMap((persona) => (isDescribed(persona) ? [slideOf(deck, persona)] : []));

const isDescribed = (persona: Persona): boolean =>
  [persona.quote, ...sectionsOf(persona).map(({ text }) => text)].some((text) => text.trim() !== '');

type Section = { readonly name: string; readonly text: string };
const sectionsOf = ({ goals, frustrations, demographics, psychographics }: Persona): readonly Section[] =>
  [
    { name: t('Goals'), text: goals },
    { name: t('Frustrations'), text: frustrations },
    { name: t('Demographics'), text: demographics },
    { name: t('Psychographics'), text: psychographics },
  ].filter(({ text }) => text.trim() !== '');

function slideOf(deck: Deck, persona: Persona): Slide {
  const { room } = deck.template;
  const name = nameOf(persona, t('Unnamed persona'));
  const sections = sectionsOf(persona);
  const across = sections.length > 1 ? 2 : 1;
  const down = Math.ceil(sections.length / across);
  const left = room.x + SIDE + GAP;
  const width = (room.width - SIDE - GAP * across) / across;
  const height = (room.height - GAP * (down - 1)) / Math.max(1, down);
  const cut: string[] = [];
  const made = sections.map((section) => ({
    ...section,
    ...fitted(deck, section.text, { width: width - 24, height: height - HEAD - 24 }, cut),
  }));
  // Boxes side by side are as high as the fuller one needs.
  const boxes: Drawn[] = [];
  let y = room.y;
  for (let from = 0; from < made.length; from += across) {
    const row = made.slice(from, from + across);
    const needed = row.map(({ text, size }) => deck.pen.height(text, { size }, width - 24) + HEAD + 24);
    const high = Math.max(...needed);
    for (const [index, section] of row.entries())
      boxes.push(sectionShape(persona, section, { x: left + index * (width + GAP), y, width, height: high }));
    y += high + GAP;
  }
  return titled(name, deck, { drawn: [...sideShapes(deck, persona, cut), ...boxes], notes: cut });
}

/** The text at the largest size at which it fits; what does not fit at the least is whole in the notes. */
function fitted(
  { pen }: Deck,
  text: string,
  room: { readonly width: number; readonly height: number },
  cut: string[],
): { readonly text: string; readonly size: number } {
  const clean = text.trim();
  const size = sizes.find((one) => pen.height(clean, { size: one }, room.width) <= room.height);
  if (size !== undefined) return { text: clean, size };
  cut.push(clean, '');
  const [head] = pen.split(clean, { size: LEAST_SIZE }, { ...room, height: room.height - LEAST_SIZE * 1.5 });
  return { text: `${head.trimEnd()}…`, size: LEAST_SIZE };
}

function sectionShape(
  { hue }: Persona,
  { name, text, size }: Section & { readonly size: number },
  box: Box,
): Drawn {
  return shape(name, box, {
    fill: colour(accentOfHue[hue], SOFT / 2),
    text: {
      insets: [12, 10, 12, 8],
      paragraphs: [
        { runs: [{ text: name, size: 13, bold: true, colour: colour(accentOfHue[hue]) }] },
        { runs: [{ text, size, colour: ink }] },
      ],
    },
  });
}

/** The photo, or the first letter where there is none, then the role and the quote. */
function sideShapes(deck: Deck, persona: Persona, cut: string[]): readonly Drawn[] {
  const { pen, pictures, source, template } = deck;
  const { room } = template;
  const name = nameOf(persona, t('Unnamed persona'));
  const [photo] = [...source.records.attachment.values()]
    .filter(
      ({ ownerKind, ownerId, id }) => ownerKind === 'persona' && ownerId === persona.id && pictures.has(id),
    )
    .sort(byOrder);
  const picture = photo && pictures.get(photo.id);
  const hue = accentOfHue[persona.hue];
  const drawn: Drawn[] = [];
  let y = room.y;
  if (picture) {
    const scale = Math.min(SIDE / picture.width, PHOTO / picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    drawn.push({
      kind: 'picture',
      name: t('Picture'),
      about: name,
      picture,
      box: { x: room.x, y, width, height },
    });
    y += height + 10;
  } else {
    drawn.push(
      shape(
        t('Persona'),
        { x: room.x, y, width: 90, height: 90 },
        {
          outline: 'ellipse',
          fill: colour(hue),
          text: {
            anchor: 'middle',
            paragraphs: [
              {
                align: 'centre',
                runs: [
                  {
                    text: Array.from(name)[0]?.toUpperCase() ?? '',
                    size: 36,
                    bold: true,
                    colour: colour(template.onAccent),
                  },
                ],
              },
            ],
          },
        },
      ),
    );
    y += 100;
  }
  const paragraphs: Paragraph[] = [];
  const role = pen.clip(persona.role, { size: 14, bold: true }, SIDE, 3);
  if (role !== '') paragraphs.push({ runs: [{ text: role, size: 14, bold: true, colour: ink }] });
  const left = room.y + room.height - y - pen.height(role, { size: 14, bold: true }, SIDE) - 20;
  if (persona.quote.trim() !== '') {
    const quote = fitted(
      deck,
      t('“{{text}}”', { text: persona.quote.trim() }),
      { width: SIDE, height: left },
      cut,
    );
    paragraphs.push(
      { runs: [{ text: '', size: LEAST_SIZE }] },
      { runs: [{ text: quote.text, size: quote.size, italic: true, colour: softInk }] },
    );
  }
  if (paragraphs.length > 0)
    drawn.push(
      shape(
        [role, t('Quote')].filter((part) => part !== '').join(', '),
        { x: room.x, y, width: SIDE, height: room.y + room.height - y },
        { text: { paragraphs } },
      ),
    );
  return drawn;
}
