import { t } from '../language/translate.ts';
import { cellKey, type CardBox, type MapLayout } from '../layout/map-layout.ts';
import type { TextStyle } from '../layout/measure.ts';
import { textStyles } from '../layout/sizes.ts';
import { cardKindName } from '../words/cards.ts';
import { cardTitle, nameOf } from '../words/titles.ts';
import { fillColumns, type ListGroup } from './list-columns.ts';
import { icon, type Owner } from './make-shape.ts';
import { type Ink, type Part, placed, stack, words } from './parts.ts';

const owner: Owner = { id: null, role: 'assumptions' };

const styles = {
  title: { size: 18, weight: 700, lineHeight: 26 },
  about: { size: 13, weight: 400, lineHeight: 18 },
  stage: { size: 13, weight: 700, lineHeight: 18 },
  step: { size: 13, weight: 600, lineHeight: 18 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** Least width of a column, and the room between two, px. */
const COLUMN = { width: 280, gap: 32 } as const;
const BELOW_TITLE = 16;
/** The sign of a card's kind, and the room that it takes before the words. */
const SIGN = { size: 14, room: 22 } as const;

/**
 * The assumptions on a map by stage and step, in the order they are read and in columns over the whole width: what is to
 * be checked next. Null where the map shows none.
 */
export function assumptionList(layout: MapLayout, width: number, ink: Ink): Part | null {
  const most = Math.max(1, Math.floor((width + COLUMN.gap) / (COLUMN.width + COLUMN.gap)));
  const column = Math.floor((width - (most - 1) * COLUMN.gap) / most);
  const groups = groupsIn(layout, column, ink);
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const { theme } = ink;
  const title = { style: styles.title, colour: theme.ink, width, heading: 2 };
  const about = { style: styles.about, colour: theme.softInk, width };
  const said = t('{{count}} claims have no evidence that supports them yet.', { count });
  const head = stack(
    [words(owner, t('Assumptions to check'), title, ink), words(owner, said, about, ink)],
    2,
  );
  const top = head.height + BELOW_TITLE;
  const { parts, height } = fillColumns(groups, most);
  const body = parts.flatMap((one) => placed(one.part, one.column * (column + COLUMN.gap), top + one.y));
  return { width, height: top + height, shapes: [...head.shapes, ...body] };
}

function groupsIn(layout: MapLayout, width: number, ink: Ink): readonly ListGroup[] {
  const { hues, softInk } = ink.theme;
  return layout.stages.flatMap(({ stage, steps }) =>
    steps.flatMap(({ step }): readonly ListGroup[] => {
      const cards = layout.lanes
        .flatMap(({ lane }) => layout.cellBoxes.get(cellKey(lane.id, step.id))?.cards ?? [])
        .filter(({ content }) => content.assumption);
      if (cards.length === 0) return [];
      const stageLook = { style: styles.stage, colour: hues[stage.hue].text, width };
      const stepLook = { style: styles.step, colour: softInk, width };
      const headings = [
        words(owner, nameOf(stage, t('Untitled stage')), stageLook, ink),
        words(owner, nameOf(step, t('Untitled step')), stepLook, ink),
      ];
      return [{ keys: [stage.id, step.id], headings, items: cards.map((card) => itemOf(card, width, ink)) }];
    }),
  );
}

/** The title of a card with the sign of its kind before it and its kind in words below. */
function itemOf({ card }: CardBox, width: number, ink: Ink): Part {
  const { theme } = ink;
  const style = textStyles.evidenceTitle;
  const room = width - SIGN.room;
  const said = stack(
    [
      words(owner, cardTitle(card), { style, colour: theme.ink, width: room }, ink),
      words(
        owner,
        cardKindName(card.kind),
        { style: textStyles.badge, colour: theme.softInk, width: room },
        ink,
      ),
    ],
    0,
  );
  const place = { x: 0, y: (style.lineHeight - SIGN.size) / 2, size: SIGN.size };
  const sign = icon(owner, card.kind, place, theme.kinds[card.kind].edge);
  return { width, height: said.height, shapes: [sign, ...placed(said, SIGN.room, 0)] };
}
