import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { type CommandName, commands } from '../../../src/shared/commands/registry.ts';
import { takenInReview } from '../../../src/shared/model/review-copy.ts';
import { asSuggestions } from '../../../src/shared/review/as-suggestions.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { examples } from '../commands/examples.ts';
import { failureOf, usePlace, valueOf } from './open-here.ts';

const place = usePlace();

/** A project with a card, and a copy of it for review. */
async function sent() {
  const own = await place.saved('desk.journey');
  const { map, lane, step } = own.snapshot().records;
  const laneId = lane.find(({ kind }) => kind === 'pain-points')!.id;
  const [added] = valueOf(
    own.run([{ command: 'add-card', input: { laneId, stepId: step[0]!.id, title: 'Price is unclear' } }]),
  ).values;
  valueOf(await own.save());
  valueOf(await own.saveReview(place.path('review.journey'), { note: 'Is it true?', due: '2026-12-03' }));
  const copy = place.openFile('review.journey', { author: 'Bo' });
  return { own, copy, cardId: added!.id!, mapId: map[0]!.id, laneId, stepIds: step.map(({ id }) => id) };
}

describe('a copy for review', () => {
  it('says who asks what until when, and the project itself is none', async () => {
    const { own, copy } = await sent();
    expect(copy.status().review).toMatchObject({ author: 'Ada', note: 'Is it true?', due: '2026-12-03' });
    expect(own.status().review).toBeUndefined();
    expect(valueOf(own.run([{ command: 'add-tag', input: { name: 'New' } }])).values).toHaveLength(1);
  });

  it('takes comments, replies and suggestions, undoes them, and keeps them in its file', async () => {
    const { copy, cardId } = await sent();
    const comment = {
      command: 'add-comment',
      input: { targetKind: 'card', targetId: cardId, text: 'Not so' },
    };
    const [made] = valueOf(copy.run([comment])).values;
    valueOf(copy.run([{ command: 'reply-to-comment', input: { commentId: made!.id, text: 'Or is it' } }]));
    valueOf(copy.undo());
    expect(copy.snapshot().records.comment).toHaveLength(1);
    valueOf(copy.redo());
    valueOf(await copy.save());
    copy.close();
    const again = place.openFile('review.journey', { author: 'Bo' });
    expect(again.snapshot().records.comment).toHaveLength(2);
    expect(again.status().review).toBeDefined();
  });

  it('takes back nothing that was done before it was sent, whatever its history says', async () => {
    const { copy } = await sent();
    expect(copy.status()).toMatchObject({ undoLabel: null, redoLabel: null });
    copy.session().sqlite.exec("UPDATE revision SET state = 'done'");
    expect(failureOf(copy.undo()).code).toBe('review-copy');
  });

  it.each((Object.keys(commands) as CommandName[]).filter((name) => !takenInReview.has(name)))(
    'refuses %s, in one sentence, and changes nothing',
    async (command) => {
      const { copy } = await sent();
      const before = copy.snapshot().records;
      const refused = failureOf(copy.run([{ command, input: examples[command](createSmallProject().id) }]));
      expect(refused).toMatchObject({
        code: 'review-copy',
        message: expect.stringMatching(/Nothing was changed\.$/),
      });
      expect(copy.snapshot().records).toEqual(before);
    },
  );

  it('refuses to be restored and merged into', async () => {
    const { copy } = await sent();
    const [first] = copy.session().sqlite.prepare<[], string>('SELECT id FROM revision').pluck().all();
    expect(failureOf(copy.restore(first!)).code).toBe('review-copy');
  });

  it('comes home by merging: its comments and suggestions, and the project stays none', async () => {
    const { own, copy, cardId } = await sent();
    const calls = asSuggestions([
      { command: 'edit-cards', input: { cardIds: [cardId], fields: { title: 'Price is hidden' } } },
      { command: 'add-comment', input: { targetKind: 'card', targetId: cardId, text: 'Not so' } },
    ]);
    valueOf(copy.run(calls!));
    valueOf(await copy.save());
    copy.close();
    valueOf(own.run([{ command: 'edit-cards', input: { cardIds: [cardId], fields: { owner: 'Cy' } } }]));
    const { mergeId, conflicts } = valueOf(own.merges.open(place.path('review.journey')));
    expect(conflicts).toEqual([]);
    valueOf(own.merges.run(mergeId, []));
    const { comment, card } = own.snapshot().records;
    expect(comment.map(({ text, author }) => [text, author])).toEqual(
      expect.arrayContaining([
        ['', 'Bo'],
        ['Not so', 'Bo'],
      ]),
    );
    expect(card.find(({ id }) => id === cardId)).toMatchObject({ title: 'Price is unclear', owner: 'Cy' });
    const suggested = comment.find(({ suggestion }) => suggestion !== null)!;
    valueOf(own.run([{ command: 'accept-suggestion', input: { commentId: suggested.id } }]));
    expect(own.snapshot().records.card.find(({ id }) => id === cardId)?.title).toBe('Price is hidden');
    expect(own.status().review).toBeUndefined();
  });

  it('does not take the place of the project', async () => {
    const { own } = await sent();
    const saved = await own.saveReview(place.path('desk.journey'), { note: '', due: null });
    expect(failureOf(saved).code).toBe('own-file');
  });

  it('is one still where its mark says what cannot be', async () => {
    const { copy } = await sent();
    copy.close();
    const sqlite = new Database(place.path('review.journey'));
    sqlite.exec("UPDATE review SET due = 'someday!!!', created_at = 'a long time ago...'");
    sqlite.close();
    const again = place.openFile('review.journey');
    expect(failureOf(again.run([{ command: 'add-tag', input: { name: 'New' } }])).code).toBe('review-copy');
  });
});

describe('changes in a copy for review', () => {
  const { id } = createSmallProject();

  it('become suggestions, one for each card; comments stay what they are', () => {
    const calls: readonly CommandCall[] = [
      { command: 'remove-cards', input: { cardIds: [id('act1'), id('act2'), id('act1')] } },
      { command: 'add-comment', input: { targetKind: 'map', targetId: id('map'), text: 'Fine' } },
      { command: 'edit-stage', input: { stageId: id('s1'), name: 'Other' } },
      { command: 'add-card', input: { laneId: id('pains'), stepId: id('a'), title: 'New' } },
    ];
    expect(
      asSuggestions(calls)?.map(({ command, input }) => [command, 'targetId' in input && input.targetId]),
    ).toEqual([
      ['suggest-change', id('act1')],
      ['suggest-change', id('act2')],
      ['add-comment', id('map')],
      ['suggest-change', id('s1')],
      ['suggest-change', id('a')],
    ]);
  });

  it('that can be no suggestion make none of any', () => {
    expect(
      asSuggestions([
        { command: 'remove-cards', input: { cardIds: [id('act1')] } },
        { command: 'remove-stage', input: { stageId: id('s1'), cardsToStepId: null } },
      ]),
    ).toBeNull();
  });
});
