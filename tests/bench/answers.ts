import type { ProjectDocument } from '../../src/host/document/project-document.ts';
import {
  type AnswersFilterRequest,
  answersFilterSchema,
  type AnswersSort,
  answersSortSchema,
} from '../../src/shared/protocol/answers-api.ts';
import { valueOf } from './commands.ts';
import { editWhile } from './edit-while.ts';
import { quantile } from './frames.ts';

export type AnswerFigures = {
  /** ms until the first question is answered: the index is built. */
  readonly build: number;
  /** Of commands meanwhile, ms. */
  readonly editing: number;
  /** p95 of searches, of pages and of sorting everything, ms. */
  readonly search: number;
  readonly filtered: number;
  readonly page: number;
  readonly sort: number;
  readonly facets: number;
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
];
const sorts: readonly AnswersSort[] = (['date', 'score', 'tone', 'length', 'segment'] as const).flatMap(
  (by) => (['up', 'down'] as const).map((direction) => answersSortSchema.parse({ by, direction })),
);

/** Asks about all imported answers of a project what the window of answers asks. */
export async function measureAnswers(document: ProjectDocument): Promise<AnswerFigures> {
  const asImported = answersSortSchema.parse({ by: 'set' });
  const find = async (filter: AnswersFilterRequest, sort = asImported) =>
    valueOf(await document.answers.find(answersFilterSchema.parse(filter), sort));
  const progress = { isDone: false };
  const building = time(() => find({})).finally(() => (progress.isDone = true));
  const edits = await editWhile(document, () => !progress.isDone, 10);
  const build = await building;
  const search: number[] = [];
  const filtered: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    for (const text of searches) {
      search.push(await time(() => find({ text })));
      for (const filter of filters) filtered.push(await time(() => find({ ...filter, text })));
    }
  }
  const sorting: number[] = [];
  const page: number[] = [];
  let facets = 0;
  for (const sort of sorts) {
    let query = await find({}, sort);
    sorting.push(await time(async () => (query = await find({}, sort))));
    for (let part = 0; part < 10; part += 1) {
      const from = Math.floor(((query.count - 200) * part) / 9);
      page.push(await time(async () => valueOf(await document.answers.rows(query.queryId, from, 200))));
    }
    facets = await time(async () => valueOf(await document.answers.facets(query.queryId)));
  }
  const [set] = document.snapshot().records.responseSet;
  valueOf(
    document.run([
      { command: 'leave-out-answers', input: { answers: [{ setId: set?.id ?? '', rows: [777_777] }] } },
    ]),
  );
  const corrected = await time(async () => valueOf(await document.tallyResponses()));
  return {
    build,
    editing: quantile(edits, 0.99),
    search: quantile(search, 0.95),
    filtered: quantile(filtered, 0.95),
    page: quantile(page, 0.95),
    sort: quantile(sorting, 0.95),
    facets,
    corrected,
  };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
