import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { Conflict, Decision } from '../../../src/shared/merge/conflict.ts';
import { contentsToBring } from '../../../src/shared/merge/contents.ts';
import { type Merge, mergeProjects } from '../../../src/shared/merge/merge-projects.ts';
import { projectProblem } from '../../../src/shared/merge/project-problem.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, run } from '../../helpers/records.ts';
import { signed } from '../../helpers/two-histories.ts';
import { noResponses } from '../../helpers/recipes.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: base, id } = createSmallProject();

const after = (...calls: readonly CommandCall[]): ProjectRecords => run(base, ...calls).records;

/** Merges what I and another did, each to a copy of the small project; the result has to be sound. */
function merged(
  mine: ProjectRecords,
  theirs: ProjectRecords,
  ...decided: readonly [string, Decision][]
): Merge {
  const merge = mergeProjects({ base, mine, theirs, ...signed }, new Map(decided));
  expect(problemsOf(merge.records)).toEqual([]);
  expect(projectProblem(merge.records)).toBeUndefined();
  return merge;
}

const about = ({ conflicts }: Merge): readonly string[] =>
  conflicts.map(({ about: what, id: of }) => `${what} ${of}`);
const only = ({ conflicts }: Merge): Conflict => {
  expect(conflicts).toHaveLength(1);
  return conflicts[0]!;
};
const decide = (conflict: Conflict, choice: 'mine' | 'theirs' | 'both'): [string, Decision] => [
  conflict.id,
  { choice },
];

const edit = (
  card: string,
  fields: Extract<CommandCall, { command: 'edit-cards' }>['input']['fields'],
): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [id(card)], fields },
});
const moveCard = (card: string, lane: string, step: string): CommandCall => ({
  command: 'move-cards',
  input: { cardIds: [id(card)], toLaneId: id(lane), toStepId: id(step) },
});
const remove = (card: string): CommandCall => ({ command: 'remove-cards', input: { cardIds: [id(card)] } });

describe('fields', () => {
  it('of one card merge by themselves where they are different ones', () => {
    const merge = merged(after(edit('pain', { title: 'Slow' })), after(edit('pain', { severity: 3 })));
    expect(merge.conflicts).toEqual([]);
    expect(get(merge.records, 'card', id('pain'))).toMatchObject({ title: 'Slow', severity: 3 });
    expect(merge.fits).toEqual([{ kind: 'card', id: id('pain'), what: 'changed', fields: ['severity'] }]);
  });

  it('that both changed alike are no conflict', () => {
    const same = edit('pain', { title: 'Slow', backingChannels: ['app'] });
    expect(merged(after(same), after(same)).conflicts).toEqual([]);
  });

  it('that both changed are asked, mine stays by default, and each choice does what it says', () => {
    const [mine, theirs] = [
      after(edit('pain', { title: 'Slow' })),
      after(edit('pain', { title: 'Too slow' })),
    ];
    const merge = merged(mine, theirs);
    const conflict = only(merge);
    expect(conflict).toMatchObject({
      about: 'fields',
      base: { title: 'pain' },
      mine: { title: 'Slow' },
      theirs: { title: 'Too slow' },
      choices: ['mine', 'theirs', 'both', 'edit'],
      byDefault: 'both',
    });
    const titleWith = (decision: Decision): string =>
      get(merged(mine, theirs, [conflict.id, decision]).records, 'card', id('pain')).title;
    expect(get(merge.records, 'card', id('pain')).title).toBe('Slow');
    expect(titleWith({ choice: 'mine' })).toBe('Slow');
    expect(titleWith({ choice: 'theirs' })).toBe('Too slow');
    expect(titleWith({ choice: 'edit', text: 'Much too slow' })).toBe('Much too slow');
  });

  it('that say one thing together are never taken half from each', () => {
    const merge = merged(
      after(edit('pain', { frequencyShare: 0.4 })),
      after(edit('pain', { frequencyRating: 4 })),
    );
    expect(only(merge)).toMatchObject({ fields: ['frequencyShare', 'frequencyRating'] });
    expect(get(merge.records, 'card', id('pain'))).toMatchObject({
      frequencyShare: 0.4,
      frequencyRating: null,
    });
  });

  it('that are lists hold what both added', () => {
    const merge = merged(
      after(edit('touch', { backingChannels: ['app'] })),
      after(edit('touch', { backingChannels: ['phone'] })),
    );
    expect(merge.conflicts).toEqual([]);
    expect(get(merge.records, 'card', id('touch')).backingChannels).toEqual(['app', 'phone']);
  });
});

