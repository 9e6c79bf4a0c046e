import { z } from 'zod';
import { flowChoiceSchema, wholeFlow } from '../graphs/flow/flow-choice.ts';
import { phrase } from '../language/translate.ts';
import { maskingProfileSchema } from '../masking/profile/profile.ts';
import { id } from '../model/fields.ts';
import { densities } from '../model/map.ts';
import { planQuerySchema, wholePlan } from '../priorities/plan-query.ts';
import { assumptionChoices } from '../scene/assumption-choices.ts';
import { brandSchema } from './brand/brand.ts';
import { shownPartsSchema } from './shown/shown-parts.ts';
import { ownPage, pageOptionsSchema } from './paper/page-options.ts';
import { type ExportedDrawing, exportDrawings } from './formats/drawings.ts';
import type { WrittenSize } from './formats/format.ts';
import { type ExportFormat, exportFormats, formatOf } from './formats/index.ts';

/** True where the drawing is a table that the format lays out as pages by itself. */
export const comesInPages = (what: ExportedDrawing, format: ExportFormat): boolean =>
  what === 'action-plan' && formatOf(format).source === 'scene-or-pages';

/** True where it can be chosen on what paper what is exported comes. */
export const takesPaper = (format: ExportFormat): boolean => formatOf(format).options.includes('page');

/** True where it can be chosen how much the cards show. */
export const takesDensity = (what: ExportedDrawing, format: ExportFormat): boolean =>
  what === 'map' && formatOf(format).options.includes('density');

/** True where the project can go inside. */
export const takesProject = (format: ExportFormat): boolean => formatOf(format).options.includes('project');

/** What a format is good for, with this drawing; `t` says it. */
export const aboutFormat = (format: ExportFormat, what: ExportedDrawing): string =>
  comesInPages(what, format)
    ? phrase('Pages with the table header repeated; text can be selected and searched.')
    : formatOf(format).about;

/** What the export dialog and the command line can choose. */
export const exportOptionsSchema = z.strictObject({
  format: z.enum(exportFormats),
  what: z.enum(exportDrawings).default('map'),
  mapId: id,
  /** Matrices and the plan: of all maps of the project. */
  allMaps: z.boolean().default(false),
  /** The plan: which actions, and in which order. */
  plan: planQuerySchema.default(wholePlan),
  /** The flow: which cards, and in which rows. */
  flow: flowChoiceSchema.default(wholeFlow),
  /** The proof: of this card alone; null: of all of the map. */
  proofOf: id.nullable().default(null),
  /** The map: one stage only; null: the whole. */
  stageId: id.nullable().default(null),
  theme: z.enum(['light', 'dark']).default('light'),
  /** Project, map, personas and date above the map. */
  titleBlock: z.boolean().default(true),
  legend: z.boolean().default(true),
  /** The map: what is said of claims without evidence. */
  assumptions: z.enum(assumptionChoices).default('marked'),
  /** The map: how many comments are open, without their words. */
  comments: z.boolean().default(false),
  /** Titles, words and sources of confidential evidence; without it only that there is some. */
  confidential: z.boolean().default(false),
  /** PNG: picture pixels a map pixel, 1 to 4. */
  scale: z.number().min(1).max(4).default(2),
  /** The map: how much its cards show; as on screen where it is left out. */
  density: z.enum(densities).optional(),
  /** Limits it to these lanes, stages and personas. */
  shown: shownPartsSchema.optional(),
  /** Looks as this client's. */
  brand: brandSchema.optional(),
  /** What is taken out and replaced before anything is drawn or written. */
  masking: maskingProfileSchema.optional(),
  /** PDF, PNG: the whole project goes with it, masked as the export is. */
  withProject: z.boolean().default(false),
  /** PDF: the paper, and how the drawing comes on it. */
  page: pageOptionsSchema.default(ownPage),
});
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

/** How far an export is: 0..1, and what it is doing in a few words. */
export type ExportProgress = { readonly share: number; readonly doing: string };

/** What was written: in px for PNG and SVG, in points for PDF; the width and height of a document of records are 0. */
export type ExportDone = WrittenSize & {
  readonly path: string;
  readonly bytes: number;
  /** What to know about it, such as what the format cannot hold: sentences in the language of main. */
  readonly notes: readonly string[];
};
