import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { suggestionWords, type SuggestionWords } from '../../../src/shared/review/suggestion-words.ts';
import { get, run, tryCall } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const noted = id('noted');

const suggest = (command: string, input: object, target = 'pain'): CommandCall =>
  ({
    command: 'suggest-change',
    input: { id: noted, targetKind: 'card', targetId: id(target), text: 'Why not', command, input },
  }) as CommandCall;
const words = (of: ProjectRecords): SuggestionWords =>
  suggestionWords(get(of, 'comment', noted).suggestion!, (kind, key) => of[kind].get(key));

const retitle = suggest('edit-cards', { cardIds: [id('pain')], fields: { title: 'Price is hidden' } });
const accept: CommandCall = { command: 'accept-suggestion', input: { commentId: noted } };

describe('a suggestion', () => {
  it('changes nothing, says what it would change, and is accepted by the command that it would be', () => {
    const after = run(records, retitle).records;
    const title = get(records, 'card', id('pain')).title;
    expect(get(after, 'card', id('pain')).title).toBe(title);
    expect(words(after)).toEqual({
      title: 'Suggests a change',
      fields: [{ name: 'Title', was: title, to: 'Price is hidden', now: null }],
      standing: 'fresh',
    });
    const accepted = run(after, accept).records;
    expect(get(accepted, 'card', id('pain')).title).toBe('Price is hidden');
    expect(get(accepted, 'comment', noted)).toMatchObject({ outcome: 'accepted', resolved: true });
    expect(tryCall(accepted, accept)).toMatchObject({ ok: false, failure: { code: 'no-suggestion' } });
  });

  it('is rejected and changes nothing', () => {
    const after = run(records, retitle, {
      command: 'reject-suggestion',
      input: { commentId: noted },
    }).records;
    expect(get(after, 'comment', noted)).toMatchObject({ outcome: 'rejected', resolved: true });
    expect(after.card).toEqual(records.card);
  });

  it('says then and now where its target changed since', () => {
    const after = run(records, retitle, {
      command: 'edit-cards',
      input: { cardIds: [id('pain')], fields: { title: 'Other words' } },
    }).records;
    expect(words(after)).toMatchObject({ standing: 'changed', fields: [{ now: 'Other words' }] });
    expect(get(run(after, accept).records, 'card', id('pain')).title).toBe('Price is hidden');
  });

  it('moves a card; where the step is gone it says so and is refused', () => {
    const move = suggest('move-cards', { cardIds: [id('pain')], toLaneId: id('pains'), toStepId: id('b') });
    const after = run(records, move).records;
    expect(words(after)).toMatchObject({ title: 'Suggests a move', standing: 'fresh' });
    expect(get(run(after, accept).records, 'card', id('pain')).stepId).toBe(id('b'));
    const without = run(after, {
      command: 'remove-step',
      input: { stepId: id('b'), cardsToStepId: null },
    }).records;
    expect(words(without).standing).toBe('gone');
    expect(tryCall(without, accept)).toMatchObject({ ok: false, failure: { code: 'suggestion-gone' } });
  });

  it('adds a card to a cell and removes one with its comments', () => {
    const add = suggest('add-card', { laneId: id('pains'), stepId: id('b'), title: 'New' });
    const added = run(records, add).records;
    expect(words(added).fields).toMatchObject([{ name: 'Title', to: 'New' }, { name: 'Position' }]);
    const after = run(added, accept).records;
    expect(after.card.size).toBe(records.card.size + 1);
    const remove = run(records, suggest('remove-cards', { cardIds: [id('pain')] })).records;
    expect(words(remove)).toMatchObject({ title: 'Suggests removing the card', standing: 'fresh' });
    const gone = run(remove, accept).records;
    expect(gone.card.has(id('pain'))).toBe(false);
    expect(gone.comment.has(noted)).toBe(false);
  });

  it.each([
    [
      'what the command does not take',
      suggest('edit-cards', { cardIds: [id('pain')], fields: { severity: 99 } }),
    ],
    ['several cards at once', suggest('remove-cards', { cardIds: [id('pain'), id('act1')] })],
  ])('is refused with %s', (_what, call) => {
    expect(tryCall(records, call)).toMatchObject({ ok: false, failure: { code: 'bad-suggestion' } });
  });

  it.each([
    ['{', '{}'],
    ['{"cardIds":[1]}', '{}'],
    ['{"cardIds":[],"fields":{}}', '[]'],
  ])('that another program wrote and that cannot be read says so: %s', (input, was) => {
    const suggestion = { command: 'edit-cards', input, was } as const;
    expect(suggestionWords(suggestion, () => undefined)).toMatchObject({
      standing: 'unreadable',
      fields: [],
    });
  });
});

describe('a reply', () => {
  const reply = (commentId: string): CommandCall => ({
    command: 'reply-to-comment',
    input: { id: id('reply'), commentId, text: 'Because' },
  });

  it('opens what was done, also a reply to a reply, and goes with what it answers', () => {
    const done = run(records, {
      command: 'edit-comment',
      input: { commentId: id('on-card'), resolved: true },
    }).records;
    const after = run(done, reply(id('on-card'))).records;
    expect(get(after, 'comment', id('on-card')).resolved).toBe(false);
    expect(get(after, 'comment', id('reply'))).toMatchObject({
      replyTo: id('on-card'),
      targetId: id('pain'),
    });
    const deep = run(after, {
      command: 'reply-to-comment',
      input: { id: id('deep'), commentId: id('reply'), text: 'And' },
    }).records;
    expect(get(deep, 'comment', id('deep')).replyTo).toBe(id('on-card'));
    const gone = run(deep, { command: 'remove-comment', input: { commentId: id('on-card') } }).records;
    expect(gone.comment.size).toBe(records.comment.size - 1);
  });
});
