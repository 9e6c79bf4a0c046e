import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SvgShapes } from '../../../src/renderer/map/cells/SvgShapes.tsx';
import { box } from '../../../src/shared/scene/make-shape.ts';
import type { Shape } from '../../../src/shared/scene/shape.ts';
import { svgShape } from '../../../src/shared/scene/svg-shape.ts';

const place = { x: 10, y: 20, width: 120, height: 48 };
const owner = { id: 'card', role: 'card' } as const;
const attributes = ['x', 'y', 'width', 'height', 'rx', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray'];

const looks = (element: Element | null): readonly string[] =>
  attributes.map((name) => `${name} ${element?.getAttribute(name) ?? 'none'}`);

it.each<[string, Shape]>([
  ['a plain ground', box(owner, place, { fill: '#ffffff' })],
  ['a frame with round corners', box(owner, place, { fill: '#ffffff', stroke: '#dfe3e8', radius: 6 })],
])('the screen draws %s as exports do', (_name, shape) => {
  const { container } = render(
    <svg aria-hidden="true">
      <SvgShapes shapes={[shape]} />
    </svg>,
  );
  const written = new DOMParser().parseFromString(
    svgShape(shape, () => null),
    'image/svg+xml',
  );
  expect(looks(container.querySelector('rect'))).toEqual(looks(written.documentElement));
});
