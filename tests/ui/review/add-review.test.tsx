import { fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDropToOpen } from '../../../src/renderer/app/use-drop-to-open.ts';
import { isReviewName, takeReviews } from '../../../src/renderer/review/add-review.ts';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { testId } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const [project] = [...records.project.keys()];

const review = (name: string, ids: readonly number[], of = project): File =>
  new File(
    [
      JSON.stringify({
        format: 'throughline-review',
        version: 1,
        project: of,
        projectName: 'Other desk',
        map: id('map'),
        mapName: 'Map',
        comments: ids.map((number) => ({
          id: testId(0x4_0000_0000 + number),
          target: { kind: 'card', id: id('pain'), stageId: id('s1'), name: 'Price' },
          author: 'Bo',
          text: `Remark ${number}`,
          createdAt: '2026-11-04T09:00:00.000Z',
          replyTo: null,
        })),
      }),
    ],
    name,
    { type: 'application/json' },
  );
const said = (): readonly string[] => noticeStore.getState().notices.map(({ text }) => text);

function Window(): null {
  useDropToOpen(false);
  return null;
}

beforeEach(() => noticeStore.setState({ notices: [] }));

describe('a review that is dropped on the window', () => {
  it('adds its comments in one step each file, says so, and leads to them', async () => {
    const { host } = await renderProject(records, { mapId: id('map') }, <Window />);
    const files = [review('map Bo.review.json', [1, 2]), review('map Bo.review (1).json', [2, 3])];
    fireEvent.drop(window, { dataTransfer: { types: ['Files'], files, items: [] } });
    await lastStep(host, 2);
    await waitFor(() => expect(said()).toHaveLength(2));
    expect(said()).toEqual([
      'map Bo.review.json · 2 comments of Bo were added.',
      'map Bo.review (1).json · 1 comment of Bo was added. · 1 comment was there already.',
    ]);
    expect(host.records().comment.size).toBe(records.comment.size + 3);
    noticeStore.getState().notices[0]!.action!.run();
    expect(sessionStore.getState().leftPanel).toBe('comments');
  });

  it('makes no step where nothing is new, and is refused where it belongs to another project', async () => {
    const { host } = await renderProject(records, { mapId: id('map') }, <Window />);
    await takeReviews([review('a.review.json', [])]);
    await takeReviews([review('b.review.json', [1], testId(77))]);
    await takeReviews([new File(['{'], 'c.review.json')]);
    expect(said()).toEqual([
      'a.review.json · The review has nothing new.',
      expect.stringMatching(/^“b.review.json” is a review of another project, “Other desk”/),
      expect.stringMatching(/^“c.review.json” is damaged or not a review/),
    ]);
    expect(host.records().comment.size).toBe(records.comment.size);
  });

  it('is known by its name, also as a browser names the second one', () => {
    for (const name of ['a.review.json', 'A b.REVIEW.JSON', 'a.review (2).json', 'a.review(2).json'])
      expect(isReviewName(name), name).toBe(true);
    for (const name of ['review.json', 'a.json', 'a.review.json.txt', 'a.preview.json'])
      expect(isReviewName(name), name).toBe(false);
  });
});
