import { useMemo } from 'react';
import { t } from '../../shared/language/translate.ts';
import { todayHere } from '../../shared/language/days.ts';
import { isGraph, isPriorities } from '../../shared/exports/formats/drawings.ts';
import { comesInPages, type ExportOptions } from '../../shared/exports/export-options.ts';
import { recordsToShow } from '../../shared/exports/records-to-show.ts';
import { formatOf } from '../../shared/exports/formats/index.ts';
import type { DrawingForPaper } from '../../shared/exports/pages/lay-on-paper.ts';
import { ownPages } from '../../shared/exports/pages/own-page.ts';
import type { Pages } from '../../shared/exports/pages/page.ts';
import { pagesWords } from '../../shared/exports/pages/page-words.ts';
import { planPages } from '../../shared/exports/pages/plan-pages.ts';
import { placeMeasures } from '../../shared/measures/place-measures.ts';
import type { Failure } from '../../shared/result.ts';
import { useFelt } from '../session/felt-store.ts';
import { useTallies } from '../session/tally-store.ts';
import { createMapView } from '../../shared/layout/map-view.ts';
import { createPrioritiesScene } from '../../shared/priorities/scene/priorities-scene.ts';
import { createScene } from '../../shared/scene/create-scene.ts';
import { themes } from '../../shared/scene/theme.ts';
import { useMaskedProject } from '../masking/use-masked-project.ts';
import { useProject } from '../session/project-store.ts';
import { givenProjectName } from '../session/select-records.ts';
import { createMeasureText } from '../text/measure-text.ts';
import { brandTheme } from '../../shared/exports/brand/brand-theme.ts';
import { brandDrawing, brandOnPaper } from '../export/brand-drawing.ts';
import type { BrandLook } from './export-presets/use-brand-look.ts';
import { ownPage } from '../../shared/exports/paper/page-options.ts';
import { usePages } from './paper/use-pages.ts';
import { useGraphScene } from './use-graph-scene.ts';

/** What the export will be: how large, in words, and its pages; null of what is not drawn, and while nothing is known. */
export type ExportPreview = { readonly words: string; readonly pages: Pages | null };

/** Found by making the very drawing that is exported. */
export function useExportPreview(
  options: ExportOptions,
  { font: { families }, logo: shownLogo }: BrandLook,
): ExportPreview {
  const { format, what, mapId, allMaps, plan, stageId, scale, theme, page } = options;
  // Pages are made anew whenever the dialog draws; only these of them matter here.
  const { layout, margin, paper, orientation } = page;
  const { titleBlock, legend, assumptions, comments, confidential, density, shown: limit, brand } = options;
  const ownRecords = useProject((state) => state.records);
  const ownTallies = useTallies();
  const ownFelt = useFelt();
  const ownName = useProject(givenProjectName);
  const {
    records,
    tallies,
    felt,
    projectName: called,
  } = useMaskedProject(
    { records: ownRecords, tallies: ownTallies, felt: ownFelt, projectName: ownName },
    options.masking,
  );
  const definition = formatOf(format);
  const isRecords = definition.source === 'records';
  const measure = useMemo(() => createMeasureText(families), [families]);
  const ink = useMemo(
    () => ({ measure, theme: brandTheme(themes[theme], brand?.colours) }),
    [measure, theme, brand?.colours],
  );
  const day = todayHere();
  const made = useMemo((): Made | null => {
    if (isRecords || isGraph(what)) return null;
    if (isPriorities(what)) {
      const asked = {
        records,
        mapId: allMaps ? null : mapId,
        plan,
        titleBlock,
        day,
        projectName: called,
        ...ink,
      };
      if (comesInPages(what, format)) {
        const pages = planPages(asked, { paper, orientation, margin });
        if (!pages.ok) return { failure: pages.failure };
        return pages.value && { pages: pages.value };
      }
      const scene = createPrioritiesScene({ ...asked, what });
      return scene ? { drawing: { scene, map: null, names: namesOf(scene.title, called, day) } } : null;
    }
    const shown = recordsToShow(records, { confidential, comments, density, shown: limit }, todayHere());
    const view = createMapView(shown, mapId, undefined, placeMeasures(shown, tallies), felt);
    if (!view) return null;
    const drawn = { titleBlock, legend, assumptions, date: day, projectName: called };
    const scene = createScene({ view, ...ink, options: { ...drawn, stageId } });
    const map = stageId === null ? { view, options: drawn } : null;
    return scene ? { drawing: { scene, map, names: namesOf(scene.title, called, day) } } : null;
  }, [
    isRecords,
    records,
    tallies,
    felt,
    called,
    day,
    what,
    format,
    allMaps,
    plan,
    mapId,
    stageId,
    titleBlock,
    legend,
    assumptions,
    comments,
    confidential,
    density,
    limit,
    paper,
    orientation,
    margin,
    ink,
  ]);
  const graph = useGraphScene(options, measure);
  const ofGraph = useMemo(
    () => graph && { scene: graph, map: null, names: namesOf(graph.title, called, day) },
    [graph, called, day],
  );
  const plain = (made && 'drawing' in made ? made.drawing : null) ?? ofGraph;
  const logo = shownLogo?.ready ?? null;
  const client = useMemo(
    () => ({
      options: { theme, page: { ...ownPage, layout, margin }, ...(brand ? { brand } : {}) },
      projectName: called,
      day,
      logo,
      measure,
    }),
    [brand, layout, margin, theme, called, day, logo, measure],
  );
  const drawing = useMemo(
    () => plain && { ...plain, scene: brandDrawing(plain.scene, client) },
    [plain, client],
  );
  const own = useMemo(() => (drawing ? ownPages(drawing.scene) : null), [drawing]);
  const laid = usePages(drawing, page, ink);
  const branded = useMemo(() => {
    if (made && 'pages' in made)
      return brandOnPaper(made.pages, made.pages.pages[0]?.parts[0]?.scene.title ?? '', client, {
        isOnSheet: false,
      });
    if (!laid?.ok || !drawing) return null;
    return brandOnPaper(laid.value, drawing.scene.title, client, { isOnSheet: layout === 'sheet' });
  }, [made, laid, drawing, client, layout]);
  if (definition.source === 'records') return { words: '', pages: null };
  if (made && 'failure' in made) return { words: t(made.failure.message), pages: null };
  if (made && 'pages' in made) return { words: pagesWords(made.pages), pages: branded };
  if (drawing === null || own === null) return { words: '', pages: null };
  if (page.layout === 'content') return { words: definition.sizeWords(drawing.scene, { scale }), pages: own };
  if (laid === null) return { words: t('Laying out the pages'), pages: null };
  return laid.ok
    ? { words: pagesWords(laid.value), pages: branded }
    : { words: t(laid.failure.message), pages: null };
}

type Made = { readonly drawing: DrawingForPaper } | { readonly pages: Pages } | { readonly failure: Failure };

const namesOf = (title: string, project: string, day: string): DrawingForPaper['names'] => ({
  title,
  project,
  day,
});
