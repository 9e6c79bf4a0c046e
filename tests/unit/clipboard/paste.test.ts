import { processorTime } from '../../helpers/processor-time.ts';
import { describe, expect, it } from 'vitest';
import { type Block, blockOfCards } from '../../../src/shared/clipboard/block.ts';
import { copyCards } from '../../../src/shared/clipboard/copied-cards.ts';
import { callsOfPaste } from '../../../src/shared/clipboard/paste-calls.ts';
import type { PasteChoices } from '../../../src/shared/clipboard/paste-goals.ts';
import { guessChoices, planPaste } from '../../../src/shared/clipboard/paste-plan.ts';
import type { PasteTarget } from '../../../src/shared/clipboard/paste-target.ts';
import { readText } from '../../../src/shared/clipboard/read-text.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, run } from '../../helpers/records.ts';
import { createSmallProject, type SmallProject } from '../../helpers/small-project.ts';

function block(text: string): Block {
  const read = readText(text);
  if (!read.ok || !read.value) throw new Error(`Nothing was read: ${JSON.stringify(read)}`);
  return read.value.block;
}

function targetAt(
  { records, id }: SmallProject,
  lane: string,
  step: string,
  before: string | null = null,
  map = 'map',
): PasteTarget {
  const view = createMapView(records, id(map));
  if (!view) throw new Error(`No map ${map}`);
  return {
    mapId: id(map),
    lanes: view.lanes,
    steps: view.stages.flatMap(({ stage, steps }) => steps.map((one) => ({ step: one.step, stage }))),
    laneId: id(lane),
    stepId: id(step),
    beforeCardId: before === null ? null : id(before),
  };
}

function paste(small: SmallProject, what: Block, target: PasteTarget, some: Partial<PasteChoices> = {}) {
  const plan = planPaste(what, target, { ...guessChoices(what, target), ...some });
  const made = callsOfPaste(plan, target, what.copied, small.records);
  const { records } = run(small.records, ...made.calls);
  expect(problemsOf(records)).toEqual([]);
  return { plan, ...made, records };
}

/** The new cards by the names of their lanes and steps, in reading order. */
function placed(records: ProjectRecords, cardIds: readonly string[]): readonly string[] {
  return cardIds.map((cardId) => {
    const card = get(records, 'card', cardId);
    const [lane, step] = [get(records, 'lane', card.laneId), get(records, 'step', card.stepId)];
    return `${lane.name} / ${step.name}: ${card.title}`;
  });
}

