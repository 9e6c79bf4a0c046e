import { t } from '../../language/translate.ts';
import type { TextStyle } from '../../layout/measure.ts';
import { fillColumns, type ListGroup } from '../../scene/list-columns.ts';
import type { Owner } from '../../scene/make-shape.ts';
import { type Ink, type Part, placed, stack, words } from '../../scene/parts.ts';
import { SIGN, signShapes } from '../marks/sign.ts';
import { answerRule } from '../words/answer-words.ts';
import { detailText } from '../words/detail-text.ts';
import type { DifferenceLine } from '../words/lines.ts';
import { stateNames } from '../words/state-words.ts';
import type { PainLine, Section } from '../write/sections.ts';

const owner: Owner = { id: null, role: 'assumptions' };
const styles = {
  heading: { size: 18, weight: 700, lineHeight: 26 },
  stage: { size: 13, weight: 700, lineHeight: 18 },
  name: { size: 12, weight: 600, lineHeight: 16 },
  detail: { size: 11, weight: 400, lineHeight: 15 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** Least width of a column, and the room between two, px. */
const COLUMN = { width: 300, gap: 32 } as const;

const columnsIn = (width: number): { readonly most: number; readonly column: number } => {
  const most = Math.max(1, Math.floor((width + COLUMN.gap) / (COLUMN.width + COLUMN.gap)));
  return { most, column: Math.floor((width - (most - 1) * COLUMN.gap) / most) };
};

/** Changes by stage, in columns over the whole width. */
export function changeColumns(sections: readonly Section[], width: number, ink: Ink): Part {
  const { most, column } = columnsIn(width);
  const look = { style: styles.stage, colour: ink.theme.ink, width: column };
  const groups: readonly ListGroup[] = sections.map(({ name, lines }, index) => ({
    keys: [`${index}`],
    headings: [words(owner, name === '' ? t('The whole map') : name, look, ink)],
    items: lines.map((line) => itemOf(line, column, ink)),
  }));
  return inColumns(groups, most, column, width);
}

/** The pain points of the current map, each with what answers it. */
export function painColumns(pains: readonly PainLine[], width: number, ink: Ink): Part {
  if (pains.length === 0) return { width, height: 0, shapes: [] };
  const { theme } = ink;
  const { most, column } = columnsIn(width);
  const answered = pains.filter(({ isAnswered }) => isAnswered).length;
  const soft = { style: styles.detail, colour: theme.softInk };
  const items = pains.map(({ name, place, text, isAnswered }) =>
    stack(
      [
        words(owner, name, { style: styles.name, colour: theme.ink, width: column }, ink),
        words(owner, place, { ...soft, width: column }, ink),
        words(
          owner,
          text,
          { style: styles.name, colour: theme.signs[isAnswered ? 'green' : 'rose'].text, width: column },
          ink,
        ),
      ],
      0,
    ),
  );
  const title = { style: styles.heading, colour: theme.ink, width, heading: 2 };
  const head = stack(
    [
      words(owner, t('Pain points of the current map'), title, ink),
      words(
        owner,
        `${t('{{answered}} of {{all}} are answered.', { answered, all: pains.length })} ${answerRule()}`,
        { ...soft, width },
        ink,
      ),
    ],
    2,
  );
  const body = inColumns([{ keys: ['pains'], headings: [], items }], most, column, width);
  return stack([head, body], 12);
}

function inColumns(groups: readonly ListGroup[], most: number, column: number, width: number): Part {
  if (groups.length === 0) return { width, height: 0, shapes: [] };
  const { parts, height } = fillColumns(groups, most);
  const shapes = parts.flatMap((one) => placed(one.part, one.column * (column + COLUMN.gap), one.y));
  return { width, height, shapes };
}

/** The signs of a change, then what it is, where, and how it differs. */
function itemOf({ states, name, place, details }: DifferenceLine, width: number, ink: Ink): Part {
  const { theme } = ink;
  const left = SIGN * Math.max(1, states.length) + 6;
  const room = width - left;
  const soft = { style: styles.detail, colour: theme.softInk, width: room };
  const isNew = states.includes('new');
  const said = states.map((state) => t(stateNames[state])).join(', ');
  const body = stack(
    [
      words(owner, `${said}: ${name}`, { style: styles.name, colour: theme.ink, width: room }, ink),
      words(owner, place, soft, ink),
      ...details.map((detail) => words(owner, detailText(detail, isNew), soft, ink)),
    ],
    0,
  );
  const signs = states.flatMap((state, index) => signShapes(state, { x: index * SIGN, y: -1 }, owner, theme));
  return { width, height: Math.max(SIGN, body.height), shapes: [...signs, ...placed(body, left, 0)] };
}
