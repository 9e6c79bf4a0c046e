import { afterEach, describe, expect, test } from 'vitest';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { textStyles } from '../../../src/shared/layout/sizes.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { mapShapes } from '../../../src/shared/scene/create-scene.ts';
import type { Shape } from '../../../src/shared/scene/shape.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const { records, id } = createSmallProject();

/** The drawing after some commands. */
function drawn(...calls: readonly CommandCall[]): readonly Shape[] {
  const view = createMapView(run(records, ...calls).records, id('map'))!;
  return mapShapes(view, layoutMap(view, tableMeasure), lightTheme);
}
const addLane = (kind: 'backstage' | 'measures' | 'thoughts' | 'free-text', name = kind): CommandCall => ({
  command: 'add-lane',
  input: { id: id(`lane ${name}`), mapId: id('map'), kind },
});
const addCard = (lane: string, fields: object): CommandCall => ({
  command: 'add-card',
  input: { id: id('new'), laneId: id(`lane ${lane}`), stepId: id('a'), ...fields },
});
const linesOf = (shapes: readonly Shape[], owner = id('new')): readonly string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' && shape.id === owner ? [shape.lines.join(' ')] : []));

afterEach(() => speak('en'));

describe('a lane of its kind', () => {
  test('of measures shows the figure big, with its unit, as entered by hand', async () => {
    const calls = [
      addLane('measures'),
      addCard('measures', { title: 'Orders', value: 1204.5, unit: 'a week' }),
    ];
    expect(linesOf(drawn(...calls))).toEqual(['Orders', '1,204.5\u00a0a week', 'Entered by hand']);
    const figure = drawn(...calls).find(
      (shape) => shape.kind === 'text' && shape.style === textStyles.measure,
    );
    expect(figure).toMatchObject({ style: { size: 26 } });
    await speak('de');
    expect(linesOf(drawn(...calls))).toEqual(['Orders', '1.204,5\u00a0a week', 'Von Hand eingetragen']);
  });

  test('of measures shows no figure where there is none, and neither does another lane', () => {
    expect(linesOf(drawn(addLane('measures'), addCard('measures', { title: 'Orders', unit: '%' })))).toEqual([
      'Orders',
    ]);
    expect(linesOf(drawn(addLane('free-text'), addCard('free-text', { title: 'Note', value: 3 })))).toEqual([
      'Note',
    ]);
  });

  test('backstage lies below one line of visibility, which says so', () => {
    const shapes = drawn(addLane('backstage'), addLane('backstage', 'backstage 2' as 'backstage'));
    const dashed = shapes.filter(
      (shape) => shape.kind === 'path' && shape.role === 'background' && shape.dash,
    );
    expect(dashed).toHaveLength(1);
    const said = shapes.filter((shape) => shape.kind === 'text' && shape.lines[0] === 'Line of visibility');
    expect(said.map((shape) => shape.id)).toEqual([id('lane backstage')]);
    expect(drawn().some((shape) => shape.kind === 'text' && shape.lines[0] === 'Line of visibility')).toBe(
      false,
    );
  });

  test('thoughts are quotes, free text stands without a card, pictures are large above their captions', () => {
    const thought = drawn(addLane('thoughts'), addCard('thoughts', { title: 'Will it fit?' }));
    expect(
      thought.some((shape) => shape.kind === 'icon' && shape.id === id('new') && shape.icon === 'quote'),
    ).toBe(true);
    const note = drawn(addLane('free-text'), addCard('free-text', { title: 'Only words' }));
    const own = note.filter((shape) => shape.id === id('new'));
    expect(own.map(({ kind }) => kind)).toEqual(['box', 'text']);
    expect(own[0]).toMatchObject({ fill: null, stroke: null });
    const picture = drawn().find((shape) => shape.kind === 'image');
    const caption = drawn().find((shape) => shape.kind === 'text' && shape.id === id('img'));
    expect(picture).toMatchObject({ width: 208, height: 156 });
    expect((caption as { y: number }).y).toBeGreaterThan((picture as { y: number }).y + 156);
  });

  test('with a colour has it as its ground, as a bar and on its icon', () => {
    const shapes = drawn({ command: 'edit-lane', input: { laneId: id('pains'), hue: 'teal' } });
    const { soft, strong, text } = lightTheme.hues.teal;
    const boxes = shapes.filter((shape) => shape.kind === 'box');
    expect(boxes.some(({ role, fill }) => role === 'background' && fill === soft)).toBe(true);
    expect(boxes.some((shape) => shape.id === id('pains') && shape.fill === strong)).toBe(true);
    expect(shapes.find((shape) => shape.kind === 'icon' && shape.id === id('pains'))).toMatchObject({
      colour: text,
    });
  });
});

test('a card that opens another map says which, also after that was renamed', () => {
  const link: CommandCall = {
    command: 'edit-cards',
    input: { cardIds: [id('act2')], fields: { linkedMapId: id('other') } },
  };
  expect(linesOf(drawn(link), id('act2'))).toEqual(['act2', 'Opens Other']);
  const before = run(records, link).records;
  const view = createMapView(before, id('map'))!;
  const renamed = run(before, {
    command: 'edit-map',
    input: { mapId: id('other'), name: 'Returns' },
  }).records;
  const next = createMapView(renamed, id('map'), view)!;
  expect(linesOf(mapShapes(next, layoutMap(next, tableMeasure), lightTheme), id('act2'))).toEqual([
    'act2',
    'Opens Returns',
  ]);
});
