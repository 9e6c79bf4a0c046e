import { z } from 'zod';
import { exportFormats } from '../../../shared/exports/formats/index.ts';
import { readIfOwn } from './read-own-json.ts';

const exportSchema = z.strictObject({
  /** The project file, absolute. */
  source: z.string(),
  /** Null where the project could not even be opened. */
  format: z.enum(exportFormats).nullable(),
  map: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  state: z.enum(['written', 'unchanged', 'failed']),
  /** What this export alone would have ended with: 0 or 1. */
  exitCode: z.union([z.literal(0), z.literal(1)]),
  /** The file that is there now, absolute. */
  file: z.string().nullable(),
  bytes: z.number().int().min(0).nullable(),
  notes: z.array(z.string()).readonly(),
  problem: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
});
/** What became of one export of many. */
export type ExportLine = z.infer<typeof exportSchema>;

const reportSchema = z.strictObject({
  kind: z.literal('throughline-export-report'),
  version: z.literal(1),
  /** Of Throughline. */
  app: z.string(),
  startedAt: z.string(),
  finishedAt: z.string(),
  folder: z.string(),
  exitCode: z.union([z.literal(0), z.literal(1)]),
  totals: z.strictObject({ written: z.number(), unchanged: z.number(), failed: z.number() }),
  exports: z.array(exportSchema).readonly(),
});
export type ExportReport = z.infer<typeof reportSchema>;

/** True where a report can be written without replacing somebody else's file. */
export const mayReplaceReport = (path: string): boolean => readIfOwn(path, reportSchema) !== undefined;

type Run = { readonly app: string; readonly startedAt: string; readonly folder: string };

/** The report of a run that is over. */
export function reportOf({ app, startedAt, folder }: Run, lines: readonly ExportLine[]): ExportReport {
  const count = (state: ExportLine['state']): number => lines.filter((line) => line.state === state).length;
  const totals = { written: count('written'), unchanged: count('unchanged'), failed: count('failed') };
  return {
    kind: 'throughline-export-report',
    version: 1,
    app,
    startedAt,
    finishedAt: new Date().toISOString(),
    folder,
    exitCode: totals.failed === 0 ? 0 : 1,
    totals,
    exports: lines,
  };
}
