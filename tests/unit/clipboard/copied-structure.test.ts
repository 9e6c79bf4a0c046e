import { describe, expect, it } from 'vitest';
import {
  type CopiedStructure,
  copyStructure,
  type PlaceKind,
} from '../../../src/shared/clipboard/copied-structure.ts';
import { tableOfStructure, tableToHtml, tableToText } from '../../../src/shared/clipboard/copied-text.ts';
import { previewOfStructure } from '../../../src/shared/clipboard/preview.ts';
import { readCopied } from '../../../src/shared/clipboard/read-copied.ts';
import { callsOfStructure } from '../../../src/shared/clipboard/structure-calls.ts';
import {
  defaultChoices,
  planStructure,
  type StructureChoices,
  type StructureTarget,
} from '../../../src/shared/clipboard/structure-plan.ts';
import type { ListBy } from '../../../src/shared/commands/kernel/tx.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import type { Names } from '../../../src/shared/sample/names.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { list, run, startRecords } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

function copyOf(records: ProjectRecords, kind: PlaceKind, id: string): CopiedStructure {
  const by: ListBy = (table, field, value) =>
    [...records[table].values()].filter((record) => record[field] === value);
  const copied = copyStructure(records, by, { kind, id });
  if (!copied) throw new Error('Nothing was copied');
  return copied;
}

const targetOn = (
  records: ProjectRecords,
  mapId: string,
  after: Partial<StructureTarget> = {},
): StructureTarget => ({
  mapId,
  lanes: list(records, 'lane', { mapId }),
  stages: list(records, 'stage', { mapId }).map((stage) => ({
    stage,
    steps: list(records, 'step', { stageId: stage.id }),
  })),
  afterStageId: null,
  afterStepId: null,
  afterLaneId: null,
  ...after,
});

function pasted(
  records: ProjectRecords,
  copied: CopiedStructure,
  target: StructureTarget,
  choices: StructureChoices = defaultChoices,
) {
  const plan = planStructure(copied, target, choices);
  const paste = callsOfStructure(copied, plan, target, records);
  if (!paste) throw new Error('There was no place for it');
  const { records: after } = run(records, ...paste.calls);
  expect(problemsOf(after)).toEqual([]);
  return { plan, paste, after };
}

const titles = (records: ProjectRecords, where: { readonly mapId?: string; readonly stepId?: string }) =>
  list(records, 'card', where)
    .map(({ title }) => title)
    .sort(); // prettier-ignore

/** A map of another kind: its only stage is called Two, and it has no lane for images or opportunities. */
const otherMap = (id: Names): CommandCall => ({
  command: 'add-map',
  input: {
    id: id('third'),
    stages: [
      { id: id('ts'), name: 'Two', phase: 'Purchase', hue: 'teal', steps: [{ id: id('tc'), name: 'C' }] },
    ],
    lanes: [
      { id: id('tpains'), kind: 'pain-points', name: 'What hurts' },
      { id: id('tback'), kind: 'actions', name: 'Employees' },
      { id: id('tact'), kind: 'actions', name: 'actions ' },
      { id: id('ttouch'), kind: 'touchpoints' },
    ],
  },
});

