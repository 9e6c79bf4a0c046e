import type { Brand } from '../../../shared/exports/brand/brand.ts';
import {
  comesInPages,
  type ExportOptions,
  takesDensity,
  takesPaper,
  takesProject,
} from '../../../shared/exports/export-options.ts';
import { type ExportedDrawing, isPriorities } from '../../../shared/exports/formats/drawings.ts';
import { canDraw, type ExportFormat } from '../../../shared/exports/formats/index.ts';
import { ownPage, type PageOptions } from '../../../shared/exports/paper/page-options.ts';
import type { Preset } from '../../../shared/exports/preset/preset.ts';
import type { ShownParts } from '../../../shared/exports/shown/shown-parts.ts';
import type { MaskingProfile } from '../../../shared/masking/profile/profile.ts';
import type { Density } from '../../../shared/model/map.ts';
import type { AssumptionChoice } from '../../../shared/scene/assumption-choices.ts';
import type { Theme } from '../../../shared/scene/theme.ts';

/** What a person chose in the export dialog, also what does not count for the content and format of now. */
export type ExportChoices = {
  readonly what: ExportedDrawing;
  /** Not what is exported where the content cannot be made in it. */
  readonly format: ExportFormat;
  readonly allMaps: boolean;
  /** Null: all of the map. */
  readonly stageId: string | null;
  /** The proof: of this card alone; null: of all of the map. */
  readonly proofOf: string | null;
  readonly theme: Theme['name'];
  /** How much the cards of a map show; null: as on screen. */
  readonly density: Density | null;
  readonly scale: number;
  readonly page: PageOptions;
  readonly titleBlock: boolean;
  readonly legend: boolean;
  readonly assumptions: AssumptionChoice;
  readonly comments: boolean;
  readonly confidential: boolean;
  /** Null: nothing is masked. */
  readonly masking: MaskingProfile | null;
  /** The whole project goes inside the file. */
  readonly withProject: boolean;
  readonly brand: Brand;
  readonly shown: ShownParts;
  /** How the file is called; empty: as its map. */
  readonly fileName: string;
  /** The file of the template for slides; null: the app's own look. */
  readonly template: string | null;
};

/** What is chosen before anybody chose. */
export const firstChoices: Omit<ExportChoices, 'what' | 'allMaps' | 'proofOf'> = {
  format: 'pdf',
  stageId: null,
  theme: 'light',
  density: null,
  scale: 2,
  page: ownPage,
  titleBlock: true,
  legend: true,
  assumptions: 'marked',
  comments: false,
  confidential: false,
  masking: null,
  withProject: false,
  brand: {},
  shown: {},
  fileName: '',
  template: null,
};

/** The format that is exported: what was chosen before comes back once it can be made of the content again. */
export const formatFor = ({ format, what }: Pick<ExportChoices, 'format' | 'what'>): ExportFormat =>
  canDraw(format, what) ? format : 'pdf';

/** True where the whole map is exported, which can be cut at its stages. */
export const hasStages = ({ what, stageId }: Pick<ExportChoices, 'what' | 'stageId'>): boolean =>
  what === 'map' && stageId === null;

/** What of the project and its window an export is of. */
type Place = Pick<ExportOptions, 'mapId' | 'plan' | 'flow'>;

/** The options of an export by these choices: each that counts for its content and format. */
export function optionsOf(choices: ExportChoices, place: Place): ExportOptions {
  const { fileName: _fileName, template: _template, brand, shown, density, masking, ...chosen } = choices;
  const { what, page } = chosen;
  const format = formatFor(choices);
  return {
    ...chosen,
    ...place,
    format,
    allMaps: isPriorities(what) && chosen.allMaps,
    comments: what === 'map' && chosen.comments,
    withProject: takesProject(format) && chosen.withProject,
    page: !takesPaper(format)
      ? ownPage
      : comesInPages(what, format)
        ? { ...page, layout: 'content' }
        : page.layout === 'stages' && !hasStages(choices)
          ? { ...page, layout: 'sheet' }
          : page,
    ...(density !== null && takesDensity(what, format) ? { density } : {}),
    ...(masking ? { masking } : {}),
    ...(Object.keys(brand).length > 0 ? { brand } : {}),
    ...(Object.keys(shown).length > 0 ? { shown } : {}),
  };
}

/** The choices with those of a preset; what it does not say stays, but a client's look and parts of maps are its own. */
export function choicesWith(old: ExportChoices, preset: Preset): ExportChoices {
  return {
    ...old,
    what: preset.what ?? old.what,
    format: preset.format ?? old.format,
    allMaps: preset.allMaps ?? old.allMaps,
    theme: preset.theme ?? old.theme,
    density: preset.density ?? old.density,
    scale: preset.scale ?? old.scale,
    page: preset.page ?? old.page,
    titleBlock: preset.titleBlock ?? old.titleBlock,
    legend: preset.legend ?? old.legend,
    assumptions: preset.assumptions ?? old.assumptions,
    comments: preset.comments ?? old.comments,
    confidential: preset.confidential ?? old.confidential,
    // A preset without masking masks nothing: one that was chosen before stays.
    masking: preset.masking ?? old.masking,
    // A preset that does not say so never takes the project along.
    withProject: preset.withProject ?? false,
    brand: preset.brand ?? {},
    shown: preset.shown ?? {},
    fileName: preset.fileName ?? '',
  };
}
