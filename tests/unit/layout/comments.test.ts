import { describe, expect, it } from 'vitest';
import { cardContent } from '../../../src/shared/layout/card-content.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { withoutComments } from '../../../src/shared/layout/without-comments.ts';
import { densities } from '../../../src/shared/model/map.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { headerShapes } from '../../../src/shared/scene/header-shapes.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const { records, id } = createSmallProject();
const more = run(records, {
  command: 'add-comment',
  input: { targetKind: 'card', targetId: id('pain'), text: 'Since when?' },
}).records;
const resolved = run(records, {
  command: 'edit-comment',
  input: { commentId: id('on-card'), resolved: true },
}).records;

describe('comments on the map', () => {
  const viewIn = (of: ProjectRecords) => {
    const view = createMapView(of, id('map'))?.cards.get(id('pain'));
    if (!view) throw new Error('The small project has a pain point');
    return view;
  };

  it.each(densities)('are counted on their card while they are open, in the density “%s”', (density) => {
    const signs = (of: ProjectRecords) =>
      cardContent(viewIn(of), 220, { density, cardFill: 'plain' }, tableMeasure)
        .badges.map(({ badge }) => badge)
        .filter(({ kind }) => kind === 'comments');
    const text = density === 'comfortable' ? '2 open comments' : '2';
    expect(signs(more)).toMatchObject([{ icon: 'comment', text }]);
    expect(signs(records)).toHaveLength(1);
    expect(signs(resolved)).toEqual([]);
    expect(signs(withoutComments(more))).toEqual([]);
  });

  it.each([
    ['stage', 's1'],
    ['step', 'a'],
  ] as const)('are counted on the header of their %s while they are open', (targetKind, name) => {
    const add = { command: 'add-comment' as const, input: { targetKind, targetId: id(name), text: 'Why?' } };
    const two = run(records, add).records;
    const [last] = [...two.comment.values()].filter(({ targetId }) => targetId === id(name));
    const oneOpen = run(two, {
      command: 'edit-comment',
      input: { commentId: last?.id ?? '', resolved: true },
    }).records;
    const noneOpen = run(
      oneOpen,
      ...[...oneOpen.comment.values()].map(({ id: commentId }) => ({
        command: 'edit-comment' as const,
        input: { commentId, resolved: true },
      })),
    ).records;
    const drawn = (of: ProjectRecords) => {
      const view = createMapView(of, id('map'));
      if (!view) throw new Error('The small project has a map');
      const layout = layoutMap(view, tableMeasure);
      const box =
        targetKind === 'stage'
          ? layout.stages.find(({ stage }) => stage.id === id(name))
          : layout.steps.find(({ step }) => step.id === id(name));
      const shapes = headerShapes(layout, lightTheme).filter((shape) => shape.id === id(name));
      const at = shapes.findIndex((shape) => shape.kind === 'icon' && shape.icon === 'comment');
      const [sign, figure] = shapes.slice(at, at < 0 ? at : at + 2);
      const texts = shapes.filter((shape) => shape.kind === 'text' && shape !== figure);
      return { comments: box?.comments, sign, figure, nameRoom: texts[0] };
    };
    expect(drawn(two)).toMatchObject({
      comments: { open: 2, all: 2 },
      sign: { label: '2 open comments' },
      figure: { lines: ['2'] },
    });
    expect(drawn(oneOpen)).toMatchObject({ comments: { open: 1, all: 2 }, figure: { lines: ['1'] } });
    const { sign, nameRoom } = drawn(two);
    if (sign?.kind !== 'icon' || nameRoom?.kind !== 'text')
      throw new Error('The header has a name and a count');
    expect(nameRoom.x + nameRoom.width).toBeLessThanOrEqual(sign.x);
    for (const without of [noneOpen, withoutComments(two)]) {
      expect(drawn(without).sign).toBeUndefined();
      // Over the count of evidence they take nothing of the name.
      expect(drawn(without).nameRoom).toMatchObject({ width: nameRoom.width });
    }
  });

  it('keep their room beside a name, which breaks where it would run into them', () => {
    const named = run(
      records,
      {
        command: 'edit-step',
        input: { stepId: id('b'), name: 'Compares all the sizes' },
      },
      {
        command: 'add-comment',
        input: { targetKind: 'step', targetId: id('b'), text: 'Why?' },
      },
    ).records;
    const linesOf = (of: ProjectRecords) => {
      const view = createMapView(of, id('map'));
      return view && layoutMap(view, tableMeasure).steps[1]?.nameLines.length;
    };
    expect(linesOf(withoutComments(named))).toBe(1);
    expect(linesOf(named)).toBe(2);
  });

  it('change the view of their header alone', () => {
    const before = createMapView(records, id('map'));
    const after = createMapView(
      run(records, {
        command: 'add-comment',
        input: { targetKind: 'step', targetId: id('b'), text: 'Why?' },
      }).records,
      id('map'),
      before,
    );
    const changed = after?.steps.filter((step, index) => before?.steps[index] !== step);
    expect(changed?.map(({ step }) => step.id)).toEqual([id('b')]);
    expect(after?.stages[1]).toBe(before?.stages[1]);
    expect(after?.cards).toBe(before?.cards);
  });

  it('change the view of their card alone', () => {
    const before = createMapView(records, id('map'));
    const after = createMapView(more, id('map'), before);
    const changed = [...(after?.cards ?? [])].filter(([card, view]) => before?.cards.get(card) !== view);
    expect(changed.map(([card]) => card)).toEqual([id('pain')]);
  });
});
