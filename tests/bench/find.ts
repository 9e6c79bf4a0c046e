import type { ProjectDocument } from '../../src/host/document/project-document.ts';
import type { CommandCall } from '../../src/shared/commands/registry.ts';
import { seeded } from '../helpers/big-project.ts';
import { valueOf } from './commands.ts';
import { quantile } from './frames.ts';

/** ms from a question to its answer, by what is looked for. */
export type FindFigures = {
  readonly what: string;
  readonly hits: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
};

const words = (
  'price delivery checkout unclear desk Lieferung Straße größer für 价格 不明 the of a to review asks compares ' +
  'confused trust photo colour size return 📐 weeks supplier chat'
).split(' ');

/** Fills a project with evidence until it has about this many texts. */
export function addTexts(project: ProjectDocument, count: number): void {
  const random = seeded(11);
  const text = (length: number): string =>
    Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');
  const calls = Array.from(
    { length: Math.ceil(count / 3) },
    (): CommandCall => ({
      command: 'add-evidence',
      input: { kind: 'review', title: text(6), text: text(30), source: text(2) },
    }),
  );
  for (let at = 0; at < calls.length; at += 5_000) valueOf(project.run(calls.slice(at, at + 5_000)));
}

/** Asks as the find panel does, each question 51 times after the first, which reads the texts. */
export function measureFind(project: ProjectDocument): readonly FindFigures[] {
  const ask = (query: string, wholeWord = false) =>
    valueOf(project.findText({ query, matchCase: false, wholeWord, limit: 1_000 }));
  const time = (query: string, wholeWord = false): { readonly hits: number; readonly took: number } => {
    const started = performance.now();
    const { texts } = ask(query, wholeWord);
    return { hits: texts, took: performance.now() - started };
  };
  const first = time('');
  const questions = [
    ['nowhere to be found', false],
    ['unclear price', false],
    ['STRASSE', false],
    ['价格', false],
    ['price', true],
    ['e', false],
  ] as const;
  return [
    { what: 'the first time (reads all texts)', hits: first.hits, ...once(first.took) },
    ...questions.map(([query, wholeWord]) => {
      const runs = Array.from({ length: 51 }, () => time(query, wholeWord));
      const what = `“${query}”${wholeWord ? ', whole word' : ''}`;
      const times = runs.map(({ took }) => took);
      return {
        what,
        hits: runs[0]?.hits ?? 0,
        p50: quantile(times, 0.5),
        p99: quantile(times, 0.99),
        worst: quantile(times, 1),
      };
    }),
  ];
}

const once = (took: number) => ({ p50: took, p99: took, worst: took });