describe('what one removed', () => {
  it('and the other left alone is gone, with what hung on it', () => {
    const merge = merged(base, after(remove('pain')));
    expect(merge.conflicts).toEqual([]);
    expect(merge.records.card.has(id('pain'))).toBe(false);
    expect(merge.fits).toContainEqual({ kind: 'card', id: id('pain'), what: 'removed', fields: [] });
  });

  it.each(['mine', 'theirs'] as const)(
    'and the other edited is kept with all that hangs on it (removed by %s)',
    (by) => {
      const [gone, edited] = [after(remove('pain')), after(edit('pain', { title: 'Slow' }))];
      const copies = by === 'mine' ? ([gone, edited] as const) : ([edited, gone] as const);
      const merge = merged(...copies);
      const conflict = only(merge);
      expect(conflict).toMatchObject({ about: 'removal', removedBy: by, recordId: id('pain') });
      expect(get(merge.records, 'card', id('pain')).title).toBe('Slow');
      const comments = list(merge.records, 'comment', { targetId: id('pain') });
      expect(comments.map(({ text }) => text)).toEqual([
        'on-card',
        by === 'mine'
          ? 'Ada removed this and Ana changed it. It was kept when the copies were merged.'
          : 'Ana removed this and Ada changed it. It was kept when the copies were merged.',
      ]);
      for (const kind of ['tagLink', 'evidenceLink', 'personaLink'] as const)
        expect(list(merge.records, kind, { targetId: id('pain') })).toEqual(
          list(base, kind, { targetId: id('pain') }),
        );
      expect(merge.records.connection.has(id('answer'))).toBe(true);
      expect(merged(...copies, decide(conflict, by)).records.card.has(id('pain'))).toBe(false);
    },
  );

  it('and into which the other put a comment, a file or an arrow comes back with it', () => {
    const comment: CommandCall = {
      command: 'add-comment',
      input: { targetKind: 'card', targetId: id('act4'), text: 'Why?' },
    };
    const arrow: CommandCall = {
      command: 'add-connection',
      input: { id: id('arrow'), fromCardId: id('act5'), toCardId: id('act4') },
    };
    for (const call of [comment, arrow]) {
      const merge = merged(after(remove('act4')), after(call));
      expect(about(merge)).toEqual([`removal card:${id('act4')}:removed`]);
      expect(merge.records.card.has(id('act4'))).toBe(true);
      const without = merged(after(remove('act4')), after(call), decide(only(merge), 'mine'));
      expect(without.records.card.has(id('act4'))).toBe(false);
      expect(without.records.connection.has(id('arrow'))).toBe(false);
    }
  });

  it('is asked once for a whole stage, and comes back whole', () => {
    const gone = after({ command: 'remove-stage', input: { stageId: id('s1'), cardsToStepId: null } });
    const merge = merged(gone, after(edit('act1', { title: 'New' }), edit('act4', { title: 'New' })));
    expect(only(merge)).toMatchObject({
      kind: 'stage',
      recordId: id('s1'),
      touched: [
        { kind: 'card', id: id('act1') },
        { kind: 'card', id: id('act4') },
      ],
    });
    expect(list(merge.records, 'step', { stageId: id('s1') })).toHaveLength(2);
    expect(get(merge.records, 'card', id('act2')).title).toBe('act2');
  });

  it('is gone where an edit was undone before the merge', () => {
    const renamed = run(base, edit('act1', { title: 'New' })).records;
    const merge = mergeProjects({
      ...signed,
      base: renamed,
      mine: renamed,
      theirs: run(renamed, edit('act1', { title: 'act1' })).records,
    });
    expect(merge.conflicts).toEqual([]);
    expect(get(merge.records, 'card', id('act1')).title).toBe('act1');
  });
});

