import {
  type Block,
  paragraph,
  plainRun,
  type Report,
  type Run,
  soft,
  strong,
} from '../../exports/documents/report/block.ts';
import { dayOfMoment, dayText } from '../../language/dates.ts';
import { t } from '../../language/translate.ts';
import type { Comparison } from '../comparison.ts';
import { answerRule } from '../words/answer-words.ts';
import type { FieldDetail } from '../words/field-words.ts';
import type { Detail, DifferenceLine } from '../words/lines.ts';
import { countsText, stateNames } from '../words/state-words.ts';
import { withoutLongRuns } from '../words/word-difference.ts';
import { type ComparisonSections, type MapSections, sectionsOf } from './sections.ts';
import { signs } from './signs.ts';

/** What a report says of a comparison beside what differs. */
export type ReportSetting = {
  readonly comparison: Comparison;
  readonly projectName: string;
  /** ISO 8601: of when the state before is; null where that is not known, or is no matter. */
  readonly since: string | null;
  /** YYYY-MM-DD, of the report. */
  readonly day: string;
};

/** A comparison as a report: a chapter for each map with its stages, then for what belongs to no map. */
export function comparisonReport({ comparison, projectName, since, day }: ReportSetting): Report {
  const sections = sectionsOf(comparison);
  const [only] = sections.maps;
  return {
    title:
      comparison.between === 'maps' && only
        ? only.name
        : since === null
          ? t('What changed')
          : t('What changed since {{date}}', { date: dayOfMoment(since) }),
    subtitle: [projectName.trim(), dayText(day)].filter((part) => part !== '').join(' · '),
    front: comparison.between === 'maps' ? [] : [paragraph(plainRun(countsText(comparison.counts)))],
    chapters: [
      ...emotionChapter(sections),
      ...painChapter(sections),
      ...sections.maps.flatMap((map, index) => mapChapter(map, index, comparison.between)),
      ...(sections.rest.length === 0 ? [] : [chapter(t('Whole project'), 'project'), listOf(sections.rest)]),
    ],
  };
}

const chapter = (text: string, id: string): Block => ({ kind: 'heading', level: 1, text, id });

function mapChapter(
  { map, name, sections }: MapSections,
  index: number,
  between: Comparison['between'],
): readonly Block[] {
  return [
    // The names of two maps are the title already.
    chapter(between === 'maps' ? t('Differences') : name, `map-${index + 1}`),
    paragraph(soft(countsText(map.counts))),
    ...sections.flatMap((section): readonly Block[] => [
      ...(section.name === ''
        ? []
        : [{ kind: 'heading' as const, level: 2 as const, text: section.name, id: '' }]),
      listOf(section.lines),
    ]),
  ];
}

function painChapter({ pains }: ComparisonSections): readonly Block[] {
  if (pains.length === 0) return [];
  const title = t('Pain points of the current map');
  const answered = pains.filter(({ isAnswered }) => isAnswered).length;
  return [
    chapter(title, 'pains'),
    paragraph(plainRun(t('{{answered}} of {{all}} are answered.', { answered, all: pains.length }))),
    {
      kind: 'table',
      about: t('What the future map says to each pain point'),
      columns: [
        { name: t('Pain point'), share: 3 },
        { name: t('Stage, step, lane'), share: 3 },
        { name: t('In the future map'), share: 4 },
      ],
      rows: pains.map(({ name, place, text, isAnswered }) => [
        [plainRun(name)],
        [soft(place)],
        [isAnswered ? plainRun(text) : strong(text)],
      ]),
    },
    paragraph(soft(answerRule())),
  ];
}

function emotionChapter({ emotions }: ComparisonSections): readonly Block[] {
  if (emotions.length === 0) return [];
  const title = t('Emotion by stage');
  return [
    chapter(title, 'emotion'),
    {
      kind: 'table',
      about: t('How the emotion of each persona differs from stage to stage'),
      columns: [
        { name: t('Stage'), share: 3 },
        { name: t('Persona'), share: 3 },
        { name: t('Before'), share: 1, figures: true },
        { name: t('After'), share: 1, figures: true },
      ],
      rows: emotions.map(({ stage, persona, from, to }) =>
        [stage, persona, from, to].map((text) => [plainRun(text)]),
      ),
    },
  ];
}

const listOf = (lines: readonly DifferenceLine[]): Block => ({ kind: 'list', items: lines.map(itemOf) });

function itemOf({ states, name, place, details }: DifferenceLine): readonly Run[] {
  const said = states.map((state) => `${signs[state]} ${t(stateNames[state])}`).join(', ');
  const isNew = states.includes('new');
  return [
    strong(`${said}: `),
    plainRun(name),
    ...(place === '' ? [] : [soft(` · ${place}`)]),
    ...details.flatMap((detail) => [plainRun('\n'), ...detailRuns(detail, isNew)]),
  ];
}

function detailRuns(detail: Detail, isNew: boolean): readonly Run[] {
  switch (detail.kind) {
    case 'move':
      return [soft(detail.text)];
    case 'field':
      return isNew ? [soft(`${detail.name}: `), plainRun(detail.to)] : fieldRuns(detail);
    case 'attached':
      return [
        plainRun(`${signs[detail.state]} ${detail.text}`),
        ...detail.fields.flatMap((field) => [plainRun('\n'), ...fieldRuns(field)]),
      ];
  }
}

function fieldRuns({ name, from, to, words }: FieldDetail): readonly Run[] {
  if (words)
    return [
      soft(`${name}: `),
      ...withoutLongRuns(words).map(({ text, in: where }): Run => {
        if (where === 'both') return plainRun(text);
        return { text, look: where === 'before' ? 'gone' : 'new' };
      }),
    ];
  if (from === '' && to === '') return [soft(t('{{field}} changed', { field: name }))];
  return [soft(`${name}: `), plainRun(`${from || t('empty')} → ${to || t('empty')}`)];
}
