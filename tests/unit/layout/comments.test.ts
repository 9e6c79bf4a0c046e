import { describe, expect, it } from 'vitest';
import { cardContent } from '../../../src/shared/layout/card-content.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { withoutComments } from '../../../src/shared/layout/without-comments.ts';
import { densities } from '../../../src/shared/model/map.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
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

  it('change the view of their card alone', () => {
    const before = createMapView(records, id('map'));
    const after = createMapView(more, id('map'), before);
    const changed = [...(after?.cards ?? [])].filter(([card, view]) => before?.cards.get(card) !== view);
    expect(changed.map(([card]) => card)).toEqual([id('pain')]);
  });
});
