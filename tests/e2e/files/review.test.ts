import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { type CliRun, runCli } from '../../helpers/cli.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';
import { testId } from '../../helpers/records.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const cli = (...args: readonly string[]): Promise<CliRun> =>
  runCli(args, { dataFolder: join(folder, 'data'), cwd: folder });

beforeAll(async () => {
  folder = temporaryFolder();
  const made = openDocument(
    { kind: 'new', template: 'sample', name: '' },
    { dataFolder: at('look'), author: 'Look' },
  );
  if (!made.ok) throw new Error(made.failure.message);
  await made.value.saveAs(at('sample.journey'), false);
  made.value.close();
});

describe('throughline review', () => {
  it('adds what a page for review saved, once, and refuses what is none', async () => {
    const exported = await cli('export', at('sample.journey'), '--format', 'review', '--out', at('map.html'));
    expect(exported.code, exported.stderr).toBe(0);
    const data = /id="review-data">([^<]*)</.exec(readFileSync(at('map.html'), 'utf8'))?.[1];
    const [kind, id, stageId] = /data-r="(card) (\S+) (\S+)"/
      .exec(readFileSync(at('map.html'), 'utf8'))!
      .slice(1);
    const comment = {
      id: testId(0x5_0000_0000),
      target: { kind, id, stageId, name: 'A card' },
      author: 'Bo',
      text: 'Is that so?',
      createdAt: '2026-11-04T09:00:00.000Z',
      replyTo: null,
    };
    const review = {
      format: 'throughline-review',
      version: 1,
      ...(JSON.parse(data!) as object),
      comments: [comment],
    };
    writeFileSync(at('bo.review.json'), JSON.stringify(review));
    expect(await cli('review', at('sample.journey'), 'bo.review.json')).toEqual({
      code: 0,
      stdout: '1 comment of Bo was added.\n',
      stderr: '',
    });
    expect((await cli('review', at('sample.journey'), 'bo.review.json')).stdout).toBe(
      'The review has nothing new. 1 comment was there already.\n',
    );
    const opened = openDocument(
      { kind: 'file', path: at('sample.journey') },
      { dataFolder: at('look'), author: 'Look' },
    );
    if (!opened.ok) throw new Error(opened.failure.message);
    const document = opened.value;
    const { comment: comments } = document.snapshot().records;
    expect(comments.find((one) => one.id === comment.id)).toMatchObject({ author: 'Bo', targetId: id });
    expect(document.status().undoLabel).toMatch(/^Add review/);
    document.close();
    writeFileSync(at('other.json'), '[]');
    expect(await cli('review', at('sample.journey'), 'other.json')).toMatchObject({
      code: 1,
      stderr: '“other.json” is not a review from this program, so nothing was added.',
    });
    expect((await cli('review', at('sample.journey'), 'none.json')).stderr).toMatch(
      /^none.json could not be read/,
    );
  });
});
