import { describe, expect, it } from 'vitest';
import { emptyCardFields } from '../../../src/shared/model/card.ts';
import { cardKindOfLane, laneKinds } from '../../../src/shared/model/lane.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, refusal, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const cell = (after: typeof records, lane = 'actions', step = 'a'): readonly string[] =>
  list(after, 'card', { laneId: id(lane), stepId: id(step) }).map((card) => card.title);

describe('add-card', () => {
  it('begins empty, at the end of its cell', () => {
    const { records: after, value } = run(records, {
      command: 'add-card',
      input: { laneId: id('actions'), stepId: id('a') },
    });
    expect(cell(after)).toEqual(['act1', 'act2', 'act3', '']);
    expect(get(after, 'card', value.id ?? '')).toMatchObject({
      ...emptyCardFields,
      mapId: id('map'),
      kind: 'action',
    });
  });

  it('keeps every field that is given', () => {
    const fields = {
      title: 'Price is unclear',
      body: 'Nobody says what comes on top.',
      owner: 'Lena',
      status: 'planned',
      severity: 3,
      frequencyShare: 0.25,
      rootCause: 'Two teams write prices',
      impact: 4,
      effort: 2,
      due: '2026-06-30',
      channel: 'website',
      backingChannels: ['phone', 'chat'],
      success: -1,
      ease: 0,
      emotion: 2,
    } as const;
    const { records: after, value } = run(records, {
      command: 'add-card',
      input: { ...fields, laneId: id('pains'), stepId: id('b') },
    });
    expect(get(after, 'card', value.id ?? '')).toMatchObject({ ...fields, kind: 'pain-point' });
  });

  it('goes before the card named', () => {
    const input = { laneId: id('actions'), stepId: id('a'), title: 'new', beforeCardId: id('act2') };
    expect(cell(run(records, { command: 'add-card', input }).records)).toEqual([
      'act1',
      'new',
      'act2',
      'act3',
    ]);
  });

  it('goes to the end when the card named lies in another cell by now', () => {
    const input = { laneId: id('actions'), stepId: id('a'), title: 'new', beforeCardId: id('act4') };
    expect(cell(run(records, { command: 'add-card', input }).records).at(-1)).toBe('new');
  });

  it.each(laneKinds)('becomes what a lane of %s holds, or is refused there', (kind) => {
    const lane = run(records, { command: 'add-lane', input: { mapId: id('map'), kind } });
    const call = {
      command: 'add-card',
      input: { laneId: lane.value.id ?? '', stepId: id('a'), title: 'new' },
    } as const;
    if (cardKindOfLane[kind] === null) {
      expect(refusal(lane.records, call).code).toBe('no-cards-here');
      return;
    }
    const { records: after, value } = run(lane.records, call);
    expect(get(after, 'card', value.id ?? '').kind).toBe(cardKindOfLane[kind]);
  });

  it('refuses a lane and a step of different maps', () => {
    const input = { laneId: id('actions'), stepId: id('oa') };
    expect(refusal(records, { command: 'add-card', input }).code).toBe('other-map');
  });

  it('refuses two frequencies at once', () => {
    const input = { laneId: id('pains'), stepId: id('a'), frequencyShare: 0.5, frequencyRating: 3 };
    expect(refusal(records, { command: 'add-card', input }).code).toBe('two-frequencies');
  });

  it.each([
    { severity: 5 },
    { severity: 1.5 },
    { frequencyShare: 1.01 },
    { frequencyRating: 0 },
    { impact: 6 },
    { due: '30.06.2026' },
    { due: '2026-02-30' },
    { channel: 'fax' },
    { success: -3 },
    { status: 'blocked' },
    { kind: 'opportunity' },
    { title: 'x'.repeat(2_001) },
    { body: 'x'.repeat(200_001) },
  ])('refuses a value off its scale: %j', (fields) => {
    const input = { laneId: id('pains'), stepId: id('a'), ...fields };
    expect(refusal(records, { command: 'add-card', input }).code).toBe('bad-input');
  });
});

