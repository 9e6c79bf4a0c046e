import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isAction } from '../../../src/shared/priorities/action-plan.ts';
import { createMatrix } from '../../../src/shared/priorities/matrix.ts';
import { strengthName } from '../../../src/shared/words/strength.ts';
import { cardTitle } from '../../../src/shared/words/titles.ts';
import { ANY_MAP_ID, anyRecords } from '../../helpers/any-map.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { createMeasuredMap } from '../../helpers/measured-map.ts';
import {
  all,
  faultsOf,
  outside,
  readPresentation,
  readXml,
  textOf,
  titleOf,
} from '../../helpers/presentation.ts';
import { testId } from '../../helpers/records.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { workbookFaults } from '../../helpers/workbook-faults.ts';

const records = sampleRecords();
const view = sampleView(records);
const mapId = view.map.id;

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]));

const presentationOf = async (...[wanted, wish]: Partial<Parameters<typeof shownOf>>) =>
  shownOf(wanted, wish);
async function shownOf(wanted = records, wish: Parameters<typeof writeDocumentOf>[2] = { mapId }) {
  const { content } = await writeDocumentOf('pptx', wanted, wish);
  return readPresentation(content);
}

describe('a presentation', () => {
  it('is what PowerPoint opens without a repair', async () => {
    const presentation = await presentationOf();
    expect(faultsOf(presentation)).toEqual([]);
    expect(outside(presentation)).toEqual([]);
  });

  it('has the map, an overview and every stage, each with its title', async () => {
    const { slides } = await presentationOf();
    const titles = slides.map(({ slide }) => titleOf(slide).replace(/ \(\d+ of \d+\)$/, ''));
    expect(titles[0]).toBe(view.map.name);
    expect(titles[1]).toBe('Overview');
    const stages = view.stages.map(({ stage }) => stage.name);
    expect([...new Set(titles)].filter((title) => stages.includes(title))).toEqual(stages);
  });

  it('shows each card once as a group, with what it says in words', async () => {
    const { slides } = await presentationOf();
    const ofStages = slides.filter(({ slide }) =>
      view.stages.some(({ stage }) => titleOf(slide).startsWith(stage.name)),
    );
    const groups = ofStages.flatMap(({ slide }) => all(slide, 'p:grpSp'));
    const named = groups.map((group) => all(group, 'p:cNvPr')[0]?.attributes ?? {});
    const titles = [...view.cards.values()].map(({ card }) => cardTitle(card));
    for (const title of titles) {
      const own = named.filter(({ name }) => name === title);
      expect(own, title).toHaveLength(titles.filter((other) => other === title).length);
      for (const { descr } of own) expect(descr).toContain(title);
    }
    const shown = groups.map(textOf).join('\n');
    for (const { card } of view.cards.values()) expect(shown).toContain(card.title);
  });

  it('is read in the order of the map: title first, then lane by lane, each from left to right', async () => {
    const { slides } = await presentationOf();
    const laneOf = new Map([...view.cards.values()].map(({ card }) => [cardTitle(card), card.laneId]));
    const lanes = view.lanes.map(({ id }) => id);
    let found = 0;
    for (const { slide } of slides) {
      const [tree] = all(slide, 'p:spTree');
      const [first] = tree!.children.filter(({ name }) => ['p:sp', 'p:grpSp', 'p:cxnSp'].includes(name));
      expect(all(first!, 'p:ph')[0]?.attributes['type']).toMatch(/^(ctrT|t)itle$/);
      const isStage = view.stages.some(({ stage }) => titleOf(slide).startsWith(stage.name));
      const placed = all(slide, isStage ? 'p:grpSp' : '').flatMap((group) => {
        const laneId = laneOf.get(all(group, 'p:cNvPr')[0]?.attributes['name'] ?? '');
        const at = all(group, 'a:off')[0]?.attributes;
        return laneId === undefined ? [] : [[lanes.indexOf(laneId), Number(at?.['y']), Number(at?.['x'])]];
      });
      found += placed.length;
      expect(placed).toEqual(
        placed.toSorted(([a = 0, b = 0, c = 0], [d = 0, e = 0, f = 0]) => a - d || b - e || c - f),
      );
    }
    expect(found).toBe(view.cards.size);
  });

  it('has the evidence that may be shown in the notes of the slide that has its card', async () => {
    const { slides } = await presentationOf();
    const shown = [...records.evidenceLink.values()].flatMap(({ evidenceId, targetId }) => {
      const [card, piece] = [view.cards.get(targetId)?.card, records.evidence.get(evidenceId)];
      return card && piece && piece.confidentiality !== 'confidential' ? [{ card, piece }] : [];
    });
    expect(shown.length).toBeGreaterThan(10);
    for (const { card, piece } of shown) {
      const own = slides.filter(({ slide }) =>
        all(slide, 'p:grpSp').some(
          (group) => all(group, 'p:cNvPr')[0]?.attributes['name'] === cardTitle(card),
        ),
      );
      expect(own.length, card.title).toBeGreaterThan(0);
      expect(
        own.some(({ notes }) => notes && textOf(notes).includes(piece.title)),
        piece.title,
      ).toBe(true);
    }
  });

  it('has the action plan as tables that PowerPoint knows, a row an action', async () => {
    const { slides } = await presentationOf();
    const rows = slides
      .filter(({ slide }) => titleOf(slide).startsWith('Action plan'))
      .flatMap(({ slide }) => all(slide, 'a:tbl').flatMap((table) => all(table, 'a:tr').slice(1)));
    const actions = [...view.cards.values()].filter(({ card }) => isAction(card));
    expect(rows.map((row) => textOf(row).split('\n')[0]).toSorted()).toEqual(
      actions.map(({ card }) => card.title).toSorted(),
    );
  });

  it('sets a stage that takes several slides as large as they hold', async () => {
    const { slides } = await presentationOf();
    const titles = new Set([...view.cards.values()].map(({ card }) => cardTitle(card)));
    const sizes = slides
      .filter(({ slide }) => / \(\d+ of \d+\)$/.test(titleOf(slide)))
      .flatMap(({ slide }) => all(slide, 'p:grpSp'))
      .filter((group) => titles.has(all(group, 'p:cNvPr')[0]?.attributes['name'] ?? ''))
      .map((group) => Math.max(...all(group, 'a:rPr').map(({ attributes }) => Number(attributes['sz']))));
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.max(...sizes)).toBe(1200);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1000);
  });

  it('keeps what a client may not see out of slides and notes', async () => {
    const hidden = [...records.evidence.values()].filter(
      ({ confidentiality }) => confidentiality === 'confidential',
    );
    expect(hidden.length).toBeGreaterThan(0);
    const said = (presentation: Awaited<ReturnType<typeof presentationOf>>): string =>
      presentation.slides.map(({ slide, notes }) => textOf(slide) + (notes ? textOf(notes) : '')).join('\n');
    const [without, withThem] = [
      said(await presentationOf()),
      said(await presentationOf(records, { mapId, confidential: true })),
    ];
    for (const { title } of hidden) {
      expect(without).not.toContain(title);
      expect(withThem).toContain(title);
    }
  });

  it('of one stage has that stage alone', async () => {
    const [, second] = view.stages;
    const { slides } = await presentationOf(records, { mapId, stageId: second!.stage.id });
    const titles = slides.map(({ slide }) => titleOf(slide));
    for (const { stage } of view.stages)
      expect(titles.some((title) => title.startsWith(stage.name))).toBe(stage === second!.stage);
  });

  it('has personas, pain points, matrices, the plan and both states', async () => {
    const { slides } = await presentationOf();
    const of = (title: string): string =>
      slides
        .filter(({ slide }) => titleOf(slide).startsWith(title))
        .map(({ slide }) => textOf(slide))
        .join('\n');
    for (const persona of view.personas)
      for (const text of [persona.goals, persona.frustrations, persona.demographics, persona.psychographics])
        expect(of(persona.name)).toContain(text);
    const cards = [...view.cards.values()];
    const pains = createMatrix(
      'severity-frequency',
      cards.map(({ card }) => card),
    ).ranked;
    const table = of('Top pain points').split('\n');
    expect(table.filter((line) => pains.some(({ card }) => card.title === line))).toEqual(
      pains.slice(0, 10).map(({ card }) => card.title),
    );
    for (const { card } of pains.slice(0, 10))
      expect(table).toContain(strengthName(view.cards.get(card.id)!.support.level));
    for (const { card, rank } of pains) {
      const matrix = of('Severity and frequency').split('\n');
      expect(matrix).toContain(card.title);
      // In the grid and in the ranking.
      expect(matrix.filter((line) => line === String(rank)).length).toBeGreaterThanOrEqual(2);
    }
    const planned = new Set(of('Action plan').split('\n'));
    for (const { card } of cards) expect(planned.has(card.title), card.title).toBe(isAction(card));
    const next = [...records.map.values()].find(({ state }) => state === 'future');
    expect(of('Current beside future')).toContain(next!.name);
  });

  it('shows measures as charts with their intervals, and the numbers behind them as a workbook', async () => {
    const { records: measured, tallies, id } = createMeasuredMap();
    const presentation = await presentationOf(measured, { mapId: id('map'), tallies });
    expect(faultsOf(presentation)).toEqual([]);
    const charts = Object.keys(presentation.files).filter((path) => path.startsWith('ppt/charts/chart'));
    expect(charts).toHaveLength(2);
    const [chart] = charts.map(presentation.xml);
    const numbers = (name: string): readonly number[] =>
      all(all(chart!, name)[0]!, 'c:v').map(({ text }) => Number(text));
    const [value] = numbers('c:val');
    // The NPS of 100 answers: 20, from 3.77 to 35.065.
    expect(value).toBeCloseTo(20, 3);
    expect(value! - numbers('c:minus')[0]!).toBeCloseTo(3.77, 2);
    expect(value! + numbers('c:plus')[0]!).toBeCloseTo(35.065, 2);
    const [book] = Object.keys(presentation.files).filter((path) => path.endsWith('.xlsx'));
    expect(workbookFaults(presentation.files[book!]!)).toEqual([]);
    const sheet = strFromU8(unzipSync(presentation.files[book!]!)['xl/worksheets/sheet1.xml']!);
    expect(all(readXml(sheet), 'v').map(({ text }) => Number(text))).toEqual([
      value,
      expect.closeTo(3.77, 2),
      expect.closeTo(35.065, 2),
      100,
      expect.closeTo(16.23, 2),
      expect.closeTo(15.065, 2),
    ]);
  });

  it('of an empty map, of one lane, of sixty stages is whole', async () => {
    const only = [...records.lane.values()].filter(({ mapId: on }) => on === mapId).slice(0, 1);
    const cards = [...records.card.values()];
    const oneLane = {
      ...records,
      lane: byId(only),
      card: byId(cards.filter(({ laneId }) => laneId === only[0]!.id)),
    };
    const empty = { ...records, card: byId([]), stage: byId([]), step: byId([]), lane: byId([]) };
    const [stage] = [...records.stage.values()].filter(({ mapId: on }) => on === mapId);
    const [step] = [...records.step.values()].filter(({ stageId }) => stageId === stage!.id);
    const sixty = Array.from({ length: 60 }, (_, index) => index);
    const long = {
      ...records,
      stage: byId(
        sixty.map((index) => ({
          ...stage!,
          id: testId(index),
          name: `Stage ${index}`,
          order: `a${index + 10}`,
        })),
      ),
      step: byId(sixty.map((index) => ({ ...step!, id: testId(index + 100), stageId: testId(index) }))),
    };
    for (const wanted of [empty, oneLane, long]) {
      const presentation = await presentationOf(wanted, { mapId });
      expect(faultsOf(presentation)).toEqual([]);
      expect(outside(presentation)).toEqual([]);
    }
    const { slides } = await presentationOf(long, { mapId });
    const titles = slides.map(({ slide }) => titleOf(slide));
    for (const index of sixty) expect(titles).toContain(`Stage ${index}`);
  });

  it('shows a card of 20,000 characters over several slides, every word of it', async () => {
    const [card] = [...view.cards.values()];
    const words = Array.from({ length: 2_500 }, (_, index) => `word${index}`);
    const wanted = {
      ...records,
      map: new Map([...records.map].map(([id, map]) => [id, { ...map, density: 'comfortable' as const }])),
      card: new Map(records.card).set(card!.card.id, { ...card!.card, body: words.join(' ') }),
    };
    const presentation = await presentationOf(wanted, { mapId });
    expect(faultsOf(presentation)).toEqual([]);
    expect(outside(presentation)).toEqual([]);
    const shown = presentation.slides
      .map(({ slide }) => textOf(slide))
      .join(' ')
      .split(/\s+/)
      .filter((word) => /^word\d+$/.test(word));
    expect(shown).toEqual(words);
  });

  it('is whole whatever a map holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (any) => {
        const presentation = await presentationOf(any, { mapId: ANY_MAP_ID });
        expect(faultsOf(presentation)).toEqual([]);
        expect(outside(presentation)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