describe('places', () => {
  it('a card moved to a step that the other removed brings the step back, or goes to the nearest', () => {
    const [gone, moved] = [
      after({ command: 'remove-step', input: { stepId: id('b'), cardsToStepId: null } }),
      after(moveCard('act5', 'actions', 'b')),
    ];
    const merge = merged(gone, moved);
    expect(only(merge)).toMatchObject({
      about: 'removal',
      kind: 'step',
      touched: [{ kind: 'card', id: id('act5') }],
    });
    expect(get(merge.records, 'card', id('act5')).stepId).toBe(id('b'));
    const nearest = merged(gone, moved, decide(only(merge), 'mine')).records;
    expect(nearest.step.has(id('b'))).toBe(false);
    expect(get(nearest, 'card', id('act5')).stepId).toBe(id('a'));
  });

  it('a card moved to a lane that the other removed goes to the nearest lane that holds cards', () => {
    const [gone, moved] = [
      after({ command: 'remove-lane', input: { laneId: id('touchpoints'), cardsToLaneId: null } }),
      after(moveCard('act5', 'touchpoints', 'b')),
    ];
    const merge = merged(gone, moved);
    const decided = merged(gone, moved, decide(only(merge), 'mine')).records;
    expect(get(decided, 'card', id('act5'))).toMatchObject({ laneId: id('actions'), kind: 'action' });
  });

  it('a card that both moved to different cells is asked', () => {
    const [mine, theirs] = [
      after(moveCard('act1', 'actions', 'b')),
      after(moveCard('act1', 'touchpoints', 'c')),
    ];
    const merge = merged(mine, theirs);
    expect(only(merge)).toMatchObject({ about: 'place', recordId: id('act1') });
    expect(get(merge.records, 'card', id('act1')).stepId).toBe(id('b'));
    expect(
      get(merged(mine, theirs, decide(only(merge), 'theirs')).records, 'card', id('act1')),
    ).toMatchObject({
      stepId: id('c'),
      laneId: id('touchpoints'),
      kind: 'touchpoint',
    });
  });

  it('a card that both moved to the same cell is no conflict', () => {
    const move = moveCard('act1', 'actions', 'b');
    expect(merged(after(move), after(move)).conflicts).toEqual([]);
  });

  it('cards that both added at one place get keys of their own, each side’s together', () => {
    const add = (name: string): CommandCall => ({
      command: 'add-card',
      input: { id: id(name), laneId: id('actions'), stepId: id('a'), beforeCardId: id('act2'), title: name },
    });
    const { records, conflicts } = merged(
      after(add('mine 1'), add('mine 2')),
      after(add('their 1'), add('their 2')),
    );
    expect(conflicts).toEqual([]);
    const titles = list(records, 'card', { laneId: id('actions'), stepId: id('a') }).map(
      ({ title }) => title,
    );
    expect(titles[0]).toBe('act1');
    expect(titles.slice(-2)).toEqual(['act2', 'act3']);
    expect([titles.slice(1, 3), titles.slice(3, 5)].map((pair) => pair.join(' ')).sort()).toEqual([
      'mine 1 mine 2',
      'their 1 their 2',
    ]);
  });

  it('what one moved is moved, though the other has it under the same key', () => {
    const toFront = (persona: string, before: string): CommandCall => ({
      command: 'move-persona',
      input: { personaId: id(persona), beforePersonaId: id(before) },
    });
    const mine = after(toFront('p2', 'p1'), toFront('p1', 'p2'));
    const theirs = after(toFront('p2', 'p1'));
    expect(get(mine, 'persona', id('p2')).order).toBe(get(theirs, 'persona', id('p2')).order);
    for (const { records } of [merged(mine, theirs), merged(theirs, mine)])
      expect(list(records, 'persona').map((persona) => persona.id)).toEqual([id('p2'), id('p1')]);
  });

  it('keys that one side dealt again are no move of what they belong to', () => {
    const cell = { laneId: id('actions'), stepId: id('a') };
    // Each goes between the last one and the next: the keys grow until all are dealt again.
    const many = Array.from(
      { length: 400 },
      (_, at): CommandCall => ({
        command: 'add-card',
        input: {
          id: id(`n${at}`),
          ...cell,
          beforeCardId: id(at === 0 ? 'act2' : `n${at - 1}`),
          title: `n${at}`,
        },
      }),
    );
    const mine = after(...many);
    expect(get(mine, 'card', id('act3')).order).not.toBe(get(base, 'card', id('act3')).order);
    const theirs = after({
      command: 'add-card',
      input: { id: id('theirs'), ...cell, beforeCardId: id('act3'), title: 'theirs' },
    });
    const { records, conflicts } = merged(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(list(records, 'card', cell).map(({ title }) => title)).toEqual([
      'act1',
      ...Array.from({ length: 400 }, (_, at) => `n${399 - at}`),
      'act2',
      'theirs',
      'act3',
    ]);
  });

  it('a stage split here and merged there keeps every card, and its steps are asked', () => {
    const mine = after({ command: 'split-stage', input: { stepId: id('b'), newStageId: id('s1b') } });
    const theirs = after(
      {
        command: 'add-stage',
        input: { mapId: id('map'), id: id('s0'), name: 'Zero', beforeStageId: id('s1') },
      },
      { command: 'merge-stages', input: { stageId: id('s0') } },
    );
    const merge = merged(mine, theirs);
    expect(merge.records.card.size).toBe(base.card.size);
    expect(about(merge)).toEqual([`place step:${id('b')}:place`]);
    expect(get(merge.records, 'step', id('b')).stageId).toBe(id('s1b'));
    expect(get(merge.records, 'step', id('a')).stageId).toBe(id('s0'));
    const decided = merged(mine, theirs, decide(only(merge), 'theirs'));
    expect(get(decided.records, 'step', id('b')).stageId).toBe(id('s0'));
    expect(about(decided)).toContain(`empty stage:${id('s1b')}:no-step`);
    expect(decided.records.stage.has(id('s1b'))).toBe(false);
  });

  it('a step moved to a stage that is gone goes to one that is left, though the other had none left', () => {
    const mine = after({ command: 'merge-stages', input: { stageId: id('s1') } });
    const theirs = after(
      { command: 'move-step', input: { stepId: id('b'), toStageId: id('s2'), beforeStepId: null } },
      { command: 'remove-stage', input: { stageId: id('s1'), cardsToStepId: id('b') } },
    );
    const decided = merged(
      mine,
      theirs,
      [`stage:${id('s1')}:removed`, { choice: 'mine' }],
      [`stage:${id('s2')}:removed`, { choice: 'mine' }],
    );
    expect(get(decided.records, 'step', id('b')).stageId).toBe(id('s1'));
    expect(get(decided.records, 'card', id('act1')).stepId).toBe(id('b'));
  });

  it('the last step of a stage stays where each moved one away', () => {
    const move = (step: string): CommandCall => ({
      command: 'move-step',
      input: { stepId: id(step), toStageId: id('s2'), beforeStepId: null },
    });
    const merge = merged(after(move('a')), after(move('b')));
    expect(only(merge)).toMatchObject({
      about: 'empty',
      kind: 'stage',
      recordId: id('s1'),
      mine: [id('b')],
      theirs: [id('a')],
    });
    expect(list(merge.records, 'step', { stageId: id('s1') }).map((step) => step.id)).toEqual([id('b')]);
  });

  it('the last stage and the last lane of a map stay, with what was in them', () => {
    const stages = merged(
      after({ command: 'remove-stage', input: { stageId: id('s1'), cardsToStepId: null } }),
      after({ command: 'remove-stage', input: { stageId: id('s2'), cardsToStepId: null } }),
    );
    expect(about(stages)).toEqual([`empty map:${id('map')}:no-stage`]);
    expect(list(stages.records, 'stage', { mapId: id('map') }).map((stage) => stage.id)).toEqual([id('s2')]);
    expect(stages.records.card.has(id('act5'))).toBe(true);
    const lanes = (...names: readonly string[]): ProjectRecords =>
      after(
        ...names.map(
          (name): CommandCall => ({
            command: 'remove-lane',
            input: { laneId: id(name), cardsToLaneId: null },
          }),
        ),
      );
    const merge = merged(
      lanes('actions', 'touchpoints', 'emotion'),
      lanes('pains', 'opportunities', 'images'),
    );
    expect(about(merge)).toEqual([`empty map:${id('map')}:no-lane`]);
    expect(merge.records.card.has(id('pain'))).toBe(true);
    expect(merge.records.card.has(id('act1'))).toBe(false);
  });
});

describe('what both added', () => {
  const addTag = (name: string): CommandCall => ({
    command: 'add-tag',
    input: { id: id(name), name: 'Speed' },
  });
  const tagOn = (tag: string, card: string): CommandCall => ({
    command: 'link-tag',
    input: { tagId: id(tag), targetKind: 'card', targetId: id(card) },
  });

  it('a tag of one name remains once, with all that has it', () => {
    const merge = merged(
      after(addTag('mt'), tagOn('mt', 'act1'), tagOn('mt', 'act2')),
      after(addTag('tt'), tagOn('tt', 'act1'), tagOn('tt', 'act3')),
    );
    expect(merge.conflicts).toEqual([]);
    const [tag, ...more] = list(merge.records, 'tag', { name: 'Speed' });
    expect(more).toEqual([]);
    const tagged = list(merge.records, 'tagLink', { tagId: tag!.id }).map(({ targetId }) => targetId);
    expect(tagged.sort()).toEqual([id('act1'), id('act2'), id('act3')].sort());
    expect(merge.settled.map(({ about: what, kind }) => `${what} ${kind}`).sort()).toEqual([
      'double tag',
      'double tagLink',
    ]);
  });

  it('a tag renamed here to the name of one added there is one', () => {
    const merge = merged(
      after({ command: 'edit-tag', input: { tagId: id('t1'), name: 'Speed' } }),
      after(addTag('tt'), tagOn('tt', 'pain'), tagOn('tt', 'act1')),
    );
    expect(list(merge.records, 'tag', { name: 'Speed' })).toHaveLength(1);
    expect(list(merge.records, 'tagLink', { targetId: id('pain') })).toHaveLength(1);
    expect(list(merge.records, 'tagLink', { targetId: id('act1') })).toHaveLength(1);
  });

  it('a persona of one name remains once, with what either says of it', () => {
    const add = (name: string, fields: { role?: string; quote?: string }): CommandCall => ({
      command: 'add-persona',
      input: { id: id(name), name: 'Ben', ...fields },
    });
    const point = (persona: string, value: number): CommandCall => ({
      command: 'set-emotion',
      input: { stepId: id('a'), personaId: id(persona), value },
    });
    const merge = merged(
      after(add('mp', { role: 'Buyer' }), point('mp', 1)),
      after(add('tp', { quote: 'Well' }), point('tp', -1)),
    );
    const [ben, ...more] = list(merge.records, 'persona', { name: 'Ben' });
    expect(more).toEqual([]);
    expect(ben).toMatchObject({ role: 'Buyer', quote: 'Well' });
    expect(only(merge)).toMatchObject({ kind: 'emotionPoint', mine: { value: 1 }, theirs: { value: -1 } });
  });

  it('two emotion points for one step and persona are one conflict', () => {
    const point = (value: number): CommandCall => ({
      command: 'set-emotion',
      input: { stepId: id('c'), personaId: id('p1'), value },
    });
    const merge = merged(after(point(2)), after(point(-2)));
    expect(only(merge)).toMatchObject({
      kind: 'emotionPoint',
      fields: ['value', 'source'],
      mine: { value: 2 },
      theirs: { value: -2 },
    });
    expect(list(merge.records, 'emotionPoint', { stepId: id('c') })).toMatchObject([{ value: 2 }]);
  });

  it('the same file, evidence link and arrow are there once', () => {
    const both = (name: string): readonly CommandCall[] => [
      {
        command: 'add-attachment',
        input: {
          id: id(`${name}-file`),
          ownerKind: 'card',
          ownerId: id('act1'),
          name: `${name}.png`,
          mediaType: 'image/png',
          size: 12,
          sha256: 'b'.repeat(64),
        },
      },
      { command: 'link-evidence', input: { evidenceId: id('e2'), targetKind: 'card', targetId: id('act1') } },
      {
        command: 'add-connection',
        input: { id: id(`${name}-arrow`), fromCardId: id('act2'), toCardId: id('act3') },
      },
    ];
    const merge = merged(after(...both('m')), after(...both('t')));
    expect(merge.conflicts).toEqual([]);
    expect(list(merge.records, 'attachment', { ownerId: id('act1') })).toHaveLength(1);
    expect(list(merge.records, 'evidenceLink', { targetId: id('act1') })).toHaveLength(1);
    expect(list(merge.records, 'connection', { fromCardId: id('act2') })).toHaveLength(1);
  });
});

describe('comments and answers', () => {
  it('a comment resolved here and answered there is open', () => {
    const mine = after({ command: 'edit-comment', input: { commentId: id('on-card'), resolved: true } });
    const theirs = after({
      command: 'add-comment',
      input: { targetKind: 'card', targetId: id('pain'), text: 'No' },
    });
    for (const merge of [merged(mine, theirs), merged(theirs, mine)]) {
      expect(merge.conflicts).toEqual([]);
      expect(get(merge.records, 'comment', id('on-card')).resolved).toBe(false);
      expect(merge.settled).toEqual([{ about: 'reopened', kind: 'comment', id: id('on-card') }]);
      expect(list(merge.records, 'comment', { targetId: id('pain') })).toHaveLength(2);
    }
  });

  it('a comment resolved here and replied to there is open, and another on the same card stays resolved', () => {
    const second: CommandCall = {
      command: 'add-comment',
      input: { id: id('second-remark'), targetKind: 'card', targetId: id('pain'), text: 'Two' },
    };
    const start = run(base, second).records;
    const resolve = (name: string): CommandCall => ({
      command: 'edit-comment',
      input: { commentId: id(name), resolved: true },
    });
    const mine = run(start, resolve('on-card'), resolve('second-remark')).records;
    const theirs = run(start, {
      command: 'reply-to-comment',
      input: { commentId: id('on-card'), text: 'No' },
    }).records;
    for (const [one, other] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      const merge = mergeProjects({ base: start, mine: one, theirs: other, ...signed });
      expect(merge.conflicts).toEqual([]);
      expect(get(merge.records, 'comment', id('on-card')).resolved).toBe(false);
      expect(get(merge.records, 'comment', id('second-remark')).resolved).toBe(true);
      expect(list(merge.records, 'comment', { replyTo: id('on-card') })).toHaveLength(1);
    }
  });

  it('a comment resolved here and not touched there is resolved', () => {
    const mine = after({ command: 'edit-comment', input: { commentId: id('on-card'), resolved: true } });
    expect(get(merged(base, mine).records, 'comment', id('on-card')).resolved).toBe(true);
  });

  it('what each noted about answers is there, also about the same one', () => {
    const note = (row: number, call: 'leave-out-answers' | 'set-answer-tone'): CommandCall =>
      call === 'leave-out-answers'
        ? { command: call, input: { answers: [{ setId: id('answers'), rows: [row] }], leftOut: true } }
        : { command: call, input: { answers: [{ setId: id('answers'), rows: [row] }], tone: 'negative' } };
    const merge = merged(
      after(note(1, 'leave-out-answers'), note(2, 'leave-out-answers')),
      after(note(2, 'set-answer-tone'), note(4, 'set-answer-tone')),
    );
    expect(merge.conflicts).toEqual([]);
    const notes = list(merge.records, 'responseNote').map(({ row, leftOut, tone }) => [row, leftOut, tone]);
    expect(notes.sort()).toEqual([
      [0, true, null],
      [1, true, null],
      [2, true, 'negative'],
      [4, false, 'negative'],
    ]);
  });
});

describe('what only one has', () => {
  const responses = (name: string, sha256: string): CommandCall => ({
    command: 'add-response-set',
    input: { ...noResponses, id: id(name), name, sha256: sha256.repeat(64), rows: 6 },
  });
  const file = (name: string, sha256: string): CommandCall => ({
    command: 'add-attachment',
    input: {
      id: id(name),
      ownerKind: 'card',
      ownerId: id('act1'),
      name,
      mediaType: 'image/png',
      size: 12,
      sha256: sha256.repeat(64),
    },
  });

  it('comes along, and what is no record is named, so that it can be brought', () => {
    const mine = after(responses('my answers', 'c'), file('my file', 'd'));
    const merge = merged(
      mine,
      after(responses('their answers', 'e'), file('their file', 'f'), {
        command: 'leave-out-answers',
        input: { answers: [{ setId: id('their answers'), rows: [2] }], leftOut: true },
      }),
    );
    expect(merge.conflicts).toEqual([]);
    expect(list(merge.records, 'attachment', { ownerId: id('act1') })).toHaveLength(2);
    expect(list(merge.records, 'responseNote', { setId: id('their answers') })).toMatchObject([{ row: 2 }]);
    expect(contentsToBring(mine, merge.records)).toEqual({
      files: ['f'.repeat(64)],
      sets: [id('their answers')],
    });
    expect(contentsToBring(mine, mine)).toEqual({ files: [], sets: [] });
  });

  it('a file of answers that both imported alike is there once, with what each noted', () => {
    const leftOut = (name: string, row: number): CommandCall => ({
      command: 'leave-out-answers',
      input: { answers: [{ setId: id(name), rows: [row] }], leftOut: true },
    });
    const merge = merged(
      after(responses('my import', 'c'), leftOut('my import', 1)),
      after(responses('their import', 'c'), leftOut('their import', 4)),
    );
    expect(only(merge)).toMatchObject({ kind: 'responseSet', fields: ['name'] });
    expect(merge.records.responseSet.size).toBe(base.responseSet.size + 1);
    const notes = list(merge.records, 'responseNote', { setId: id('my import') });
    expect(notes.map(({ row }) => row).sort()).toEqual([1, 4]);
  });

  it('a participant whose code the other has given to somebody else gets a code of their own', () => {
    const person = (name: string): CommandCall => ({ command: 'add-participant', input: { id: id(name) } });
    const merge = merged(after(person('my person')), after(person('their person')));
    expect(merge.conflicts).toEqual([]);
    expect(get(merge.records, 'participant', id('my person')).code).toBe('P2');
    expect(get(merge.records, 'participant', id('their person')).code).toBe('P3');
    expect(merge.settled).toEqual([
      { about: 'code', kind: 'participant', id: id('their person'), from: 'P2', to: 'P3' },
    ]);
  });

  it('a version that one has named is there, and nobody asks', () => {
    const version = (name: string): CommandCall => ({
      command: 'add-version',
      input: { id: id(name), revisionId: id('a revision'), name },
    });
    const merge = merged(after(version('my version')), after(version('their version')));
    expect(merge.conflicts).toEqual([]);
    expect(merge.records.version.size).toBe(base.version.size + 2);
  });
});

describe('without a common state', () => {
  it('every difference is asked, and nothing is gone by default', () => {
    const mine = after(edit('pain', { title: 'Slow' }), remove('act5'));
    const theirs = after(edit('pain', { severity: 3 }), moveCard('act4', 'actions', 'c'));
    const merge = mergeProjects({ base: null, mine, theirs, ...signed });
    expect(problemsOf(merge.records)).toEqual([]);
    expect(about(merge).toSorted()).toEqual(
      [
        `fields card:${id('pain')}:title`,
        `fields card:${id('pain')}:severity`,
        `place card:${id('act4')}:place`,
        `removal card:${id('act5')}:removed`,
      ].toSorted(),
    );
    expect(merge.records.card.has(id('act5'))).toBe(true);
    expect(mergeProjects({ base: null, mine, theirs: mine, ...signed }).changes).toEqual([]);
  });

  it('a stage that each emptied in another way stays, with what is on it', () => {
    const mine = after({
      command: 'move-step',
      input: { stepId: id('a'), toStageId: id('s2'), beforeStepId: null },
    });
    const theirs = after({ command: 'split-stage', input: { stepId: id('b') } });
    const merge = mergeProjects({ ...signed, base: null, mine, theirs });
    expect(problemsOf(merge.records)).toEqual([]);
    expect(merge.records.stage.has(id('s1'))).toBe(true);
    expect(get(merge.records, 'comment', id('on-stage')).targetId).toBe(id('s1'));
  });
});
