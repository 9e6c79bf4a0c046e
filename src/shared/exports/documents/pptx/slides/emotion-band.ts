import { fenced } from '../../../../layout/clean-text.ts';
import { t } from '../../../../language/translate.ts';
import { curveCubics } from '../../../../layout/monotone.ts';
import type { MapView, StepView } from '../../../../layout/view.ts';
import { signed } from '../../../../words/figures.ts';
import { nameOf } from '../../../../words/titles.ts';
import { accentOfHue, colour, line } from '../drawing/colours.ts';
import type { Deck } from '../deck/deck.ts';
import { type Box, type Drawn, type Paragraph, shape } from '../drawing/drawn.ts';
import { LEAST_SIZE } from '../drawing/pen.ts';

/** A disc with a value in it, points. */
const FACE = { width: 30, height: 17 } as const;

export type StepColumn = { readonly step: StepView['step']; readonly x: number; readonly width: number };

/** A value of the curve as it is read: whole where it is judged, one decimal where it is computed. */
const valueText = (value: number): string => signed(Math.round(value * 10) / 10);

/** The emotion curves over some steps: a line, and a disc with the value at each step; a group a persona. */
export function emotionBand(
  view: Pick<MapView, 'emotions'>,
  columns: readonly StepColumn[],
  box: Box,
  textOn: 'bg1' | 'tx1',
): readonly Drawn[] {
  const yOf = (value: number): number =>
    box.y + FACE.height / 2 + 2 + ((2 - value) / 4) * (box.height - FACE.height - 4);
  const drawn = view.emotions.filter(({ points }) => columns.some(({ step }) => points.has(step.id)));
  if (drawn.length === 0) return [];
  const zero: Drawn = {
    kind: 'line',
    name: t('Neutral'),
    about: '',
    from: { x: box.x, y: yOf(0) },
    to: { x: box.x + box.width, y: yOf(0) },
    colour: line,
    width: 0.75,
  };
  // The discs of several personas stand beside each other, within the column.
  const columnRoom = Math.max(0, Math.min(...columns.map(({ width }) => width)) - FACE.width);
  const groups = drawn.map(({ persona, points }, index): Drawn => {
    const shift = (index - (drawn.length - 1) / 2) * Math.min(FACE.width + 2, columnRoom / drawn.length);
    const own = columns.flatMap(({ step, x, width }) => {
      const point = points.get(step.id);
      return point
        ? [
            {
              step,
              value: point.value,
              x: x + width / 2 + shift,
              y: yOf(point.value),
              measured: point.source === 'measured',
            },
          ]
        : [];
    });
    const hue = accentOfHue[persona.hue];
    const cubics = curveCubics(own).map(([, leaving, arriving, to]) => [leaving, arriving, to] as const);
    const [first] = own;
    const parts: Drawn[] =
      first && cubics.length > 0
        ? [
            {
              kind: 'curve',
              name: t('Emotion curve'),
              about: '',
              start: first,
              cubics,
              colour: colour(hue),
              width: 2,
              dashed: !own.some(({ measured }) => measured),
            },
          ]
        : [];
    for (const { step, value, x, y } of own)
      parts.push(
        shape(
          nameOf(step, t('Untitled step')),
          { x: x - FACE.width / 2, y: y - FACE.height / 2, ...FACE },
          {
            outline: 'roundRect',
            fill: colour(hue),
            text: {
              anchor: 'middle',
              paragraphs: [
                {
                  align: 'centre',
                  runs: [{ text: valueText(value), size: LEAST_SIZE, bold: true, colour: colour(textOn) }],
                },
              ],
            },
          },
        ),
      );
    const name = t('Emotion of {{persona}}', { persona: nameOf(persona, t('Unnamed persona')) });
    const said = own.map(
      ({ step, value }) => `${fenced(nameOf(step, t('Untitled step')))} ${valueText(value)}`,
    );
    return {
      kind: 'group',
      name,
      about: t('{{name}}: {{value}}', { name, value: said.join(', ') }),
      box: boxOf(own, box),
      parts,
    };
  });
  return [zero, ...groups];
}

/** Whose curves they are, each in its colour; nothing where there is one alone. */
export function peopleWords({ pen, view }: Pick<Deck, 'pen' | 'view'>, width: number): readonly Paragraph[] {
  const people = view.emotions.filter(({ points }) => points.size > 0);
  return people.length < 2
    ? []
    : people.map(({ persona }) => {
        const text = pen.clip(
          nameOf(persona, t('Unnamed persona')),
          { size: LEAST_SIZE, bold: true },
          width,
          1,
        );
        return { runs: [{ text, size: LEAST_SIZE, bold: true, colour: colour(accentOfHue[persona.hue]) }] };
      });
}

/** The box of a group: PowerPoint takes it from the parts anyway when one is moved. */
function boxOf(own: readonly { readonly x: number; readonly y: number }[], band: Box): Box {
  const [xs, ys] = [own.map(({ x }) => x), own.map(({ y }) => y)];
  if (own.length === 0) return band;
  const left = Math.min(...xs) - FACE.width / 2;
  const top = Math.min(...ys) - FACE.height / 2;
  return {
    x: left,
    y: top,
    width: Math.max(...xs) + FACE.width / 2 - left,
    height: Math.max(...ys) + FACE.height / 2 - top,
  };
}
