import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { prepareReview, reviewSentences } from '../../shared/review/prepare-review.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { fileProblem } from '../../files/file-problem.ts';
import { askHost } from '../hosts/ask-host.ts';
import { withHost } from './cli-host.ts';
import type { Subcommand } from './subcommand.ts';

export const reviewSubcommand: Subcommand = {
  name: 'review',
  usage: 'review FILE REVIEW.json',
  summary: 'Adds the comments of a review to a project and saves it.',
  help: [
    '  A review is what a page for review (export --format review) saves. Its comments keep who wrote them and when. Comments that',
    '  are there already are not added again. One on a card that is gone is put on its stage, or on the map.',
    '  Says what was added. It is one step that can be undone.',
  ].join('\n'),
  options: {},
  words: [2, 2],
  run: async ({ print, say, person }, [file = '', source = '']) => {
    const text = await readText(source);
    if (!text.ok) {
      say(text.failure.message);
      return 1;
    }
    const done = await withHost({ kind: 'file', path: resolve(file) }, person, async (host) => {
      const snapshot = await askHost(host, 'snapshot', {});
      if (!snapshot.ok) return snapshot;
      const prepared = prepareReview(text.value, basename(source), recordsById(snapshot.value.records));
      if (!prepared.ok) return prepared;
      const { plan, call } = prepared.value;
      if (plan.add.length === 0) return ok(plan);
      const ran = await askHost(host, 'run', { calls: [call] });
      if (!ran.ok) return ran;
      const saved = await host.control({ kind: 'save' });
      return saved.ok ? ok(plan) : saved;
    });
    if (!done.ok) {
      say(done.failure.message);
      return 1;
    }
    print(reviewSentences(done.value).join(' '));
    return 0;
  },
};

async function readText(path: string): Promise<Result<string>> {
  try {
    return ok(await readFile(resolve(path), 'utf8'));
  } catch (error) {
    return fail('not-readable', `${path} could not be read: ${fileProblem(error)}`);
  }
}
