import { t } from '../../language/translate.ts';
import type { Hue } from '../../model/palette.ts';
import { box, type Owner, path } from '../../scene/make-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import type { Theme } from '../../scene/theme.ts';
import type { DifferenceState } from '../words/lines.ts';
import { stateNames } from '../words/state-words.ts';

/** How large a sign is, px. */
export const SIGN = 18;

/** What is drawn in a sign of 18 px, from its corner; a state is told by the form as well as by the colour. */
const forms: Readonly<Record<DifferenceState, (x: number, y: number) => string>> = {
  new: (x, y) => `M${x + 9} ${y + 4.5}L${x + 9} ${y + 13.5}M${x + 4.5} ${y + 9}L${x + 13.5} ${y + 9}`,
  gone: (x, y) => `M${x + 4.5} ${y + 9}L${x + 13.5} ${y + 9}`,
  moved: (x, y) =>
    `M${x + 4} ${y + 9}L${x + 13.5} ${y + 9}M${x + 9.5} ${y + 5}L${x + 13.5} ${y + 9}L${x + 9.5} ${y + 13}`,
  changed: (x, y) =>
    `M${x + 4.75} ${y + 13.25}L${x + 5.5} ${y + 10.25}L${x + 11.25} ${y + 4.5}L${x + 13.5} ${y + 6.75}L${x + 7.75} ${y + 12.5}Z`,
};

const hues: Readonly<Record<DifferenceState, Hue>> = {
  new: 'green',
  gone: 'rose',
  moved: 'azure',
  changed: 'amber',
};

/** The colour of lines in a state. */
export const lineColour = (state: DifferenceState, theme: Theme): string => theme.signs[hues[state]].strong;

/** The sign of a state with its top left corner at a place; its label says it. */
export function signShapes(
  state: DifferenceState,
  { x, y }: { readonly x: number; readonly y: number },
  owner: Owner,
  theme: Theme,
): readonly Shape[] {
  const { header, onHeader } = theme.signs[hues[state]];
  const ground = { x, y, width: SIGN, height: SIGN };
  return [
    box(owner, ground, { fill: header, stroke: theme.paper, strokeWidth: 1.5, radius: SIGN / 2 }),
    path(owner, forms[state](x, y), { stroke: onHeader, strokeWidth: 1.75, label: t(stateNames[state]) }),
  ];
}
