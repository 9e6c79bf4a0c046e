import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { officePages } from '../../helpers/office.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';

it('opens in LibreOffice with every card, every chapter and numbered pages', {
  timeout: 120_000,
}, async () => {
  const records = sampleRecords();
  const view = sampleView(records);
  const { content } = await writeDocumentOf('docx', records, { mapId: view.map.id });
  const folder = await mkdtemp(join(tmpdir(), 'throughline-report-'));
  try {
    const path = join(folder, 'report.docx');
    await writeFile(path, content);
    const pages = await officePages(path);
    expect(pages.length).toBeGreaterThan(5);
    const said = pages.join(' ').replace(/\s+/g, ' ');
    for (const { stage } of view.stages) expect(said).toContain(stage.name);
    const words = new Set(said.split(' '));
    for (const { card } of view.cards.values())
      for (const word of `${card.title} ${card.body}`.split(/\s+/)) expect(words, card.title).toContain(word);
    for (const [index, page] of pages.entries())
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    expect(pages[0]).not.toContain(`· ${view.map.name}`);
    expect(pages[1]).toContain(`· ${view.map.name}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
