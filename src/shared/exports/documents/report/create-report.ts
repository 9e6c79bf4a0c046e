import { inLine } from '../../../layout/clean-text.ts';
import { dayText } from '../../../language/dates.ts';
import { t } from '../../../language/translate.ts';
import { stateWords } from '../../../words/choices.ts';
import { nameOf } from '../../../words/titles.ts';
import type { Block, Report } from './block.ts';
import { lead, paragraph, plainRun, strong } from './block.ts';
import { glanceChapter } from './glance.ts';
import { measuresChapter } from './measures.ts';
import { painsChapter } from './pains.ts';
import { personaChapter } from './personas.ts';
import { planChapter } from './plan.ts';
import type { MakeBlocks, Setting } from './setting.ts';
import { stageChapters } from './stage.ts';

/** What a report has, in order. */
const chapters: readonly MakeBlocks[] = [
  glanceChapter,
  personaChapter,
  stageChapters,
  painsChapter,
  measuresChapter,
  planChapter,
];

/** The outline of a report on a map, in the language that is spoken. */
export function createReport(setting: Setting): Report {
  const { view, source } = setting;
  const project = source.projectName.trim();
  return {
    title: nameOf(view.map, t('Untitled map')),
    subtitle: inLine(
      [project, t(stateWords[view.map.state]), dayText(source.day)].filter((part) => part !== ''),
      ' · ',
    ),
    front: frontOf(setting),
    chapters: chapters.flatMap((make) => make(setting)),
  };
}

function frontOf({ view }: Setting): readonly Block[] {
  const personas = view.personas.map((persona) => nameOf(persona, t('Unnamed persona')));
  return [
    { name: t('Personas'), text: inLine(personas, ', ') },
    { name: t('Scenario'), text: view.map.scenario.trim() },
    { name: t('Scope'), text: view.map.scope.trim() },
  ].flatMap(({ name, text }) => (text === '' ? [] : [lead(strong(name)), paragraph(plainRun(text))]));
}