describe('a pasted table', () => {
  it('goes to lanes and steps from the focused cell on, past lanes that hold no cards, with their kinds', () => {
    const small = createSmallProject();
    const target = targetAt(small, 'touchpoints', 'b');
    const { plan, records, cardIds, name } = paste(small, block('x\ty\nz\t'), target);
    expect(placed(records, cardIds)).toEqual([
      'Touchpoints / B: x',
      'Touchpoints / C: y',
      'Pain points / B: z',
    ]);
    expect(get(records, 'card', cardIds[2] ?? '').kind).toBe('pain-point');
    expect([plan.fits, plan.left, plan.problems, name]).toEqual([3, 0, [], 'paste-cards']);
  });

  it('of one column lies in one cell, below the focused card', () => {
    const small = createSmallProject();
    const target = targetAt(small, 'actions', 'a', 'act2');
    const { records } = paste(small, block('- x\n- y'), target);
    const cell = list(records, 'card', { laneId: small.id('actions'), stepId: small.id('a') });
    expect(cell.map(({ title }) => title)).toEqual(['act1', 'x', 'y', 'act2', 'act3']);
  });

  it('adds the steps it lacks at the end, or says in words what does not fit', () => {
    const small = createSmallProject();
    const target = targetAt(small, 'actions', 'c');
    const what = block('x\ty\tz');
    const { records, plan } = paste(small, what, target);
    expect(plan.columnGoals.map(({ kind }) => kind)).toEqual(['step', 'new-step', 'new-step']);
    expect(list(records, 'step', { stageId: small.id('s2') })).toHaveLength(3);
    const without = paste(small, what, target, { addSteps: false });
    expect(without.plan).toMatchObject({ fits: 1, left: 2 });
    expect(without.plan.problems).toEqual(['2 columns do not fit: there are no steps after “C”.']);
    expect(without.cardIds).toHaveLength(1);
  });

  it('says how many rows find no lane, where each row is a lane', () => {
    const small = createSmallProject();
    const target = targetAt(small, 'opportunities', 'a');
    const { plan } = paste(small, block('1\t2\n3\t4\n5\t6'), target, { rows: 'lanes' });
    expect(plan).toMatchObject({ fits: 4, left: 2 });
    expect(plan.problems).toEqual(['1 row does not fit: there are no more lanes for cards below.']);
  });

  it('finds its places by the names of steps, stages and lanes', () => {
    const small = createSmallProject();
    const what = block('\ttwo\ta\nPain Points\tp2\tp1\n\tq2\t\nactions\t\tx');
    const target = targetAt(small, 'actions', 'a');
    expect(guessChoices(what, target)).toMatchObject({ stepNames: true, laneNames: true });
    const { records, cardIds } = paste(small, what, target);
    expect(placed(records, cardIds)).toEqual([
      'Pain points / C: p2',
      'Pain points / A: p1',
      'Pain points / C: q2',
      'Actions / A: x',
    ]);
  });

  it('puts a step it does not know where its column stands among those it knows', () => {
    const small = createSmallProject();
    const what = block('A\tNew\tB\n1\t2\t3');
    const { records, cardIds } = paste(small, what, targetAt(small, 'actions', 'c'));
    expect(list(records, 'step', { stageId: small.id('s1') }).map(({ name }) => name)).toEqual([
      'A',
      'New',
      'B',
    ]);
    expect(placed(records, cardIds)).toEqual(['Actions / A: 1', 'Actions / New: 2', 'Actions / B: 3']);
  });

  it.each([
    [
      'merged over their steps',
      '\tOne\t\tBuy\t\n\tA\tNew\tOrder\tPay\nActions\t1\t2\t3\t4\nPain points\t\t5\t\t6',
    ],
    [
      'repeated above their steps',
      '\tOne\tOne\tBuy\tBuy\nLane\tA\tNew\tOrder\tPay\nActions\t1\t2\t3\t4\nPain points\t\t5\t\t6',
    ],
  ])('makes stages and steps of two rows of names, stages %s, and cards of neither', (_, text) => {
    const small = createSmallProject();
    const what = block(text);
    const target = targetAt(small, 'actions', 'a');
    expect(guessChoices(what, target)).toMatchObject({ stageNames: true, laneNames: true });
    const { records, cardIds, plan } = paste(small, what, target);
    expect(placed(records, cardIds)).toEqual([
      'Actions / A: 1',
      'Actions / New: 2',
      'Actions / Order: 3',
      'Actions / Pay: 4',
      'Pain points / New: 5',
      'Pain points / Pay: 6',
    ]);
    const stages = list(records, 'stage', { mapId: small.id('map') });
    expect(stages.map(({ name }) => name)).toEqual(['One', 'Buy', 'Two']);
    expect(
      stages.map((stage) => list(records, 'step', { stageId: stage.id }).map(({ name }) => name)),
    ).toEqual([['A', 'B', 'New'], ['Order', 'Pay'], ['C']]);
    expect(plan.fits).toBe(6);
    const none = paste(small, what, target, { addSteps: false });
    expect(placed(none.records, none.cardIds)).toEqual(['Actions / A: 1']);
  });

  it('takes no first row for stages that only has gaps', () => {
    const small = createSmallProject();
    const target = targetAt(small, 'actions', 'a');
    for (const text of ['x\t\ty\n1\t\t3\n4\t5\t6', 'Title\t\t\na\tb\tc\n1\t2\t3', 'x\t\ty\n1\t2\t3\n4\t5\t6'])
      expect(guessChoices(block(text), target).stageNames).toBe(false);
  });

  it('takes a first row of merged cells for stages, and one with a stage that the map has', () => {
    const small = createSmallProject();
    const target = targetAt(small, 'actions', 'a');
    const merged = { ...block('x\t\ty\n1\t2\t3\n4\t5\t6'), mergedHead: true };
    expect(guessChoices(merged, target).stageNames).toBe(true);
    expect(guessChoices(block('two\t\ty\n1\t2\t3\n4\t5\t6'), target).stageNames).toBe(true);
  });

  it('has no card for the questions and import IDs that Qualtrics writes above the answers', () => {
    const small = createSmallProject();
    const what = block('Q1\tQ2\nWhy?\tWhere?\n{"ImportId":"QID1"}\t{"ImportId":"QID2"}\nslow\tshop');
    const { records, cardIds } = paste(small, what, targetAt(small, 'actions', 'a'));
    expect(placed(records, cardIds)).toEqual(['Actions / A: slow', 'Actions / B: shop']);
  });

  it('adds lanes for unknown names, of the kind that the name means, or leaves them out in words', () => {
    const small = createSmallProject();
    const what = block('Actions\tx\nWhat they think\ty\nRegulation\tz\nEmotion curve\tsad');
    const target = targetAt(small, 'actions', 'a');
    const { records, cardIds, plan } = paste(small, what, target);
    expect(placed(records, cardIds)).toEqual([
      'Actions / A: x',
      'What they think / A: y',
      'Regulation / A: z',
    ]);
    expect(cardIds.map((one) => get(records, 'card', one).kind)).toEqual(['action', 'thought', 'note']);
    expect(plan.problems).toEqual(['The lane “Emotion curve” cannot hold cards.']);
    expect(paste(small, what, target, { addLanes: false }).plan.problems).toEqual([
      'There is no lane named “What they think” or “Regulation”.',
      'The lane “Emotion curve” cannot hold cards.',
    ]);
  });

  it('names steps that nobody has named, and no others', () => {
    const small = createSmallProject();
    const { records } = run(small.records, {
      command: 'edit-step',
      input: { stepId: small.id('b'), name: 'Step 2' },
    });
    const renamed = { ...small, records };
    const what = block('Find\tTry\nx\ty');
    const { records: after } = paste(renamed, what, targetAt(renamed, 'actions', 'a'), { stepNames: true });
    expect(get(after, 'step', small.id('a')).name).toBe('A');
    expect(get(after, 'step', small.id('b')).name).toBe('Try');
  });

  it('of 1,000 cells is planned and made into commands in well under a second', async () => {
    const small = createSmallProject();
    const row = Array.from({ length: 20 }, (_, at) => `text ${at}`).join('\t');
    const what = block(`${row}\n`.repeat(50));
    const target = targetAt(small, 'actions', 'a');
    const work = () =>
      callsOfPaste(planPaste(what, target, guessChoices(what, target)), target, null, small.records);
    const { calls, cardIds } = work();
    expect(await processorTime(work)).toBeLessThan(1_000);
    expect(cardIds).toHaveLength(1000);
    expect(calls.filter(({ command }) => command === 'add-cards')).toHaveLength(1);
  });
});