describe('a copied stage', () => {
  it('is pasted beside the focused stage of its map, with everything in it', () => {
    const { records, id } = createSmallProject();
    const target = targetOn(records, id('map'), { afterStageId: id('s1') });
    const { paste, after, plan } = pasted(records, copyOf(records, 'stage', id('s1')), target);
    expect(list(after, 'stage', { mapId: id('map') }).map((stage) => stage.id)).toEqual([
      id('s1'),
      paste.id,
      id('s2'),
    ]);
    expect([plan.left, paste.name, paste.notes]).toEqual([0, 'paste-stage', []]);
    const steps = list(after, 'step', { stageId: paste.id });
    expect(titles(after, { stepId: steps[0]?.id ?? '' })).toEqual(titles(records, { stepId: id('a') }));
    expect(list(after, 'lane', { mapId: id('map') })).toEqual(list(records, 'lane', { mapId: id('map') }));
    expect(list(after, 'evidenceLink')).toHaveLength(2 * list(records, 'evidenceLink').length);
    expect(list(after, 'connection').length).toBe(list(records, 'connection').length + 2);
    expect(list(after, 'emotionPoint')).toHaveLength(2 * list(records, 'emotionPoint').length);
    expect(list(after, 'attachment', { ownerKind: 'card' })).toHaveLength(2);
  });

  it('lays its cards on another map into lanes of the same kind and name, and adds the lanes that are missing', () => {
    const { records: small, id } = createSmallProject();
    const { records } = run(small, otherMap(id));
    const { after, plan } = pasted(
      records,
      copyOf(records, 'stage', id('s1')),
      targetOn(records, id('third')),
    );
    expect(
      plan.lanes.map(({ copied, goal }) => [
        copied.kind,
        goal.kind,
        goal.kind === 'lane' ? goal.lane.id : null,
      ]),
    ).toEqual([
      ['actions', 'lane', id('tact')],
      ['touchpoints', 'lane', id('ttouch')],
      ['pain-points', 'lane', id('tpains')],
      ['opportunities', 'new-lane', null],
      ['images', 'new-lane', null],
    ]);
    expect(titles(after, { mapId: id('third') })).toEqual(
      [...titles(records, { stepId: id('a') }), ...titles(records, { stepId: id('b') })].sort(),
    );
    expect(list(after, 'lane', { mapId: id('third') }).map(({ kind }) => kind)).toEqual([
      'pain-points',
      'actions',
      'actions',
      'touchpoints',
      'opportunities',
      'images',
    ]);
  });

  it('leaves the cards of missing lanes out in words, where no lanes shall be added', () => {
    const { records: small, id } = createSmallProject();
    const { records } = run(small, otherMap(id));
    const copied = copyOf(records, 'stage', id('s1'));
    const target = targetOn(records, id('third'));
    const { after, paste, plan } = pasted(records, copied, target, { addLanes: false, addSteps: true });
    expect(plan.left).toBe(2);
    expect(paste.notes).toEqual(['2 cards did not fit.']);
    expect(titles(after, { mapId: id('third') })).not.toContain('opp');
    expect(previewOfStructure(copied, plan, target).problems).toEqual([
      'This map has no lane matching “Opportunities”.',
      'This map has no lane matching “Images”.',
    ]);
  });

  it('brings its tags along into another project, finds personas by name, and names what stays behind', () => {
    const { records, id } = createSmallProject();
    const copied = copyOf(records, 'stage', id('s1'));
    const elsewhere = createElsewhere();
    const { after, paste } = pasted(elsewhere.records, { ...copied, projectId: id('s1') }, elsewhere.target);
    expect([...after.tag.values()].map(({ name }) => name)).toEqual(['Trust']);
    expect(list(after, 'tagLink')).toHaveLength(1);
    expect(list(after, 'evidenceLink')).toHaveLength(0);
    // Mia is known there by name, Tom is not.
    expect(
      list(after, 'emotionPoint')
        .map(({ value }) => value)
        .sort(),
    ).toEqual([-1.5, 1]); // prettier-ignore
    expect(paste.notes).toEqual([
      '4 links to evidence were left out: the evidence is not in this project.',
      'Not in this project, so left out: Tom.',
      '1 file was left out: files stay in their own project.',
    ]);
  });
});

function createElsewhere() {
  const ids = { map: '00000000-0000-7000-8000-00000000aaaa', mia: '00000000-0000-7000-8000-00000000aaab' };
  const { records } = run(
    startRecords(),
    { command: 'add-map', input: { id: ids.map, template: 'five-stages' } },
    { command: 'add-persona', input: { id: ids.mia, name: ' mia ' } },
  );
  return { records, target: targetOn(records, ids.map) };
}

describe('a copied step', () => {
  it('goes after the focused step, into its stage', () => {
    const { records, id } = createSmallProject();
    const target = targetOn(records, id('map'), { afterStepId: id('c') });
    const { paste, after } = pasted(records, copyOf(records, 'step', id('a')), target);
    expect(list(after, 'step', { stageId: id('s2') }).map((step) => step.id)).toEqual([id('c'), paste.id]);
    expect(titles(after, { stepId: paste.id })).toEqual(titles(records, { stepId: id('a') }));
  });
});

