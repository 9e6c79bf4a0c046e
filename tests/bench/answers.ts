import type { ProjectDocument } from '../../src/host/document/project-document.ts';
import {
  type AnswersFilterRequest,
  answersFilterSchema,
  type AnswersSort,
  answersSortSchema,
} from '../../src/shared/protocol/answers-api.ts';
import { seeded } from '../helpers/big-project.ts';
import { valueOf } from './commands.ts';
import { editWhile } from './edit-while.ts';
import { quantile } from './frames.ts';

export type AnswerFigures = {
  /** ms until the first question is answered: the index is built. */
  readonly build: number;
  /** Of commands meanwhile, ms. */
  readonly editing: number;
  /** p95 of searches, also with filters and sorted, of pages, of sorting everything by another column, and of facets, ms. */
  readonly search: number;
  readonly filtered: number;
  readonly page: number;
  /** Of a jump to any row: from the question for the screens around it until they are there. */
  readonly scroll: number;
  readonly sort: number;
  readonly facets: number;
  /** Of commands while answers are searched without a pause, ms. */
  readonly searching: number;
  /** ms of counting all answers after one was corrected. */
  readonly corrected: number;
};

const searches = [
  'the',
  'deliv',
  'page support',
  'late',
  'w',
  'wa',
  'wb3',
  'w1z7',
  'wq0 kind',
  'nothing like it',
];
const filters: readonly AnswersFilterRequest[] = [
  { score: { instrument: 'nps', low: 0, high: 6 } },
  { from: '2026-03-01', to: '2026-05-31' },
  { tones: ['negative'] },
  { places: [null], hasComment: true },
  { values: [{ role: 'segment', value: 'Austria' }] },
  {
    score: { instrument: 'nps', low: 0, high: 6 },
    from: '2026-02-10',
    values: [{ role: 'segment', value: 'Germany' }],
  },
];
const sorts: readonly AnswersSort[] = (['date', 'score', 'tone', 'length', 'segment'] as const).flatMap(
  (by) => (['up', 'down'] as const).map((direction) => answersSortSchema.parse({ by, direction })),
);

/** What is sorted by while somebody filters and searches. */
const sortedBy: readonly AnswersSort[] = (['set', 'date', 'score', 'length'] as const).map((by) =>
  answersSortSchema.parse({ by, direction: 'down' }),
);
/** Jumps to any row in each list, and the pages around a row that the window asks for, of so many rows each. */
const [JUMPS, PAGES, PAGE] = [40, 2, 50];

/** Asks about all imported answers of a project what the window of answers asks. */
export async function measureAnswers(document: ProjectDocument): Promise<AnswerFigures> {
  const { find } = asking(document);
  const [build, edits] = await whileEditing(document, () => time(() => find({})));
  const sorting: number[] = [];
  const page: number[] = [];
  for (const sort of sorts) {
    const [query, took] = await timed(() => find({}, sort));
    sorting.push(took);
    for (let part = 0; part < 10; part += 1) {
      const from = Math.floor(((query.count - 200) * part) / 9);
      page.push(await time(async () => valueOf(await document.answers.rows(query.queryId, from, 200))));
    }
  }
  const { search, filtered, facets, scroll } = await measureQuestions(document);
  const [, searching] = await whileEditing(document, () => measureQuestions(document));
  const [set] = document.snapshot().records.responseSet;
  valueOf(
    document.run([
      { command: 'leave-out-answers', input: { answers: [{ setId: set?.id ?? '', rows: [777_777] }] } },
    ]),
  );
  const corrected = await time(() => countAll(document));
  return {
    build,
    editing: quantile(edits, 0.99),
    search: quantile(search, 0.95),
    filtered: quantile(filtered, 0.95),
    page: quantile(page, 0.95),
    scroll: quantile(scroll, 0.95),
    sort: quantile(sorting, 0.95),
    facets: quantile(facets, 0.95),
    searching: quantile(searching, 0.99),
    corrected,
  };
}

const asking = (document: ProjectDocument) => ({
  find: async (filter: AnswersFilterRequest, sort = answersSortSchema.parse({ by: 'set' })) =>
    valueOf(await document.answers.find(answersFilterSchema.parse(filter), sort)),
});

/** Times of words, of words with filters, of the counts beside them, and of jumps to any row, in several orders. */
async function measureQuestions(
  document: ProjectDocument,
): Promise<Readonly<Record<'search' | 'filtered' | 'facets' | 'scroll', readonly number[]>>> {
  const { find } = asking(document);
  const random = seeded(5);
  const times = {
    search: [] as number[],
    filtered: [] as number[],
    facets: [] as number[],
    scroll: [] as number[],
  };
  for (const sort of sortedBy) {
    for (const text of searches) {
      times.search.push(await time(() => find({ text }, sort)));
      for (const filter of filters) {
        const [{ queryId }, took] = await timed(() => find({ ...filter, text }, sort));
        times.filtered.push(took);
        times.facets.push(await time(async () => valueOf(await document.answers.facets(queryId))));
      }
    }
    for (const filter of [{}, ...filters.slice(0, 2)]) {
      const { queryId, count } = await find(filter, sort);
      for (let jump = 0; jump < JUMPS; jump += 1) {
        const first = Math.floor(random() * (count / PAGE - PAGES)) * PAGE;
        const pages = Array.from({ length: PAGES }, (_, at) => first + at * PAGE);
        const come = async (from: number) => valueOf(await document.answers.rows(queryId, from, PAGE));
        times.scroll.push(await time(() => Promise.all(pages.map(come))));
      }
    }
  }
  return times;
}

/** Counts as a window does: the scores, then what else is counted here, and meanwhile the tones, in their own thread. */
export async function countAll(document: ProjectDocument): Promise<void> {
  const tones = document.tallyTones();
  valueOf(await document.tallyResponses());
  valueOf(await document.tallyFigures());
  valueOf(await tones);
}

async function whileEditing<T>(
  document: ProjectDocument,
  work: () => Promise<T>,
): Promise<readonly [T, readonly number[]]> {
  const progress = { isDone: false };
  const working = work().finally(() => (progress.isDone = true));
  const edits = await editWhile(document, () => !progress.isDone, 10);
  return [await working, edits];
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now();
  const value = await work();
  return [value, performance.now() - start];
}

const time = async (work: () => Promise<unknown>): Promise<number> => (await timed(work))[1];
