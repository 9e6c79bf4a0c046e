import type { ExportDone, ExportOptions } from '../../shared/exports/export-options.ts';
import { type ExportFormat, formatOf, isDocument } from '../../shared/exports/formats/index.ts';
import type { Language } from '../../shared/language/languages.ts';
import type { Snapshot } from '../../shared/protocol/host-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { exportMap, prepareExport } from '../export/index.ts';
import { takeTemplate } from '../export/take-template.ts';
import { type PageSupply, withPages } from '../export/page/page-supply.ts';
import { type ProjectToExport, projectToExport } from '../export/project-to-export.ts';
import { chooseCard } from './choose-card.ts';
import { withHost } from './cli-host.ts';
import { emptyExport } from './empty-export.ts';
import type { CliContext } from './subcommand.ts';

/** The export requested; maps and stages by name, a card by its ID or title. */
export type ExportWish = Omit<ExportOptions, 'mapId' | 'stageId' | 'proofOf'> & {
  readonly out: string;
  /** Undefined: the app's language. */
  readonly language: Language | undefined;
  readonly map: string | undefined;
  readonly stage: string | undefined;
  readonly card: string | undefined;
  /** The file of a template. */
  readonly template: string | undefined;
};

/** Opens the project, draws the map and writes the file. */
export async function exportFile(
  context: ExportContext,
  path: string,
  wish: ExportWish,
): Promise<Result<ExportDone>> {
  const done = await exportFileBy(context, path, wish.format, () => Promise.resolve(ok(wish)));
  return done.ok ? ok(done.value.done) : done;
}

/** The same where the project has a say in what is wished; `format`: where it is known before. */
export const exportFileBy = (
  context: ExportContext,
  path: string,
  format: ExportFormat | null,
  wishOf: (project: ProjectToExport) => Promise<Result<ExportWish>>,
): Promise<Result<{ readonly done: ExportDone; readonly wish: ExportWish }>> =>
  withPages(context.say, async (pages) => {
    if (format !== null) prepareExport(pages, format);
    return withProject(context, path, async (project) => {
      const wish = await wishOf(project);
      if (!wish.ok) return wish;
      const { template: file } = wish.value;
      const template = file === undefined ? ok(null) : await takeTemplate(file);
      if (!template.ok) return template;
      const done = await exportProject({ ...context, pages }, project, wish.value, template.value);
      return done.ok ? ok({ done: done.value, wish: wish.value }) : done;
    });
  });

/** Opens a project to export it. Read-only, so it does not matter if a window has the file open. */
export const withProject = <T>(
  { person }: Pick<ExportContext, 'person'>,
  path: string,
  work: (project: ProjectToExport) => Promise<Result<T>>,
): Promise<Result<T>> =>
  withHost({ kind: 'file', path, anyway: true }, person, async (host) => {
    const project = await projectToExport(host);
    return project.ok ? work(project.value) : project;
  });

export type ExportContext = Pick<CliContext, 'person' | 'signature' | 'language' | 'say'>;

/** Draws what is wished of an open project and writes the file; `template` are the bytes of the wish's. */
export async function exportProject(
  context: ExportContext & { readonly pages: PageSupply },
  project: ProjectToExport,
  { out, map, stage, card, template: _file, language, ...options }: ExportWish,
  template: Uint8Array | null,
): Promise<Result<ExportDone>> {
  const { records } = project.snapshot;
  const chosen = choose(records, { map, stage, card });
  if (!chosen.ok) return chosen;
  const done = await exportMap({
    ...project,
    options: { ...options, ...chosen.value },
    ...(template ? { template } : {}),
    path: out,
    author: context.signature,
    language: language ?? context.language,
    onProgress: () => {},
    signal: new AbortController().signal,
    log: context.say,
    pages: context.pages,
  });
  if (!done.ok) return done;
  // A script that exports many maps has nobody to look at them.
  const nothing = emptyExport(records, { ...options, ...chosen.value });
  return nothing === null ? done : ok({ ...done.value, notes: [nothing, ...done.value.notes] });
}

type Chosen = Pick<ExportOptions, 'mapId' | 'stageId' | 'proofOf'>;

/** The records that a wish names. */
export function choose(
  records: Snapshot['records'],
  asked: Pick<ExportWish, 'map' | 'stage' | 'card'>,
): Result<Chosen> {
  if (asked.card !== undefined && asked.map === undefined) return ofCard(records, null, asked.card);
  const map = onlyNamed('map', inOrder(records.map), asked.map);
  if (!map.ok) return map;
  const mapId = map.value.id;
  if (asked.card !== undefined) return ofCard(records, mapId, asked.card);
  if (asked.stage === undefined) return ok({ mapId, stageId: null, proofOf: null });
  const stages = inOrder(records.stage.filter((stage) => stage.mapId === mapId));
  const stage = onlyNamed('stage', stages, asked.stage);
  return stage.ok ? ok({ mapId, stageId: stage.value.id, proofOf: null }) : stage;
}

/** A card that is named says which map is meant. */
function ofCard(records: Snapshot['records'], mapId: string | null, asked: string): Result<Chosen> {
  const card = chooseCard(records, mapId, asked);
  return card.ok ? ok({ mapId: card.value.mapId, stageId: null, proofOf: card.value.id }) : card;
}

type Named = { readonly id: string; readonly name: string; readonly order: string };

/** The first record if no name is given; otherwise the one with this ID or name, ignoring case. Fails if two have it. */
function onlyNamed<T extends Named>(word: string, all: readonly T[], name: string | undefined): Result<T> {
  const byId = all.filter(({ id }) => id === name);
  const [first, second] =
    name === undefined
      ? all.slice(0, 1)
      : byId.length > 0
        ? byId
        : all.filter((one) => sameName(one.name, name));
  if (first && !second) return ok(first);
  const names = all.map((one) => `“${one.name}”`).join(', ');
  if (first)
    return fail(
      `${word}-ambiguous`,
      `More than one ${word} is named “${name ?? ''}”. Rename one of them first.`,
    );
  return name === undefined
    ? fail(`no-${word}`, `There is no ${word} in this project, so there is nothing to export.`)
    : fail(`${word}-not-found`, `There is no ${word} “${name}”. Available: ${names}.`);
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Records in the order that people gave them. */
export const inOrder = <T extends Named>(records: readonly T[]): readonly T[] =>
  records.toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));

/** What was written, in a line: 'out.png  2400 x 1600 px, 312,345 bytes'; 'out.mmd  12 tasks, 1,204 bytes'. */
export function describeExport(done: ExportDone, format: ExportFormat): string {
  const { unit } = formatOf(format);
  const each = `${Math.round(done.width)} x ${Math.round(done.height)}`;
  const size = isDocument(format)
    ? done.parts.toLocaleString('en')
    : done.parts > 1
      ? `${done.parts.toLocaleString('en')} pages, ${each}`
      : each;
  return `${done.path}  ${size} ${unit}, ${done.bytes.toLocaleString('en')} bytes`;
}