describe('pasted cards', () => {
  const copy = ({ records, id }: SmallProject, names: readonly string[]): Block => {
    const grid = {
      laneIds: ['actions', 'touchpoints', 'emotion', 'pains', 'opportunities', 'images'].map(id),
      stepIds: ['a', 'b', 'c'].map(id),
    };
    const copied = copyCards(records, grid, names.map(id));
    if (!copied) throw new Error('Nothing was copied');
    return blockOfCards(copied);
  };

  it('keep their distances, all their fields, links and connections', () => {
    const small = createSmallProject();
    const { records: scored } = run(small.records, {
      command: 'edit-cards',
      input: { cardIds: [small.id('pain')], fields: { severity: 4, rootCause: 'Unclear', owner: 'Ada' } },
    });
    const project = { ...small, records: scored };
    const what = copy(project, ['act1', 'act4', 'pain']);
    const { records, cardIds, notes } = paste(project, what, targetAt(project, 'actions', 'b'));
    expect(placed(records, cardIds)).toEqual([
      'Actions / B: act1',
      'Actions / C: act4',
      'Pain points / B: pain',
    ]);
    const pain = get(records, 'card', cardIds[2] ?? '');
    expect(pain).toMatchObject({ severity: 4, rootCause: 'Unclear', owner: 'Ada', kind: 'pain-point' });
    expect(pain.originId).toBe(small.id('pain'));
    expect(list(records, 'evidenceLink', { targetId: pain.id })).toHaveLength(2);
    expect(list(records, 'tagLink', { targetId: pain.id })).toHaveLength(1);
    expect(list(records, 'personaLink', { targetId: pain.id })).toHaveLength(1);
    expect(list(records, 'connection', { fromCardId: cardIds[0] ?? '' })).toMatchObject([
      { toCardId: cardIds[1], label: 'goes on', share: 0.5 },
    ]);
    expect(notes).toEqual([]);
  });

  it('take their pictures along inside the project', () => {
    const small = createSmallProject();
    const { records, cardIds } = paste(small, copy(small, ['img']), targetAt(small, 'images', 'c'));
    expect(list(records, 'attachment', { ownerId: cardIds[0] ?? '' })).toMatchObject([
      { name: 'picture.png' },
    ]);
  });

  it('become what the lane holds, and say so, keeping their own fields', () => {
    const small = createSmallProject();
    const { records, cardIds, notes } = paste(small, copy(small, ['pain']), targetAt(small, 'actions', 'c'));
    expect(get(records, 'card', cardIds[0] ?? '').kind).toBe('action');
    expect(notes).toEqual(['In the lane “Actions”, 1 pain point became 1 action.']);
  });

  it('say in words what does not fit on a smaller map, and take steps that are added', () => {
    const small = createSmallProject();
    const what = copy(small, ['act1', 'act4', 'pain']);
    const target = targetAt(small, 'oactions', 'oa', null, 'other');
    const { plan, records, cardIds } = paste(small, what, target);
    expect(plan).toMatchObject({ fits: 2, left: 1 });
    expect(plan.problems).toEqual(['1 row does not fit: there are no more lanes for cards below.']);
    expect(cardIds.map((one) => get(records, 'card', one).mapId)).toEqual([
      small.id('other'),
      small.id('other'),
    ]);
  });

  it('leave evidence, unknown personas and files of another project behind, in words', () => {
    const small = createSmallProject();
    const what = copy(small, ['pain', 'img']);
    const other = createSmallProject();
    const { records } = run(
      other.records,
      { command: 'remove-evidence', input: { evidenceId: other.id('e1') } },
      { command: 'remove-persona', input: { personaId: other.id('p2') } },
      { command: 'remove-tag', input: { tagId: other.id('t1') } },
      { command: 'remove-attachment', input: { attachmentId: other.id('picture') } },
      { command: 'remove-attachment', input: { attachmentId: other.id('photo') } },
      { command: 'remove-attachment', input: { attachmentId: other.id('recording') } },
    );
    const block = { ...what, copied: what.copied && { ...what.copied, projectId: other.id('elsewhere') } };
    const elsewhere = { ...other, records };
    const { notes, cardIds, records: after } = paste(elsewhere, block, targetAt(elsewhere, 'pains', 'a'));
    expect(notes).toEqual([
      '1 link to evidence was left out: the evidence is not in this project.',
      'Not in this project, so left out: Tom.',
      '1 file was left out: files stay in their own project.',
    ]);
    expect(list(after, 'tag').map(({ name }) => name)).toContain('Trust');
    expect(list(after, 'tagLink', { targetId: cardIds[0] ?? '' })).toHaveLength(1);
  });
});

