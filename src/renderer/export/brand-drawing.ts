import { brandPages } from '../../shared/exports/pages/brand-pages.ts';
import { brandScene } from '../../shared/exports/brand/brand-scene.ts';
import { brandTheme } from '../../shared/exports/brand/brand-theme.ts';
import type { BrandNames } from '../../shared/exports/brand/brand-words.ts';
import type { ExportOptions } from '../../shared/exports/export-options.ts';
import type { Pages } from '../../shared/exports/pages/page.ts';
import type { ExportJob } from '../../shared/protocol/export-page.ts';
import type { MeasureText } from '../../shared/layout/measure.ts';
import type { Ink } from '../../shared/scene/parts.ts';
import type { Scene } from '../../shared/scene/shape.ts';
import { type Theme, themes } from '../../shared/scene/theme.ts';

/** What a client's look is made from, as the job of an export has it. */
export type ForClient = Pick<ExportJob, 'projectName' | 'day' | 'logo'> & {
  readonly options: Pick<ExportOptions, 'brand' | 'page' | 'theme'>;
  readonly measure: MeasureText;
};

/** The colours of an export: of its theme, or of the client it is for. */
export const themeOf = ({ theme, brand }: Pick<ExportOptions, 'theme' | 'brand'>): Theme =>
  brandTheme(themes[theme], brand?.colours);

const inkOf = ({ options, measure }: ForClient): Ink => ({ measure, theme: themeOf(options) });
const namesOf = ({ projectName, day }: ForClient, title: string): BrandNames => ({
  project: projectName,
  map: title,
  day,
});

/** A whole drawing as the client has it that the job names. */
export function brandDrawing(scene: Scene, job: ForClient): Scene {
  const { brand } = job.options;
  return brand ? brandScene(scene, { brand, logo: job.logo }, namesOf(job, scene.title), inkOf(job)) : scene;
}

/** Pages on paper as the client has them; a whole drawing that is put on a sheet has all of that already. */
export function brandOnPaper(
  pages: Pages,
  title: string,
  job: ForClient,
  { isOnSheet }: { readonly isOnSheet: boolean },
): Pages {
  const { brand, page } = job.options;
  if (!brand || isOnSheet) return pages;
  const labelOnly = pages.shared !== null;
  const names = namesOf(job, title);
  return brandPages(pages, { brand, logo: job.logo, names, margin: page.margin, labelOnly }, inkOf(job));
}
