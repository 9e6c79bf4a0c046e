import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { prepareReview, reviewSentences } from '../../../src/shared/review/prepare-review.ts';
import { readReview, reviewLimits } from '../../../src/shared/review/review-file.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, run, testId } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const [project] = [...records.project.keys()];

const comment = (number: number, fields: object = {}) => ({
  id: testId(0x4_0000_0000 + number),
  target: { kind: 'card', id: id('pain'), stageId: id('s1'), name: 'Price is unclear' },
  author: 'Bo',
  text: `Remark ${number}`,
  createdAt: '2026-11-04T09:00:00.000Z',
  replyTo: null,
  ...fields,
});
const review = (comments: readonly object[], fields: object = {}): string =>
  JSON.stringify({
    format: 'throughline-review',
    version: 1,
    project,
    projectName: 'Desk',
    map: id('map'),
    mapName: 'Map',
    made: '2026-11-03',
    reviewer: 'Bo',
    savedAt: '2026-11-04T10:00:00.000Z',
    comments,
    ...fields,
  });

const refused = (text: string): string => {
  const prepared = prepareReview(text, 'a.review.json', records);
  if (prepared.ok) throw new Error('It was not refused');
  expect(prepared.failure.message).toMatch(/nothing was added/i);
  return prepared.failure.code;
};

function added(text: string, to: ProjectRecords = records) {
  const prepared = prepareReview(text, 'a.review.json', to);
  if (!prepared.ok) throw new Error(prepared.failure.message);
  const { plan, call } = prepared.value;
  const after = plan.add.length === 0 ? to : run(to, call).records;
  expect(problemsOf(after)).toEqual([]);
  return { plan, records: after, said: reviewSentences(plan).join(' ') };
}

describe('a review that comes back', () => {
  it('adds its comments with who and when, its threads, and says so', () => {
    const reply = comment(2, { author: 'Cy', replyTo: comment(1).id });
    const own = comment(3, { replyTo: id('on-card') });
    const after = added(review([comment(1), reply, own]));
    expect(after.said).toBe('3 comments of Bo, Cy were added.');
    expect(get(after.records, 'comment', comment(1).id)).toMatchObject({
      author: 'Bo',
      createdAt: '2026-11-04T09:00:00.000Z',
      targetKind: 'card',
      targetId: id('pain'),
      resolved: false,
    });
    expect(get(after.records, 'comment', reply.id).replyTo).toBe(comment(1).id);
    expect(get(after.records, 'comment', own.id).replyTo).toBe(id('on-card'));
  });

  it('adds nothing the second time, and only what is new of a later one', () => {
    const first = added(review([comment(1)]));
    const again = added(review([comment(1)]), first.records);
    expect(again.said).toBe('The review has nothing new. 1 comment was there already.');
    const later = added(review([comment(1), comment(2)]), first.records);
    expect(later.said).toBe('1 comment of Bo was added. 1 comment was there already.');
    expect(added(review([comment(1), comment(1)])).plan).toMatchObject({ known: 1 });
  });

  it('keeps a comment on a card that is gone on its stage, else on the map, with what it was about', () => {
    const gone = { kind: 'card', id: testId(7), stageId: id('s1'), name: 'Price is unclear' };
    const onStage = added(review([comment(1, { target: gone })]));
    expect(onStage.said).toBe(
      '1 comment of Bo was added. 1 comment is about what is gone, and is on its stage or the map.',
    );
    expect(get(onStage.records, 'comment', comment(1).id)).toMatchObject({
      targetKind: 'stage',
      targetId: id('s1'),
      text: 'About “Price is unclear”, which is no longer on the map:\nRemark 1',
    });
    const nowhere = added(review([comment(1, { target: { ...gone, stageId: testId(8) } })]));
    expect(get(nowhere.records, 'comment', comment(1).id)).toMatchObject({ targetKind: 'map' });
    const noMap = added(
      review([comment(1, { target: { ...gone, stageId: testId(8) } })], { map: testId(9) }),
    );
    expect(get(noMap.records, 'comment', comment(1).id)).toMatchObject({ targetKind: 'map' });
  });

  it('opens a thread that was done where it answers in it', () => {
    const done = run(records, {
      command: 'edit-comment',
      input: { commentId: id('on-card'), resolved: true },
    }).records;
    const after = added(review([comment(1, { replyTo: id('on-card') })]), done);
    expect(get(after.records, 'comment', id('on-card')).resolved).toBe(false);
  });

  it.each([
    ['of another project', review([comment(1)], { project: testId(5) }), 'other-project'],
    ['of a newer version', review([], { version: 2, comments: 'otherwise' }), 'newer-review'],
    ['that is other JSON', '{"comments":[]}', 'not-a-review'],
    ['that is no JSON', '<html>', 'not-a-review'],
    ['that is empty', '', 'not-a-review'],
    ['with an id that is none', review([comment(1, { id: 'one' })]), 'bad-review'],
    ['with a time that is none', review([comment(1, { createdAt: 'today' })]), 'bad-review'],
    ['without a text', review([comment(1, { text: '' })]), 'bad-review'],
    ['on what takes no comments', review([comment(1, { target: { kind: 'lane' } })]), 'bad-review'],
    ['with too long a text', review([comment(1, { text: 'x'.repeat(reviewLimits.text + 1) })]), 'bad-review'],
    [
      'with too many comments',
      review(Array.from({ length: reviewLimits.comments + 1 }, (_, at) => comment(at))),
      'bad-review',
    ],
    ['that is too large', ' '.repeat(reviewLimits.file + 1), 'review-too-large'],
  ])('is refused %s, in a sentence', (_what, text, code) => {
    expect(refused(text)).toBe(code);
  });

  it('is refused where a comment has the id of something else', () => {
    const prepared = prepareReview(review([comment(1, { id: id('pain') })]), 'a.review.json', records);
    if (!prepared.ok) throw new Error('It is seen by the command');
    expect(() => run(records, prepared.value.call)).toThrow(/already in use/);
  });

  it('takes hostile texts as texts, and never throws, whatever is in the file', () => {
    const text = '<script>alert(1)</script>\u0000\u202e=cmd()';
    const after = added(review([comment(1, { text, author: '__proto__' })]));
    expect(get(after.records, 'comment', comment(1).id)).toMatchObject({
      text: '<script>alert(1)</script>\u202e=cmd()',
      author: '__proto__',
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map((value) => review([comment(1)], { comments: value })),
        ),
        (made) => {
          const read = readReview(made, 'a.review.json');
          if (!read.ok) expect(read.failure.message).toMatch(/nothing was added/i);
        },
      ),
      { numRuns: 300 },
    );
  });
});
