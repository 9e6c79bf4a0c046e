import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { compareMaps } from '../../../src/shared/compare/compare-maps.ts';
import { comparisonHtml } from '../../../src/shared/compare/write/html.ts';
import { list } from '../../helpers/records.ts';
import { problemsOn } from '../../helpers/axe.ts';
import { sampleRecords } from '../../helpers/sample-records.ts';
import { openPage, type PageWindow } from '../export/page-window.ts';

let folder = '';
let open: PageWindow | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-report-'));
  const records = sampleRecords();
  const [current, future] = list(records, 'map');
  const comparison = compareMaps(records, current!.id, future!.id);
  const setting = { comparison, projectName: 'First desk', since: null, day: '2026-11-30' };
  writeFileSync(join(folder, 'what.html'), comparisonHtml(setting));
});
afterEach(() => open?.close());
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['light', 'dark'] as const)(
  'the page of what changed requests nothing, and axe finds nothing on it, %s',
  async (theme) => {
    open = await openPage(join(folder, 'what.html'));
    const { page, requests, said } = open;
    await page.emulateMedia({ colorScheme: theme });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Not answered in the future map').count()).toBeGreaterThan(0);
    expect(await problemsOn(page, theme, 'html')).toBe('');
    expect(await requests()).toEqual([]);
    expect(said).toEqual([]);
  },
);
