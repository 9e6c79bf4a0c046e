import { basename, extname, resolve } from 'node:path';
import { plainName } from '../../shared/clipboard/paste-target.ts';
import { describeProposal } from '../../shared/map-import/plan/describe.ts';
import { importCalls, type ImportTarget } from '../../shared/map-import/plan/import-calls.ts';
import { checkSize } from '../../shared/map-import/plan/check-size.ts';
import { guessLanes, propose } from '../../shared/map-import/plan/proposal.ts';
import type { MapFile } from '../../shared/map-import/table/map-file.ts';
import { bestTable } from '../../shared/map-import/structure/best-table.ts';
import { draftOfTable } from '../../shared/map-import/structure/draft-of-table.ts';
import { guessTable } from '../../shared/map-import/structure/table-choices.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { askHost } from '../hosts/ask-host.ts';
import { chooseMap } from './choose-map.ts';
import { type CliHost, withHost } from './cli-host.ts';
import { type Subcommand, textOption } from './subcommand.ts';

export const importMapSubcommand: Subcommand = {
  name: 'import-map',
  usage: 'import-map FILE DATA [--map NAME] [--dry-run] [...]',
  summary: 'Imports a table or drawing as a map, and saves the project.',
  help: [
    '  DATA is a table (CSV, TSV, semicolons, .xlsx, Markdown, HTML), a draw.io drawing, a Mermaid journey or a JSON Canvas.',
    '  Which rows and columns are stages and lanes is found by their names. Prints what it was taken for, the stages, steps',
    '  and lanes with their cards, and the rule by which emotions were read. All of it is one step that can be undone.',
    '  --map NAME    puts it into this map, by its name or ID: what the map does not have is added (default: a new map)',
    '  --name NAME   what the new map is called (default: as the file says, else as the file is called)',
    '  --sheet NAME  the sheet, table or page to import, by its name or number (default: the one most like a map)',
    '  --turn        takes rows for columns: the other way round than it was found',
    '  --whole       leaves each cell as one card; else lines, bullets and semicolons make several',
    '  --dry-run     says what would happen and changes nothing',
  ].join('\n'),
  options: {
    map: { type: 'string' },
    name: { type: 'string' },
    sheet: { type: 'string' },
    turn: { type: 'boolean' },
    whole: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  words: [2, 2],
  run: async ({ print, say, person }, [file = '', data = ''], options) => {
    const wishes: Wishes = {
      map: textOption(options, 'map'),
      name: textOption(options, 'name'),
      sheet: textOption(options, 'sheet'),
      isTurned: options['turn'] === true,
      isWhole: options['whole'] === true,
      isDry: options['dry-run'] === true,
    };
    const done = await withHost({ kind: 'file', path: resolve(file) }, person, async (host) => {
      const imported = await importMap(host, resolve(data), wishes);
      if (!imported.ok) return imported;
      print(JSON.stringify(imported.value));
      return wishes.isDry ? ok(null) : host.control({ kind: 'save' });
    });
    if (done.ok) return 0;
    say(done.failure.message);
    return 1;
  },
};

type Wishes = {
  readonly map: string | undefined;
  readonly name: string | undefined;
  readonly sheet: string | undefined;
  readonly isTurned: boolean;
  readonly isWhole: boolean;
  readonly isDry: boolean;
};

async function importMap(host: CliHost, path: string, wishes: Wishes): Promise<Result<object>> {
  const read = await host.control({ kind: 'read-map', path });
  if (!read.ok) return read;
  const snapshot = await askHost(host, 'snapshot', {});
  if (!snapshot.ok) return snapshot;
  const records = recordsById(snapshot.value.records);
  const onto = chooseMap(records, wishes.map);
  if (!onto.ok) return onto;
  const own = namesOf(records);
  const index = tableAt(read.value, wishes.sheet, own);
  if (!index.ok) return index;
  const table = read.value.tables[index.value];
  if (!table) throw new Error('A table was chosen that is not there');
  const guessed = guessTable(table, own);
  const draft = draftOfTable(table, {
    ...(wishes.isTurned ? guessTable({ ...table, known: null }, own, !guessed.turned) : guessed),
    ...(wishes.isWhole ? { split: 'whole' as const } : {}),
  });
  const fits = checkSize(draft, basename(path));
  if (!fits.ok) return fits;
  const proposal = propose(draft, guessLanes(draft));
  const target: ImportTarget = onto.value
    ? { kind: 'onto', mapId: onto.value.id }
    : { kind: 'new-map', name: wishes.name ?? (draft.name || basename(path, extname(path))) };
  const made = importCalls(proposal, records, target);
  const told = {
    file: basename(path),
    format: read.value.format,
    table: table.name,
    tables: read.value.tables.length,
    stagesAre: (wishes.isTurned ? !guessed.turned : guessed.turned) ? 'rows' : 'columns',
    map: onto.value
      ? { id: onto.value.id, name: onto.value.name }
      : { id: made.mapId, name: target.kind === 'new-map' ? target.name : '' },
    isNewMap: onto.value === null,
    ...describeProposal(proposal),
    newPersonas: made.newPersonas,
    notes: [...read.value.notes, ...made.notes],
  };
  if (wishes.isDry) return ok({ ...told, imported: false });
  const ran = await askHost(host, 'run', { calls: [...made.calls], name: 'import-map' });
  return ran.ok ? ok({ ...told, imported: true }) : ran;
}

/** Names of stages and steps of the project, by which those in a table are known. */
const namesOf = ({ stage, step }: ProjectRecords): ReadonlySet<string> =>
  new Set(
    [...stage.values(), ...step.values()].map(({ name }) => plainName(name)).filter((name) => name !== ''),
  );

function tableAt({ tables }: MapFile, wanted: string | undefined, own: ReadonlySet<string>): Result<number> {
  if (wanted === undefined) return ok(bestTable(tables, own));
  const named = tables.findIndex(({ name }) => plainName(name) === plainName(wanted));
  const index = named === -1 && /^\d{1,3}$/.test(wanted) ? Number(wanted) - 1 : named;
  const list = tables.map(({ name }, at) => (name === '' ? String(at + 1) : `“${name}”`)).join(', ');
  return tables[index]
    ? ok(index)
    : fail('no-sheet', `The file has no sheet “${wanted}”. Nothing was imported. Available: ${list}.`);
}
