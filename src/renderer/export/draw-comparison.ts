import { compareMaps } from '../../shared/compare/compare-maps.ts';
import { compareProjects } from '../../shared/compare/compare-projects.ts';
import { toldToReaders } from '../../shared/compare/for-readers.ts';
import { comparisonScene } from '../../shared/compare/scene/comparison-scene.ts';
import { t } from '../../shared/language/translate.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import type { ComparedStates, ExportJob } from '../../shared/protocol/export-page.ts';
import type { Ink } from '../../shared/scene/parts.ts';
import type { Scene } from '../../shared/scene/shape.ts';

/** The drawing of what differs between two states. */
export function drawComparison(
  { before, after, maps, names, comments }: ComparedStates,
  about: Pick<ExportJob, 'projectName' | 'day' | 'tallies'>,
  ink: Ink,
): Scene {
  const is = recordsById(after);
  const comparison = maps
    ? compareMaps(is, ...maps)
    : compareProjects(recordsById(before), is, undefined, toldToReaders({ comments }));
  return comparisonScene({ comparison, names, ...about }, ink);
}

/** The same in a sentence, for who cannot see it. */
export const describeComparison = (title: string, project: string): string =>
  project === ''
    ? t('What changed: {{title}}.', { title })
    : t('What changed in “{{project}}”: {{title}}.', { project, title });
