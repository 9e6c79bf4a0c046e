import { inLine } from '../layout/clean-text.ts';
import { dayText } from '../language/dates.ts';
import { t } from '../language/translate.ts';
import type { TextBlock } from '../layout/map-layout.ts';
import type { MeasureText } from '../layout/measure.ts';
import { textBlock } from '../layout/text-block.ts';
import type { MapView } from '../layout/view.ts';
import type { Persona } from '../model/persona.ts';
import { flow, labelItem, type Item } from './flow.ts';
import { box, text, type Owner } from './make-shape.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

const styles = {
  project: { size: 13, weight: 500, lineHeight: 18 },
  map: { size: 28, weight: 700, lineHeight: 36 },
  fact: { size: 13, weight: 500, lineHeight: 20 },
  scenario: { size: 14, weight: 400, lineHeight: 20 },
} as const;

/** Longest line of the scenario, px: longer ones are hard to read. */
const SCENARIO_WIDTH = 880;
/** Of more lines than these a short last one is what readers expect. */
const EVEN_LINES = 4;

type Facts = {
  readonly view: MapView;
  readonly projectName: string;
  /** YYYY-MM-DD, or null: no date is shown. */
  readonly date: string | null;
  readonly stageName: string | null;
};

/** What stands above the map: project, map, state, personas, date, scenario. */
export function titleBlockShapes(
  facts: Facts,
  width: number,
  measure: MeasureText,
  theme: Theme,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const { view, projectName, stageName } = facts;
  const owner: Owner = { id: view.map.id, role: 'title-block' };
  const shapes: Shape[] = [];
  let y = 0;
  const project = textBlock(projectName, styles.project, measure, { x: 0, y, width });
  if (project) {
    shapes.push(text(owner, project, { style: styles.project, colour: theme.softInk }));
    y += project.height + 2;
  }
  const names = [view.map.name.trim() === '' ? t('Untitled map') : view.map.name, stageName].filter(
    (name) => name !== null,
  );
  const name = textBlock(inLine(names, ' · '), styles.map, measure, { x: 0, y, width });
  if (name) {
    shapes.push(text(owner, name, { style: styles.map, colour: theme.ink, heading: 1 }));
    y += name.height;
  }
  y += 8;
  const row = flow(factItems(facts, owner, width, measure, theme), { x: 0, y, width }, { x: 20, y: 6 });
  shapes.push(...row.shapes);
  y += row.height;
  const scenario = evenBlock(view.map.scenario, styles.scenario, measure, {
    x: 0,
    y: y + 12,
    width: Math.min(width, SCENARIO_WIDTH),
  });
  if (scenario) {
    // It is no wider than is easily read; one that reads from right to left begins where the title does.
    const x = scenario.rtl ? width - scenario.width : scenario.x;
    shapes.push(text(owner, { ...scenario, x }, { style: styles.scenario, colour: theme.softInk }));
    y = scenario.y + scenario.height;
  }
  return { shapes, height: y };
}

/** A block whose few lines are about as long as each other: no word is left alone on the last. */
function evenBlock(...[words, style, measure, place]: Parameters<typeof textBlock>): TextBlock | null {
  const block = textBlock(words, style, measure, place);
  if (block === null || block.lines.length < 2 || block.lines.length > EVEN_LINES) return block;
  let [even, narrow] = [block, place.width / 2];
  for (let wide = place.width; wide - narrow > 4; ) {
    const middle = (wide + narrow) / 2;
    const tried = textBlock(words, style, measure, { ...place, width: middle });
    if (tried?.lines.length === block.lines.length) [even, wide] = [tried, middle];
    else narrow = middle;
  }
  return { ...even, width: place.width };
}

function factItems(
  { view, date }: Facts,
  owner: Owner,
  width: number,
  measure: MeasureText,
  theme: Theme,
): readonly Item[] {
  const plain = { owner, style: styles.fact, colour: theme.softInk };
  const state = view.map.state === 'current' ? t('Current state') : t('Future state');
  const items = [chip(state, owner, measure, theme)];
  for (const persona of view.personas) {
    const colour = theme.hues[persona.hue].text;
    items.push(
      labelItem(personaText(persona), { ...plain, icon: { name: 'persona', colour } }, measure, width),
    );
  }
  if (date !== null) {
    const look = { ...plain, icon: { name: 'calendar', colour: theme.softInk } } as const;
    items.push(labelItem(dayText(date), look, measure, width));
  }
  return items;
}

const personaText = ({ name, role }: Persona): string =>
  inLine(
    [name, role].filter((part) => part.trim() !== ''),
    ', ',
  ) || t('Unnamed persona');

function chip(words: string, owner: Owner, measure: MeasureText, theme: Theme): Item {
  const { soft, onSoft } = theme.hues.iris;
  const width = Math.ceil(measure(words, styles.fact, 400).width);
  return {
    width: width + 16,
    height: styles.fact.lineHeight,
    shapes: (x, y) => [
      box(owner, { x, y: y - 2, width: width + 16, height: 24 }, { fill: soft, radius: 12 }),
      text(owner, { x: x + 8, y, width, lines: [words], rtl: false }, { style: styles.fact, colour: onSoft }),
    ],
  };
}
