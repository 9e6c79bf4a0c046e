import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { recordsById } from '../../../src/shared/model/records-by-id.ts';
import { type CliRun, runCli } from '../../helpers/cli.ts';
import { mapInWords } from '../../helpers/import-map.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const cli = (...args: readonly string[]): Promise<CliRun> =>
  runCli(args, { dataFolder: join(folder, 'data'), cwd: folder });
const fixture = (name: string): string => join(import.meta.dirname, '..', '..', 'fixtures', 'maps', name);
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Looks into a saved project; `undo` takes its last step back first, in memory. */
function look(name: string, undo = false) {
  const opened = openDocument({ kind: 'file', path: at(name) }, { dataFolder: at('look'), author: 'Look' });
  if (!opened.ok) throw new Error(opened.failure.message);
  const label = undo ? opened.value.undo() : null;
  const records = recordsById(opened.value.snapshot().records);
  opened.value.discard();
  return { records, label };
}

type Told = { readonly map: { readonly id: string; readonly name: string }; readonly imported: boolean };
async function imported(...args: readonly string[]): Promise<Told & Record<string, unknown>> {
  const { code, stdout, stderr } = await cli('import-map', ...args);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Told & Record<string, unknown>;
}

beforeAll(async () => {
  folder = temporaryFolder();
  expect(await cli('new', 'fresh.journey')).toMatchObject({ code: 0, stderr: '' });
});

describe('import-map', () => {
  it('says what a table would become, changes nothing, then imports it in one step that can be undone', async () => {
    copyFileSync(at('fresh.journey'), at('rows.journey'));
    const before = hashOf(at('rows.journey'));
    const dry = await imported('rows.journey', fixture('journey-rows.csv'), '--dry-run');
    expect(dry).toMatchObject({
      imported: false,
      format: 'delimited',
      stagesAre: 'rows',
      cards: 11,
      emotions: [{ scale: '0-10', rule: '0 to 10: 0 becomes −2, 5 becomes 0, 10 becomes +2' }],
      newPersonas: ['Customer'],
    });
    expect(hashOf(at('rows.journey'))).toBe(before);
    const done = await imported('rows.journey', fixture('journey-rows.csv'));
    expect(done).toMatchObject({ imported: true, map: { name: 'journey-rows' } });
    const { records } = look('rows.journey');
    const words = mapInWords(records, done.map.id);
    expect(words.stages.map(([name]) => name)).toEqual(['Awareness', 'Evaluation', 'Purchase']);
    expect(words.lanes.map(({ kind }) => kind)).toEqual([
      'actions',
      'touchpoints',
      'pain-points',
      'emotion',
      'opportunities',
    ]);
    expect(words.lanes[2]!.cards).toEqual([[], ['Prices are hidden', 'No reviews'], []]);
    expect(words.emotions).toEqual({ Customer: [0.8, -0.8, 1.2] });
    expect(records.map.size).toBe(2);
    const undone = look('rows.journey', true).records;
    expect([undone.map.size, undone.card.size, undone.persona.size]).toEqual([1, 0, 0]);
  });

  it('puts one into a map that is there, and reads drawings, Markdown and pages', async () => {
    copyFileSync(at('fresh.journey'), at('many.journey'));
    const first = await imported('many.journey', fixture('reise.md'), '--name', 'Tisch');
    expect(first).toMatchObject({
      format: 'markdown',
      map: { name: 'Tisch' },
      emotions: [{ scale: 'words' }],
    });
    for (const [name, format] of [
      ['journey.html', 'html'],
      ['journey.mmd', 'mermaid'],
      ['journey.canvas', 'canvas'],
      ['journey.drawio', 'drawio'],
    ] as const) {
      const more = await imported('many.journey', fixture(name), '--map', 'Tisch');
      expect(more).toMatchObject({ format, isNewMap: false, imported: true, map: first.map });
    }
    const { records } = look('many.journey');
    const { stages, lanes } = mapInWords(records, first.map.id);
    expect(stages.map(([name]) => name)).toEqual([
      'Aufmerksamkeit',
      'Bewertung',
      'Kauf',
      'Awareness',
      'Evaluation',
      'Purchase',
    ]);
    expect(lanes.map(({ kind }) => kind)).toEqual(['actions', 'touchpoints', 'pain-points', 'emotion']);
    expect(records.connection.size).toBe(2);
  });

  it('refuses what is no map, or names no sheet or map, and leaves the project as it is', async () => {
    copyFileSync(at('fresh.journey'), at('same.journey'));
    const before = hashOf(at('same.journey'));
    writeFileSync(at('talk.txt'), 'We met on Monday.');
    for (const [args, said] of [
      [['talk.txt'], 'Nothing was imported'],
      [['missing.csv'], 'missing.csv'],
      [[fixture('journey.mmd'), '--sheet', 'Other'], 'no sheet'],
      [[fixture('journey.mmd'), '--map', 'Other'], 'no map'],
    ] as const) {
      const { code, stdout, stderr } = await cli('import-map', 'same.journey', ...args);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(said);
    }
    expect(hashOf(at('same.journey'))).toBe(before);
  });
});
