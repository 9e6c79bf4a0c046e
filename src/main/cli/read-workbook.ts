import { resolve } from 'node:path';
import { todayHere } from '../../shared/language/days.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { ok, type Result } from '../../shared/result.ts';
import { compareWorkbook } from '../../shared/workbook/read/compare.ts';
import type { Comparison } from '../../shared/workbook/read/comparison.ts';
import { wantedOf, workbookCalls, type WorkbookWishes } from '../../shared/workbook/read/workbook-calls.ts';
import { askHost } from '../hosts/ask-host.ts';
import { type CliHost, withHost } from './cli-host.ts';
import type { Subcommand } from './subcommand.ts';

export const readWorkbookSubcommand: Subcommand = {
  name: 'read-workbook',
  usage: 'read-workbook FILE DATA.xlsx [--dry-run] [...]',
  summary: 'Reads an exported workbook back, changes what was changed in it, and saves the project.',
  help: [
    '  Prints what differs: “changes” with the value before and after, “added” rows without an ID, “missing” rows that were',
    '  exported and are gone, “problems” with their sheet, row and column, and “notes”. Only cells that somebody has',
    '  touched count: what changed in the project since the export stays. All of it is one step that can be undone.',
    '  --dry-run         says what would happen and changes nothing',
    '  --remove-missing  removes cards, pieces of evidence and personas that have no row any more',
    '  --keep-newer      leaves fields alone that changed in the project since the export',
  ].join('\n'),
  options: {
    'dry-run': { type: 'boolean' },
    'remove-missing': { type: 'boolean' },
    'keep-newer': { type: 'boolean' },
  },
  words: [2, 2],
  run: async ({ print, say, person }, [file = '', data = ''], options) => {
    const wishes: Wishes = {
      isDry: options['dry-run'] === true,
      removesMissing: options['remove-missing'] === true,
      keepsNewer: options['keep-newer'] === true,
    };
    const done = await withHost({ kind: 'file', path: resolve(file) }, person, async (host) => {
      const read = await readBack(host, resolve(data), wishes);
      if (!read.ok) return read;
      print(JSON.stringify(read.value));
      return read.value.done ? host.control({ kind: 'save' }) : ok(null);
    });
    if (done.ok) return 0;
    say(done.failure.message);
    return 1;
  },
};

type Wishes = WorkbookWishes & { readonly isDry: boolean };

async function readBack(
  host: CliHost,
  path: string,
  wishes: Wishes,
): Promise<Result<Comparison & { readonly done: boolean }>> {
  const read = await host.control({ kind: 'read-workbook', path });
  if (!read.ok) return read;
  const snapshot = await askHost(host, 'snapshot', {});
  if (!snapshot.ok) return snapshot;
  const records = recordsById(snapshot.value.records);
  const compared = compareWorkbook(read.value, records, todayHere());
  if (!compared.ok) return compared;
  const wanted = wantedOf(compared.value, wishes);
  const calls = workbookCalls(wanted, records);
  // What is missing is said also where it stays.
  const comparison = { ...wanted, missing: compared.value.missing };
  if (!calls.ok) return calls;
  if (wishes.isDry || calls.value.length === 0) return ok({ ...comparison, done: false });
  const ran = await askHost(host, 'run', { calls: [...calls.value], name: 'read-workbook' });
  return ran.ok ? ok({ ...comparison, done: true }) : ran;
}
