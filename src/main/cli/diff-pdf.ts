import { basename, resolve } from 'node:path';
import { compareMaps } from '../../shared/compare/compare-maps.ts';
import { compareProjects, isSame } from '../../shared/compare/compare-projects.ts';
import { type ReaderChoices, statesForReaders, toldToReaders } from '../../shared/compare/for-readers.ts';
import { exportOptionsSchema } from '../../shared/exports/export-options.ts';
import { dayOfMoment } from '../../shared/language/dates.ts';
import { todayHere } from '../../shared/language/days.ts';
import type { Language } from '../../shared/language/languages.ts';
import { speak } from '../../shared/language/translate.ts';
import type { Id } from '../../shared/model/fields.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { type ProjectRecords, recordKinds } from '../../shared/model/records.ts';
import type { StateRecords } from '../../shared/protocol/version-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { exportMap, prepareExport } from '../export/index.ts';
import { withPages } from '../export/page/page-supply.ts';
import { chooseMap } from './choose-map.ts';
import { type ExportContext, withProject } from './export-wish.ts';
import { readProject } from './project-records.ts';

export type DrawnDiff = {
  /** One where two maps of it are compared. */
  readonly files: readonly string[];
  readonly maps: readonly [string | undefined, string | undefined];
  readonly out: string;
  readonly language: Language;
  readonly choices: ReaderChoices;
};

/** Draws what differs between two files, or two maps of one, into a PDF; answers whether anything does. */
export const drawDiff = (
  context: ExportContext,
  { files: [a = '', b], maps, out, language, choices }: DrawnDiff,
): Promise<Result<{ readonly isSame: boolean }>> =>
  withPages(context.say, async (pages) => {
    prepareExport(pages, 'pdf');
    const first = b === undefined ? null : await readProject(resolve(a), context.person);
    if (first && !first.ok) return first;
    return withProject(context, resolve(b ?? a), async (project) => {
      const records = recordsById(project.snapshot.records);
      const pair = first ? ok(null) : mapsOf(records, maps);
      if (!pair.ok) return pair;
      const states = { before: first?.value.records ?? records, after: records };
      const shown = statesForReaders(states, choices, todayHere());
      const comparison = pair.value
        ? compareMaps(shown.after, ...pair.value)
        : compareProjects(shown.before, shown.after, undefined, toldToReaders(choices));
      const [map] = records.map.keys();
      const time = first?.value.time ?? null;
      // What was read is named in the words of the drawing.
      await speak(language);
      const mapName = (id: Id): string => records.map.get(id)?.name ?? '';
      const done = await exportMap({
        ...project,
        options: exportOptionsSchema.parse({ format: 'pdf', mapId: map }),
        comparison: {
          before: asLists(shown.before),
          after: asLists(shown.after),
          maps: pair.value,
          names: pair.value
            ? { before: mapName(pair.value[0]), after: mapName(pair.value[1]) }
            : {
                before: time === null ? basename(a) : `${basename(a)} (${dayOfMoment(time)})`,
                after: basename(b ?? a),
              },
          comments: choices.comments,
        },
        path: resolve(out),
        author: context.signature,
        language,
        onProgress: () => {},
        signal: new AbortController().signal,
        log: context.say,
        pages,
      });
      return done.ok ? ok({ isSame: isSame(comparison) }) : done;
    });
  });

function mapsOf(records: ProjectRecords, [map, other]: DrawnDiff['maps']): Result<readonly [Id, Id]> {
  const [one, two] = [chooseMap(records, map), chooseMap(records, other)];
  if (!one.ok) return one;
  if (!two.ok) return two;
  if (!one.value || !two.value) return fail('bad-option', 'Name both maps with --map and --with.');
  return ok([one.value.id, two.value.id]);
}

const asLists = (records: ProjectRecords): StateRecords =>
  Object.fromEntries(
    recordKinds.map((kind) => [kind, [...records[kind].values()]]),
  ) as unknown as StateRecords;
