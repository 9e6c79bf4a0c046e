import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { officeBytes, officePages } from '../../helpers/office.ts';
import { all, faultsOf, outside, readPresentation, titleOf } from '../../helpers/presentation.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';

/** Text without what breaks it into lines. */
const flat = (text: string): string => text.replace(/\s+/g, '');

it('opens in LibreOffice, a page a slide, with every card', { timeout: 120_000 }, async () => {
  const records = sampleRecords();
  const view = sampleView(records);
  const { content } = await writeDocumentOf('pptx', records, { mapId: view.map.id });
  const folder = await mkdtemp(join(tmpdir(), 'throughline-slides-'));
  try {
    const path = join(folder, 'map.pptx');
    await writeFile(path, content);
    const pages = await officePages(path);
    const titles = readPresentation(content).slides.map(({ slide }) => titleOf(slide));
    expect(pages).toHaveLength(titles.length);
    for (const [index, title] of titles.entries()) expect(flat(pages[index] ?? '')).toContain(flat(title));
    // Words of cards side by side are on one line of the page, so they are looked for one by one.
    const words = new Set(pages.join(' ').split(/\s+/));
    for (const { card } of view.cards.values())
      for (const word of card.title.split(/\s+/)) expect(words, card.title).toContain(word);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('takes a template that LibreOffice wrote, and opens with it', { timeout: 240_000 }, async () => {
  const records = sampleRecords();
  const { map } = sampleView(records);
  const folder = await mkdtemp(join(tmpdir(), 'throughline-slides-'));
  try {
    const path = join(folder, 'own.pptx');
    await writeFile(path, (await writeDocumentOf('pptx', records, { mapId: map.id })).content);
    const template = await officeBytes(path, 'potx');
    const { content } = await writeDocumentOf('pptx', records, { mapId: map.id, template });
    const presentation = readPresentation(content);
    expect(faultsOf(presentation, { template: true })).toEqual([]);
    expect(outside(presentation)).toEqual([]);
    // Of its slides none is left, and all of ours are there.
    expect(all(presentation.xml('ppt/presentation.xml'), 'p:sldId')).toHaveLength(presentation.slides.length);
    const made = join(folder, 'made.pptx');
    await writeFile(made, content);
    expect(await officePages(made)).toHaveLength(presentation.slides.length);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
