import { emptyRecords } from '../../shared/changes/apply.ts';
import { compareMaps } from '../../shared/compare/compare-maps.ts';
import { compareProjects } from '../../shared/compare/compare-projects.ts';
import { type ReaderChoices, statesForReaders, toldToReaders } from '../../shared/compare/for-readers.ts';
import type { ReportSetting } from '../../shared/compare/write/report.ts';
import { dayOfMoment } from '../../shared/language/dates.ts';
import { todayHere } from '../../shared/language/days.ts';
import { t } from '../../shared/language/translate.ts';
import { type ProjectRecords, recordKinds } from '../../shared/model/records.ts';
import type { ComparedStates } from '../../shared/protocol/export-page.ts';
import type { StateRecords } from '../../shared/protocol/version-api.ts';
import { announce } from '../session/announcer.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { type Comparing, type ComparedSide, getComparing } from '../session/comparing.ts';
import { replaceNotice } from '../session/notices.ts';
import { projectStore } from '../session/project-store.ts';
import { givenProjectName } from '../session/select-records.ts';

export type ReportFormat = 'pdf' | 'html' | 'md';

/** Writes what differs into a file that is asked for: the map with its marks and the list, or the list alone. */
export async function exportComparison(format: ReportFormat, choices: ReaderChoices): Promise<void> {
  const comparing = getComparing();
  if (!comparing) return;
  const what =
    format === 'pdf'
      ? { format, states: statesToDraw(comparing, choices) }
      : { format, text: await reportText(format, settingOf(comparing, choices)) };
  const done = await askMainOrNotice('export-comparison', { name: nameOfReport(comparing), what });
  if (!done) return;
  const said = t('What changed was exported to {{path}}', { path: done.path });
  replaceNotice(said);
  announce(said);
}

/** ‘What changed since 3 November 2026’, or both names. */
function nameOfReport({ before, after, maps }: Comparing): string {
  return maps === null && before.time !== null
    ? t('What changed since {{date}}', { date: dayOfMoment(before.time) })
    : `${before.name} - ${after.name}`;
}

const projectName = (): string => givenProjectName(projectStore.getState());

/** The states as readers may see them. */
const shownStates = ({ states }: Comparing, choices: ReaderChoices): Comparing['states'] =>
  statesForReaders(states, choices, todayHere());

function settingOf(comparing: Comparing, choices: ReaderChoices): ReportSetting {
  const { before, after } = shownStates(comparing, choices);
  const { maps } = comparing;
  const comparison = maps
    ? compareMaps(after, ...maps)
    : compareProjects(before, after, undefined, toldToReaders(choices));
  const since = maps ? null : comparing.before.time;
  return { comparison, projectName: projectName(), since, day: todayHere() };
}

async function reportText(format: 'html' | 'md', setting: ReportSetting): Promise<string> {
  if (format === 'html') return (await import('../../shared/compare/write/html.ts')).comparisonHtml(setting);
  return (await import('../../shared/compare/write/markdown.ts')).comparisonMarkdown(setting);
}

function statesToDraw(comparing: Comparing, choices: ReaderChoices): ComparedStates {
  const { before, after } = shownStates(comparing, choices);
  const { maps } = comparing;
  return {
    // Of two maps both are in the one.
    before: asLists(maps ? emptyRecords() : before),
    after: asLists(after),
    maps,
    names: { before: sideText(comparing.before), after: sideText(comparing.after) },
    comments: choices.comments,
  };
}

const sideText = ({ name, time }: ComparedSide): string =>
  time === null ? name : `${name} (${dayOfMoment(time)})`;

const asLists = (records: ProjectRecords): StateRecords =>
  Object.fromEntries(
    recordKinds.map((kind) => [kind, [...records[kind].values()]]),
  ) as unknown as StateRecords;
