import { describe, expect, it } from 'vitest';
import { callsOfPaste } from '../../../src/shared/clipboard/paste-calls.ts';
import { readJourney } from '../../../src/shared/clipboard/journey-text.ts';
import type { PasteChoices } from '../../../src/shared/clipboard/paste-goals.ts';
import { guessChoices, planPaste } from '../../../src/shared/clipboard/paste-plan.ts';
import type { PasteTarget } from '../../../src/shared/clipboard/paste-target.ts';
import { readText } from '../../../src/shared/clipboard/read-text.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, run } from '../../helpers/records.ts';
import { createSmallProject, type SmallProject } from '../../helpers/small-project.ts';

const text = `\`\`\`mermaid
---
config: {}
---
journey
    %% drawn in a workshop
    title Buying a desk
    section One
      Search: 5: Mia
      Ask a friend: 4: Mia, Cat
      Compare: 2: Tom
    section Delivery
      Wait: 1: Mia
      Unpack: 3
\`\`\``;

function paste({ records, id }: SmallProject, some: Partial<PasteChoices> = {}, what = text) {
  const read = readText(what);
  if (!read.ok || !read.value) throw new Error('Nothing was read');
  const { block, option, notes } = read.value;
  const target: PasteTarget = {
    mapId: id('map'),
    lanes: list(records, 'lane', { mapId: id('map') }),
    steps: list(records, 'stage', { mapId: id('map') }).flatMap((stage) =>
      list(records, 'step', { stageId: stage.id }).map((step) => ({ step, stage })),
    ),
    laneId: id('actions'),
    stepId: id('a'),
    beforeCardId: null,
  };
  const plan = planPaste(block, target, { ...guessChoices(block, target), ...some });
  const made = callsOfPaste(plan, target, null, records);
  const { records: after } = run(records, ...made.calls);
  expect(problemsOf(after)).toEqual([]);
  return { ...made, plan, option, readNotes: notes, records: after };
}

const placed = (records: ProjectRecords, cardIds: readonly string[]): readonly string[] =>
  cardIds.map((cardId) => {
    const card = get(records, 'card', cardId);
    const step = get(records, 'step', card.stepId);
    return `${get(records, 'stage', step.stageId).name} / ${step.name}: ${card.title} ${card.body}`.trim();
  });

describe('a Mermaid journey', () => {
  it('is read with its sections, scores and actors', () => {
    expect(readJourney(text)).toMatchObject({
      title: 'Buying a desk',
      tasks: [
        { section: 'One', name: 'Search', emotion: 2, actors: ['Mia'] },
        { section: 'One', name: 'Ask a friend', emotion: 1, actors: ['Mia', 'Cat'] },
        { section: 'One', name: 'Compare', emotion: -1, actors: ['Tom'] },
        { section: 'Delivery', name: 'Wait', emotion: -2, actors: ['Mia'] },
        { section: 'Delivery', name: 'Unpack', emotion: 0, actors: [] },
      ],
    });
    expect(readJourney('journey\n')).toBeNull();
    expect(readJourney('Journey of Mia\nsection One')).toBeNull();
    expect(readJourney('journey\nWait\nGo: 9')?.tasks).toEqual([
      { section: null, part: 0, name: 'Wait', emotion: null, actors: [] },
      { section: null, part: 0, name: 'Go', emotion: 2, actors: [] },
    ]);
  });

  it('becomes stages, a step and a card for each task, and points of the curves of its actors', () => {
    const small = createSmallProject();
    const { records, cardIds, notes, readNotes, option } = paste(small);
    expect(placed(records, cardIds)).toEqual([
      'One / A: Search',
      'One / B: Ask a friend Cat',
      'One / Step 3: Compare',
      'Delivery / Step 1: Wait',
      'Delivery / Step 2: Unpack',
    ]);
    expect(list(records, 'stage', { mapId: small.id('map') }).map(({ name }) => name)).toEqual([
      'One',
      'Delivery',
      'Two',
    ]);
    const [, , compare = '', wait = ''] = cardIds;
    expect(list(records, 'personaLink', { targetId: compare }).map(({ personaId }) => personaId)).toEqual([
      small.id('p2'),
    ]);
    const pointAt = (cardId: string, persona: string) =>
      list(records, 'emotionPoint', {
        stepId: get(records, 'card', cardId).stepId,
        personaId: small.id(persona),
      }).map(({ value, source }) => [value, source]);
    expect(pointAt(compare, 'p2')).toEqual([[-1, 'judged']]);
    expect(pointAt(wait, 'p1')).toEqual([[-2, 'judged']]);
    expect(readNotes).toEqual(['The title “Buying a desk” is left out.']);
    expect(option?.label).toBe('Read as a Mermaid journey');
    expect(option?.off.rows.length).toBeGreaterThan(8);
    expect(notes).toEqual(['2 scores were left out: the emotion curve has a value there.']);
  });

  it('never draws over a value that the curve has, and says so', () => {
    const small = createSmallProject();
    const { records } = run(small.records, {
      command: 'set-emotion',
      input: { stepId: small.id('a'), personaId: small.id('p1'), value: -1.5 },
    });
    const pasted = paste({ ...small, records }, {}, 'journey\nsection One\nSearch: 5: Mia');
    expect(
      list(pasted.records, 'emotionPoint', { stepId: small.id('a'), personaId: small.id('p1') }),
    ).toMatchObject([{ value: -1.5 }]);
    expect(pasted.notes).toEqual(['1 score was left out: the emotion curve has a value there.']);
  });

  it('draws the scores for the first persona where it names none of them, and none where that is not wanted', () => {
    const small = createSmallProject();
    const what = 'journey\nsection New\nSearch: 5: Me';
    const { records, cardIds } = paste(small, {}, what);
    const { stepId } = get(records, 'card', cardIds[0] ?? '');
    expect(list(records, 'emotionPoint', { stepId })).toMatchObject([
      { value: 2, personaId: small.id('p1') },
    ]);
    expect(placed(records, cardIds)).toEqual(['New / Step 1: Search Me']);
    const without = paste(small, { drawScores: false }, what);
    const step = get(without.records, 'card', without.cardIds[0] ?? '').stepId;
    expect(list(without.records, 'emotionPoint', { stepId: step })).toEqual([]);
  });
});
