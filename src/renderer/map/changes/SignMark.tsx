import { memo, type ReactNode } from 'react';
import { SIGN, signShapes } from '../../../shared/compare/marks/sign.ts';
import type { DifferenceState } from '../../../shared/compare/words/lines.ts';
import type { Theme } from '../../../shared/scene/theme.ts';
import { SvgShapes } from '../cells/SvgShapes.tsx';

type Props = { readonly state: DifferenceState; readonly theme: Theme };

const owner = { id: null, role: 'card' } as const;
const made = new WeakMap<Theme, Map<DifferenceState, ReturnType<typeof signShapes>>>();

function shapesOf({ state, theme }: Props): ReturnType<typeof signShapes> {
  const own = made.get(theme) ?? new Map<DifferenceState, ReturnType<typeof signShapes>>();
  made.set(theme, own);
  let shapes = own.get(state);
  if (!shapes) own.set(state, (shapes = signShapes(state, { x: -SIGN / 2, y: -SIGN / 2 }, owner, theme)));
  return shapes;
}

/** The sign of a state around the origin of a drawing. */
export const SignShapes = memo(
  (props: Props): ReactNode => <SvgShapes shapes={shapesOf(props)} />,
  (a, b) => a.state === b.state && a.theme === b.theme,
);

/** The same in a line of text; the words beside it say it, too. */
export const SignMark = ({ state, theme }: Props): ReactNode => (
  <svg
    width={SIGN}
    height={SIGN}
    viewBox={`${-SIGN / 2} ${-SIGN / 2} ${SIGN} ${SIGN}`}
    aria-hidden="true"
    style={{ flex: 'none' }}
  >
    <SignShapes state={state} theme={theme} />
  </svg>
);
