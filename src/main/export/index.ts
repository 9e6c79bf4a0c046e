import { app } from 'electron';
import { cancelled, type ExportPage, startExport } from './page/export-page.ts';
import type { PageSupply } from './page/page-supply.ts';
import { createProgress } from './page/progress.ts';
import { exportFailure } from '../../files/file-failure.ts';
import { suggestedName } from '../../files/file-name.ts';
import { packProject } from '../../files/inside/packed-project.ts';
import { createWholeFile } from '../../files/whole-file.ts';
import { prepareWriter, writerOf } from './formats/index.ts';
import type { Language } from '../../shared/language/languages.ts';
import { todayHere } from '../../shared/language/days.ts';
import { t } from '../../shared/language/translate.ts';
import {
  type ExportDone,
  type ExportOptions,
  type ExportProgress,
  takesProject,
} from '../../shared/exports/export-options.ts';
import { brandNotes } from '../../shared/exports/brand-notes.ts';
import { type ExportFormat, takesBrand } from '../../shared/exports/formats/index.ts';
import { themes } from '../../shared/scene/theme.ts';
import { readFont } from './font/read-font.ts';
import { checkMaskedExport, maskRequest } from './mask-export.ts';
import type { ProjectInside } from './pdf-file/attach-project.ts';
import { readLogo } from './read-logo.ts';
import type { MaskingProfile } from '../../shared/masking/profile/profile.ts';
import { notOnMap } from '../../shared/exports/shown/shown-parts.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import type { FeltTallies } from '../../shared/measures/felt-tallies.ts';
import type { ResponseTally } from '../../shared/model/response-tally.ts';
import type { ComparedStates } from '../../shared/protocol/export-page.ts';
import type { Snapshot } from '../../shared/protocol/host-api.ts';
import { ok, type Result } from '../../shared/result.ts';

export type ExportRequest = {
  /** The project as its host gives it. */
  readonly snapshot: Pick<Snapshot, 'records'>;
  /** What its imported answers are counted to, see `talliesFor`. */
  readonly tallies: readonly ResponseTally[];
  /** See `feltFor`. */
  readonly felt: FeltTallies;
  /** What the project is called. */
  readonly projectName: string;
  /** Reads an attachment through the host. */
  readonly readBlob: (
    hash: string,
  ) => Promise<Result<{ readonly bytes: Uint8Array; readonly mediaType: string }>>;
  /** The project as it goes inside the file, masked by the profile where there is one. */
  readonly copyInside: (
    profile: MaskingProfile | undefined,
    author: string,
  ) => Promise<Result<{ readonly bytes: Uint8Array }>>;
  readonly options: ExportOptions;
  /** Two states whose differences are drawn in place of what the options say. */
  readonly comparison?: ComparedStates;
  /** The bytes of the template that slides are made from, which `readTemplate` can read; ours where it is left out. */
  readonly template?: Uint8Array;
  /** The words of the drawing, such as its legend's; sentences about the export are in the one of this process. */
  readonly language: Language;
  /** The file to write, absolute. A file that is there is replaced when the new one is whole. */
  readonly path: string;
  /** Written into the file as its author; left out where it is empty. */
  readonly author?: string;
  /** Called at least every 250 ms. */
  readonly onProgress: (progress: ExportProgress) => void;
  /** Gives the export up; the answer's code is `cancelled`. */
  readonly signal: AbortSignal;
  /** For the app's log. */
  readonly log: (message: string) => void;
  /** Where a page may wait already. */
  readonly pages: PageSupply;
};

/** Has what an export needs loaded, while the project is opened or a person chooses where the file goes. */
export function prepareExport(pages: PageSupply, format: ExportFormat): void {
  pages.prepare(format);
  prepareWriter(format);
}

/**
 * Writes a map, or what follows from it, into a file of any format. Needs a ready Electron app, but no display. The file appears only when it
 * is whole and checked; whatever else happens, nothing new is left behind and a file that was there stays as it was.
 */