describe('edit-cards', () => {
  it('sets the same fields on several cards and leaves the others', () => {
    const input = { cardIds: [id('act1'), id('act4')], fields: { owner: 'Ada', status: 'done' } } as const;
    const { records: after, changes } = run(records, { command: 'edit-cards', input });
    expect(changes).toHaveLength(2);
    for (const name of ['act1', 'act4']) {
      expect(get(after, 'card', id(name))).toMatchObject({ title: name, owner: 'Ada', status: 'done' });
    }
  });

  it('clears the rating when a share is set, and the share when a rating is', () => {
    const set = (fields: object, before = records): typeof records =>
      run(before, { command: 'edit-cards', input: { cardIds: [id('pain')], fields } }).records;
    const share = set({ frequencyShare: 0.4 });
    expect(get(share, 'card', id('pain'))).toMatchObject({ frequencyShare: 0.4, frequencyRating: null });
    const rating = set({ frequencyRating: 4 }, share);
    expect(get(rating, 'card', id('pain'))).toMatchObject({ frequencyShare: null, frequencyRating: 4 });
    const again = set({ frequencyShare: 0.1 }, rating);
    expect(get(again, 'card', id('pain'))).toMatchObject({ frequencyShare: 0.1, frequencyRating: null });
  });

  it('refuses two frequencies at once', () => {
    const input = { cardIds: [id('pain')], fields: { frequencyShare: 0.5, frequencyRating: 3 } };
    expect(refusal(records, { command: 'edit-cards', input }).code).toBe('two-frequencies');
  });

  it('can name a card twice', () => {
    const input = { cardIds: [id('act1'), id('act1')], fields: { owner: 'Ada' } };
    expect(run(records, { command: 'edit-cards', input }).changes).toHaveLength(1);
  });

  it('refuses no cards, and fields that say where a card lies', () => {
    expect(refusal(records, { command: 'edit-cards', input: { cardIds: [], fields: {} } }).code).toBe(
      'bad-input',
    );
    const input = { cardIds: [id('act1')], fields: { stepId: id('b') } };
    expect(refusal(records, { command: 'edit-cards', input }).code).toBe('bad-input');
  });
});

describe('duplicate-cards', () => {
  it('puts each copy right after its card', () => {
    const input = { cardIds: [id('act1'), id('act3'), id('act4')] };
    const { records: after, value } = run(records, { command: 'duplicate-cards', input });
    expect(cell(after)).toEqual(['act1', 'act1', 'act2', 'act3', 'act3']);
    expect(cell(after, 'actions', 'b')).toEqual(['act4', 'act4']);
    expect(value.ids).toHaveLength(3);
    expect(list(after, 'card', { laneId: id('actions'), stepId: id('a') })[1]?.id).toBe(value.ids?.[0]);
    expect(problemsOf(after)).toEqual([]);
  });

  it('gives a copy the same evidence, tags, personas and files, but no connections and no comments', () => {
    const { records: after, value } = run(records, {
      command: 'duplicate-cards',
      input: { cardIds: [id('pain'), id('img')] },
    });
    const [pain = '', image = ''] = value.ids ?? [];
    expect(list(after, 'evidenceLink', { targetId: pain }).map((link) => link.evidenceId)).toEqual([
      id('e1'),
      id('e2'),
    ]);
    expect(list(after, 'tagLink', { targetId: pain })).toMatchObject([{ tagId: id('t1') }]);
    expect(list(after, 'personaLink', { targetId: pain })).toMatchObject([{ personaId: id('p2') }]);
    expect(list(after, 'attachment', { ownerId: image })).toMatchObject([{ name: 'picture.png' }]);
    expect(after.connection.size).toBe(records.connection.size);
    expect(list(after, 'comment', { targetId: pain })).toEqual([]);
  });

  it('makes one copy of a card that is named twice', () => {
    const input = { cardIds: [id('act1'), id('act1')] };
    expect(run(records, { command: 'duplicate-cards', input }).value.ids).toHaveLength(1);
  });
});

describe('remove-cards', () => {
  it('removes what hangs on them: connections, links, tags, files and comments', () => {
    const input = { cardIds: [id('pain'), id('img'), id('act1'), id('pain')] };
    const { records: after } = run(records, { command: 'remove-cards', input });
    expect(problemsOf(after)).toEqual([]);
    expect(after.connection.size).toBe(0);
    expect(after.attachment.has(id('picture'))).toBe(false);
    expect(after.comment.has(id('on-card'))).toBe(false);
    expect([after.evidence.size, after.tag.size, after.persona.size]).toEqual([2, 2, 2]);
  });

  it('removes a connection between two removed cards once', () => {
    const input = { cardIds: [id('pain'), id('opp')] };
    const { changes } = run(records, { command: 'remove-cards', input });
    expect(changes.filter((change) => change.kind === 'connection')).toHaveLength(1);
  });
});
