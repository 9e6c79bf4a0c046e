import { resolve } from 'node:path';
import { todayHere } from '../../shared/language/days.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { compareWorkbook } from '../../shared/workbook/read/compare.ts';
import type { Comparison } from '../../shared/workbook/read/comparison.ts';
import { workbookCalls } from '../../shared/workbook/read/workbook-calls.ts';
import { askHost } from '../hosts/ask-host.ts';
import { type CliHost, withHost } from './cli-host.ts';
import type { Subcommand } from './subcommand.ts';

/** Most commands of one step. */
const MOST_CALLS = 10_000;

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
  run: async ({ print, say, author }, [file = '', data = ''], options) => {
    const wishes: Wishes = {
      isDry: options['dry-run'] === true,
      removesMissing: options['remove-missing'] === true,
      keepsNewer: options['keep-newer'] === true,
    };
    const done = await withHost({ kind: 'file', path: resolve(file) }, author, async (host) => {
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

type Wishes = {
  readonly isDry: boolean;
  readonly removesMissing: boolean;
  readonly keepsNewer: boolean;
};

async function readBack(
  host: CliHost,
  path: string,
  { isDry, removesMissing, keepsNewer }: Wishes,
): Promise<Result<Comparison & { readonly done: boolean }>> {
  const read = await host.control({ kind: 'read-workbook', path });
  if (!read.ok) return read;
  const snapshot = await askHost(host, 'snapshot', {});
  if (!snapshot.ok) return snapshot;
  const records = recordsById(snapshot.value.records);
  const compared = compareWorkbook(read.value, records, todayHere());
  if (!compared.ok) return compared;
  const changes = keepsNewer
    ? compared.value.changes.filter(({ isNewerHere }) => !isNewerHere)
    : compared.value.changes;
  const comparison = { ...compared.value, changes };
  const calls = workbookCalls(comparison, records, { removesMissing });
  if (isDry || calls.length === 0) return ok({ ...comparison, done: false });
  if (calls.length > MOST_CALLS)
    return fail(
      'too-many-changes',
      `The workbook changes more than ${MOST_CALLS} records. Nothing was changed. Read back one stage at a time.`,
    );
  const ran = await askHost(host, 'run', { calls: [...calls], name: 'read-workbook' });
  return ran.ok ? ok({ ...comparison, done: true }) : ran;
}
