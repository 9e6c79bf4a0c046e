import { wordDifference, withoutLongRuns } from '../../compare/words/word-difference.ts';
import {
  type Block,
  paragraph,
  plainRun,
  type Report,
  type Run,
  soft,
  strong,
} from '../../exports/documents/report/block.ts';
import { dayText } from '../../language/dates.ts';
import { phrase, t } from '../../language/translate.ts';
import { choiceOf, type Decision, type Decisions, type Fit } from '../conflict.ts';
import type { MergePreview } from '../merge-preview.ts';
import { mergeSentences } from '../merge-words.ts';

export type MergeReportSetting = {
  /** As it was when it was merged. */
  readonly preview: MergePreview;
  readonly decisions: Decisions;
  readonly projectName: string;
  /** Who merged. */
  readonly author: string;
  /** YYYY-MM-DD, of the merge. */
  readonly day: string;
};

const signs = { added: '+', removed: '−', changed: '✎' } as const;
const whatWords: Readonly<Record<Fit['what'], string>> = {
  added: phrase('new'),
  removed: phrase('removed'),
  changed: phrase('changed'),
};

/** What a merge brought, to be sent to those who worked in the copies: who, since when, what came, what was decided, what was left. */
export function mergeReport({ preview, decisions, projectName, author, day }: MergeReportSetting): Report {
  const { name, fits, asked, settled, changes } = preview;
  return {
    title: t('What merging “{{name}}” brought', { name }),
    subtitle: [projectName.trim(), dayText(day)].filter((part) => part !== '').join(' · '),
    front: [
      paragraph(plainRun(mergeSentences(preview).join(' '))),
      paragraph(
        plainRun(
          author === ''
            ? t('{{count}} changes were made by the merge.', { count: changes })
            : t('{{name}} merged it: {{count}} changes.', { name: author, count: changes }),
        ),
      ),
    ],
    chapters: [
      ...chapter(
        t('What was decided'),
        'decided',
        asked.map((one) => decidedItem(one, decisions, preview)),
      ),
      ...chapter(
        t('What came from the copy'),
        'came',
        fits.map((fit) => [
          strong(`${signs[fit.what]} ${t(whatWords[fit.what])}: `),
          plainRun(shownName(fit.name, fit.isConfidential)),
        ]),
      ),
      ...chapter(
        t('Settled without a question'),
        'settled',
        settled.map((one) => [
          strong(`${shownName(one.name, one.isConfidential)}: `),
          plainRun(settledWords(one)),
        ]),
      ),
    ],
  };
}

function chapter(text: string, id: string, items: readonly (readonly Run[])[]): readonly Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text, id },
        { kind: 'list', items },
      ];
}

const shownName = (name: string, isConfidential: boolean): string =>
  isConfidential ? t('a confidential piece of evidence') : name;

/** What it is about, what was decided, what each state said, and what is not in the project any more. */
function decidedItem(
  asked: MergePreview['asked'][number],
  decisions: Decisions,
  preview: MergePreview,
): readonly Run[] {
  const conflict = preview.conflicts.find(({ id }) => id === asked.id);
  const decision: Decision = conflict
    ? choiceOf(conflict, decisions)
    : (decisions.get(asked.id) ?? { choice: 'both' });
  if (asked.isConfidential) return [strong(`${shownName('', true)}: `), plainRun(choiceWords(decision))];
  const { base, mine, theirs } = asked;
  return [
    strong(`${asked.title}: `),
    plainRun(choiceWords(decision)),
    ...(base === null ? [] : state(t('Before'), [plainRun(base || t('nothing'))])),
    ...state(t('Mine'), runsOf(base, mine)),
    ...state(t('Theirs'), runsOf(base ?? mine, theirs)),
    ...(decision.choice === 'edit' ? state(t('Now'), [plainRun(decision.text)]) : []),
  ];
}

const state = (name: string, runs: readonly Run[]): readonly Run[] => [
  plainRun('\n'),
  soft(`${name}: `),
  ...runs,
];

function runsOf(from: string | null, text: string): readonly Run[] {
  if (text === '') return [plainRun(t('nothing'))];
  const words = from === null ? [] : wordDifference(from, text);
  if (!words.some((run) => run.in === 'both')) return [plainRun(text)];
  return withoutLongRuns(words).map(({ text: part, in: where }): Run => {
    if (where === 'both') return plainRun(part);
    return { text: part, look: where === 'before' ? 'gone' : 'new' };
  });
}

function choiceWords({ choice }: Decision): string {
  switch (choice) {
    case 'mine':
      return t('mine stays, theirs was left out.');
    case 'theirs':
      return t('theirs was taken in place of mine.');
    case 'both':
      return t('mine stays, and theirs is in a comment.');
    case 'edit':
      return t('a new text was written.');
  }
}

function settledWords(one: MergePreview['settled'][number]): string {
  switch (one.about) {
    case 'double':
      return t('both made it; one remains.');
    case 'order':
      return t('both gave it another place among its neighbours; mine stays.');
    case 'reopened':
      return t('one resolved it and the other answered; it is open.');
    case 'code':
      return t('both had a participant {{from}}; the one of the copy is {{to}} now.', {
        from: one.from,
        to: one.to,
      });
  }
}