describe('a pasted card that opens another map', () => {
  const copiedLink = (small: SmallProject): { readonly small: SmallProject; readonly what: Block } => {
    const { id } = small;
    const fields = { linkedMapId: id('other'), span: 2 };
    const { records } = run(small.records, {
      command: 'edit-cards',
      input: { cardIds: [id('act1')], fields },
    });
    const copied = copyCards(records, { laneIds: [id('actions')], stepIds: [id('a')] }, [id('act1')]);
    if (!copied) throw new Error('Nothing was copied');
    return { small: { ...small, records }, what: blockOfCards(copied) };
  };

  it('opens it still, over as many steps', () => {
    const { small, what } = copiedLink(createSmallProject());
    const { records, cardIds } = paste(small, what, targetAt(small, 'actions', 'b'));
    expect(get(records, 'card', cardIds[0]!)).toMatchObject({ linkedMapId: small.id('other'), span: 2 });
  });

  it('opens nothing on that map itself, nor in a project that has no such map', () => {
    const { small, what } = copiedLink(createSmallProject());
    const onIt = paste(small, what, targetAt(small, 'oactions', 'oa', null, 'other'));
    expect(get(onIt.records, 'card', onIt.cardIds[0]!).linkedMapId).toBeNull();
    const { records } = run(small.records, { command: 'remove-map', input: { mapId: small.id('other') } });
    const without = { ...small, records };
    const elsewhere = paste(without, what, targetAt(without, 'actions', 'b'));
    expect(get(elsewhere.records, 'card', elsewhere.cardIds[0]!).linkedMapId).toBeNull();
  });
});
