import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { look } from '../../../src/host/import/look.ts';
import { processRows } from '../../../src/host/import/process-rows.ts';
import type { ResponsePart } from '../../../src/host/database/responses/store.ts';
import { unpackKeys } from '../../../src/host/database/responses/keys.ts';
import { unpackNumbers } from '../../../src/host/database/responses/numbers.ts';
import { unpackTexts } from '../../../src/host/database/responses/values.ts';
import { asIs, asProposed } from '../../helpers/import-choices.ts';
import { valueOf } from './open-here.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'feedback');
const files = readdirSync(folder).filter((name) => !name.startsWith('cross-table'));

it('has files of every tool', () => {
  expect(files.length).toBeGreaterThan(25);
});

it.each(files)('reads the answers of %s to the end, as it is proposed', async (name) => {
  const path = join(folder, name);
  const seen = valueOf(await look(path, { ...asIs, places: [] }));
  const parts: ResponsePart[] = [];
  const { report } = valueOf(
    await processRows(path, asProposed(seen), {
      earlier: [],
      keep: { setId: 'set', emit: (more) => void parts.push(...more) },
    }),
  );
  expect(report.rows).toBeGreaterThan(1);
  expect(report.kept + report.known).toBeLessThanOrEqual(report.rows);
  expect(report.kept).toBeGreaterThan(0);
  expect(report.columns.some(({ valid }) => valid > 0)).toBe(true);
  for (const { valid, blank, invalid } of report.columns) expect(valid + blank + invalid).toBe(report.kept);
  // What is stored is read back with a value for each row that is kept.
  for (const { field, rows, bytes } of parts) {
    expect(rows).toBe(report.kept);
    const unpack = field.startsWith('text:') ? unpackTexts : field === 'keys' ? unpackKeys : unpackNumbers;
    const values = unpack(bytes, rows);
    expect(values, field).toHaveLength(rows);
  }
  // Names, addresses and the like are nowhere in what is stored.
  const personal = seen.columns.filter(({ column }) => column.role.kind === 'personal');
  const stored = parts
    .filter(({ field }) => field.startsWith('text:'))
    .flatMap(({ bytes, rows }) => unpackTexts(bytes, rows) ?? [])
    .join('\n');
  for (const { column, examples } of personal)
    if (column.role.kind === 'personal' && ['email', 'ip', 'phone'].includes(column.role.of))
      for (const example of examples) expect(stored).not.toContain(example);
});
