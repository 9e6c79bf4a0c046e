import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardTitle } from '../../../src/shared/words/titles.ts';
import { ANY_MAP_ID, anyRecords } from '../../helpers/any-map.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { all, faultsOf, outside, readPresentation, textOf, titleOf } from '../../helpers/presentation.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';

const records = sampleRecords();
const view = sampleView(records);
const mapId = view.map.id;

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
    const groups = slides.flatMap(({ slide }) => all(slide, 'p:grpSp'));
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