export async function exportMap(asked: ExportRequest): Promise<Result<ExportDone>> {
  const { masking } = asked.options;
  const { request, removed } = maskRequest(asked);
  const { options, path, signal } = request;
  const isCancelled = (): boolean => signal.aborted;
  if (isCancelled()) return { ok: false, failure: cancelled() };
  const drawn = options.brand?.logo ? readLogo(options.brand.logo) : ok(null);
  if (!drawn.ok) return drawn;
  const logo = drawn.value;
  const lettered = options.brand?.font ? readFont(options.brand.font) : ok(null);
  if (!lettered.ok) return lettered;
  const font = lettered.value;
  const created = await createWholeFile(path, { say: exportFailure });
  if (!created.ok) return created;
  const file = created.value;
  const progress = createProgress(request.onProgress);
  progress.stage(0.02, t('Opening'));
  let page: ExportPage | null = null;
  try {
    page = startExport(request.pages.take(options.format), {
      job: {
        snapshot: { records: request.snapshot.records },
        tallies: request.tallies,
        felt: request.felt,
        projectName: request.projectName,
        options: withoutBytes(options),
        comparison: request.comparison ?? null,
        logo: logo?.logo ?? null,
        font: font?.font ?? null,
        words: request.language,
        day: todayHere(),
      },
      readBlob: (hash) => {
        const own = logo?.logo.sha256 === hash ? logo : font?.files.get(hash);
        return own ? Promise.resolve(ok(own)) : request.readBlob(hash);
      },
      template: request.template ?? null,
      onProgress: ({ share, doing }) => progress.within(share, t(doing)),
      signal,
      log: request.log,
    });
    prepareWriter(options.format);
    const packed = await projectInside(request, masking, asked.author ?? '');
    if (!packed.ok) return packed;
    const inside = packed.value;
    const author = request.author ?? '';
    const written = await writerOf(options.format)({
      page,
      file,
      options,
      author,
      software: software(),
      progress,
      inside,
    });
    if (!written.ok) return written;
    const checked = await checkMaskedExport(file, removed);
    if (!checked.ok) return checked;
    progress.stage(1, t('Saving'));
    if (isCancelled()) return { ok: false, failure: cancelled() };
    const committed = await file.commit();
    if (!committed.ok) return committed;
    progress.within(1);
    const { width, height, parts, notes } = written.value;
    const fontNotes = takesBrand(options.format) ? (font?.notes ?? []) : [];
    return ok({
      path,
      bytes: file.size(),
      width,
      height,
      parts,
      notes: [
        ...(inside ? [insideNote(masking)] : []),
        ...notesOn(request),
        ...(logo?.notes ?? []),
        ...fontNotes,
        ...notes,
        ...checked.value,
      ],
    });
  } finally {
    progress.stop();
    page?.close();
    await file.discard();
  }
}

/** The project, packed, where it goes inside. */
async function projectInside(
  { options: { format, withProject }, copyInside, projectName }: ExportRequest,
  masking: MaskingProfile | undefined,
  author: string,
): Promise<Result<ProjectInside | null>> {
  if (!withProject || !takesProject(format)) return ok(null);
  const copy = await copyInside(masking, author);
  if (!copy.ok) return copy;
  const { packed, size } = await packProject(copy.value.bytes);
  return ok({
    packed,
    size,
    name: suggestedName(projectName, 'journey'),
    description: t('The project that this was exported from'),
  });
}

const insideNote = (masking: MaskingProfile | undefined): string =>
  masking
    ? t(
        'The project is inside, masked by “{{profile}}”: whoever has this file can open it with Throughline.',
        {
          profile: t(masking.name),
        },
      )
    : t('The whole project is inside: whoever has this file can open it with Throughline.');

/** What was asked for that the map does not have, and what had to be changed of it. */
function notesOn({
  snapshot,
  options: { format, shown, mapId, brand, theme },
}: ExportRequest): readonly string[] {
  const colours = takesBrand(format) ? brandNotes(themes[theme], brand?.colours) : [];
  const parts = shown === undefined ? [] : notOnMap(recordsById(snapshot.records), mapId, shown);
  return [...parts, ...colours].map(({ message, params }) => t(message, params));
}

/** The page reads logo and font by their hashes. */
function withoutBytes({ brand, ...options }: ExportOptions): ExportOptions {
  if (!brand) return options;
  const { logo: _logo, font, ...rest } = brand;
  return { ...options, brand: { ...rest, ...(font ? { font: { family: font.family } } : {}) } };
}

const software = (): string => `Throughline ${app.getVersion()}`;