describe('a copied lane', () => {
  it('goes below the focused lane, each card to its own step', () => {
    const { records, id } = createSmallProject();
    const target = targetOn(records, id('map'), { afterLaneId: id('emotion') });
    const { paste, after } = pasted(records, copyOf(records, 'lane', id('actions')), target);
    expect(list(after, 'lane', { mapId: id('map') }).map((lane) => lane.id)[3]).toBe(paste.id);
    const moved = list(after, 'card', { laneId: paste.id });
    expect(moved.map(({ title, stepId }) => [title, stepId]).sort()).toEqual(
      list(records, 'card', { laneId: id('actions') })
        .map(({ title, stepId }) => [title, stepId])
        .sort(), // prettier-ignore
    );
  });

  it('finds the steps of another map by name, and adds those that are missing', () => {
    const { records: small, id } = createSmallProject();
    const { records } = run(small, otherMap(id));
    const copied = copyOf(records, 'lane', id('actions'));
    const { after, plan } = pasted(records, copied, targetOn(records, id('third')));
    expect(plan.steps.map(({ copied: step, goal }) => [step.name, goal.kind])).toEqual([
      ['A', 'new-step'],
      ['B', 'new-step'],
      ['C', 'step'],
    ]);
    expect(titles(after, { stepId: id('tc') })).toEqual(['act5']);
    expect(list(after, 'step', { stageId: id('ts') })).toHaveLength(3);
  });

  it('says of each record that is made what it was copied from, and is read from a program that did not', () => {
    const { records: small, id } = createSmallProject();
    const { records } = run(small, otherMap(id));
    const copied = copyOf(records, 'stage', id('s1'));
    const { after } = pasted(records, copied, targetOn(records, id('third')));
    const from = (kind: 'stage' | 'step' | 'card') =>
      list(after, kind, { mapId: id('third') })
        .flatMap(({ originId }) => originId ?? [])
        .toSorted();
    expect(from('stage')).toEqual([id('s1')]);
    expect(from('step')).toEqual([id('a'), id('b')].toSorted());
    expect(from('card')).toContain(id('pain'));
    const older = JSON.stringify(copied).replaceAll(',"originId":null', '');
    expect(older).not.toContain('originId');
    expect(readCopied(older)).toEqual({ kind: 'structure', structure: copied });
  });

  it('brings the emotion curve to another map, and never writes over a point that is there', () => {
    const { records: small, id } = createSmallProject();
    const { records } = run(
      small,
      { command: 'duplicate-map', input: { mapId: id('map') } },
      { command: 'set-emotion', input: { stepId: id('a'), personaId: id('p1'), value: 2 } },
    );
    const copyId = [...records.map.values()].find(({ name }) => name === 'Map (copy)')?.id ?? '';
    const { after } = pasted(records, copyOf(records, 'lane', id('emotion')), targetOn(records, copyId));
    expect(list(after, 'emotionPoint', { mapId: copyId })).toEqual(
      list(records, 'emotionPoint', { mapId: copyId }),
    );
  });
});

describe('a copied stage on the clipboard', () => {
  const { records, id } = createSmallProject();
  const good = copyOf(records, 'stage', id('s1'));

  it('is read back exactly as it was written', () => {
    expect(readCopied(JSON.stringify(good))).toEqual({ kind: 'structure', structure: good });
  });

  it('is a table with the names of its steps and lanes for other programs', () => {
    const rows = tableToText(tableOfStructure(good)).split('\n');
    expect(rows[0]).toBe('\tOne: A\tOne: B');
    expect(tableToText(tableOfStructure(good))).toContain('Actions\t"act1\nact2\nact3"\tact4');
    expect(tableToHtml(tableOfStructure(good), good)).toMatch(
      /<th[^>]*>Pain points<\/th><td[^>]*>pain<\/td>/,
    );
  });

  const [card] = good.piece.cards;
  it.each([
    ['a card in a lane that is nowhere', { ...good, lanes: [] }],
    ['a stage without steps', { ...good, piece: { ...good.piece, steps: [], cards: [], emotionPoints: [] } }],
    [
      'two stages',
      { ...good, piece: { ...good.piece, stages: [...good.piece.stages, ...good.piece.stages] } },
    ],
    ['two cards of one id', { ...good, piece: { ...good.piece, cards: [card, card] } }],
    ['a field that nobody knows', { ...good, piece: { ...good.piece, sql: 'drop table' } }],
    [
      'a map of its own',
      { ...good, piece: { ...good.piece, stages: [{ ...good.piece.stages[0], mapId: id('map') }] } },
    ],
    ['a lane where it says stage', { ...good, kind: 'lane' }],
    [
      '20,001 cards',
      { ...good, piece: { ...good.piece, cards: Array.from({ length: 20_001 }, () => card) } },
    ],
  ])('is not read where it holds %s', (_name, value) => {
    expect(readCopied(JSON.stringify(value))).toBeNull();
  });

  it('is refused by the project where another program invents links, and nothing is written', () => {
    const forged = {
      ...good,
      piece: {
        ...good.piece,
        connections: [
          {
            fromCardId: card?.id ?? '',
            toCardId: card?.id ?? '',
            kind: 'flow' as const,
            label: '',
            share: null,
          },
        ],
      },
    };
    const target = targetOn(records, id('map'));
    const plan = planStructure(forged, target, defaultChoices);
    const paste = callsOfStructure(forged, plan, target, records);
    expect(() => run(records, ...(paste?.calls ?? []))).toThrow('bad-connection');
  });
});

describe('copied cards as text', () => {
  it('are tab-separated where they lie in several columns, every title as it is', () => {
    const text = tableToText({
      rows: [
        ['=cmd()', '-5', '@a'],
        ['two\nlines', 'say "hi"', ''],
      ],
      named: false,
      lines: [],
    });
    expect(text).toBe(`=cmd()\t-5\t@a\n"two\nlines"\t"say ""hi"""\t`);
  });
});
