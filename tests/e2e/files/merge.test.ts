import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { Snapshot } from '../../../src/shared/protocol/host-api.ts';
import { type CliRun, runCli } from '../../helpers/cli.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';

type Records = Snapshot['records'];

let folder = '';
const at = (name: string): string => join(folder, name);
const cli = (...args: readonly string[]): Promise<CliRun> =>
  runCli(args, { dataFolder: join(folder, 'data'), cwd: folder });

/** Opens a file, or a new sample, does something in it, and saves it under a name. */
async function write(
  from: string | null,
  to: string,
  author: string,
  calls: (records: Records) => readonly CommandCall[] = () => [],
): Promise<void> {
  const request =
    from === null
      ? ({ kind: 'new', template: 'sample', name: '' } as const)
      : ({ kind: 'file', path: at(from) } as const);
  const opened = openDocument(request, { dataFolder: at('look'), author });
  if (!opened.ok) throw new Error(opened.failure.message);
  const document = opened.value;
  const wanted = calls(document.snapshot().records);
  const ran = wanted.length > 0 ? document.run(wanted) : { ok: true };
  if (!ran.ok) throw new Error('The calls were refused');
  const saved = await document.saveAs(at(to), true);
  if (!saved.ok) throw new Error(saved.failure.message);
  document.close();
}

function recordsOf(name: string): Records {
  const opened = openDocument({ kind: 'file', path: at(name) }, { dataFolder: at('look'), author: 'Look' });
  if (!opened.ok) throw new Error(opened.failure.message);
  const { records } = opened.value.snapshot();
  opened.value.close();
  return records;
}

/** Changes the card that is at a place in the list of pain points. */
const edit =
  (place: number, fields: object) =>
  ({ card }: Records): readonly CommandCall[] => {
    const pain = card.filter(({ kind }) => kind === 'pain-point')[place];
    return [{ command: 'edit-cards', input: { cardIds: [pain!.id], fields } }];
  };
const pains = (name: string) => recordsOf(name).card.filter(({ kind }) => kind === 'pain-point');

beforeAll(async () => {
  folder = temporaryFolder();
  await write(null, 'base.journey', 'Ada');
  await write('base.journey', 'ada.journey', 'Ada', edit(0, { owner: 'Mia' }));
  await write('base.journey', 'ana.journey', 'Ana', edit(0, { body: 'Told by three people' }));
  await write('base.journey', 'bob.journey', 'Bob', edit(0, { owner: 'Tom' }));
});

describe('merge', () => {
  it('puts two copies together, says so, and exits with 0', async () => {
    copyFileSync(at('ada.journey'), at('mine.journey'));
    const { code, stdout, stderr } = await cli('merge', 'mine.journey', 'ana.journey');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^You and Ana worked apart since \d+.\w+.\d{4}\. 1 change of the copy fits\.\n$/);
    expect(pains('mine.journey')[0]).toMatchObject({ owner: 'Mia', body: 'Told by three people' });
  });

  it('keeps what both say, lists it, and exits with 1; a side can be taken', async () => {
    const before = readFileSync(at('ada.journey'));
    const { code, stdout } = await cli('merge', 'ada.journey', 'bob.journey', '--out', 'both.journey');
    expect(code).toBe(1);
    expect(stdout).toMatch(/1 touches what you changed, too\.\n {2}pain point|card/);
    expect(stdout).toContain('owner');
    expect(readFileSync(at('ada.journey')).equals(before)).toBe(true);
    expect(pains('both.journey')[0]).toMatchObject({ owner: 'Mia' });
    expect(
      recordsOf('both.journey')
        .comment.map(({ text }) => text)
        .join(),
    ).toContain('Tom');
    const taken = await cli(
      'merge',
      'ada.journey',
      'bob.journey',
      '--out',
      'taken.journey',
      '--take',
      'theirs',
    );
    expect(taken.code).toBe(0);
    expect(pains('taken.journey')[0]).toMatchObject({ owner: 'Tom' });
  });

  it('changes nothing in a dry run', async () => {
    const before = readFileSync(at('ada.journey'));
    const { code, stdout } = await cli('merge', 'ada.journey', 'ana.journey', '--dry-run');
    expect([code, stdout.includes('1 change of the copy fits')]).toEqual([0, true]);
    expect(readFileSync(at('ada.journey')).equals(before)).toBe(true);
  });

  it('is called by git with three files, and writes the second', async () => {
    copyFileSync(at('ada.journey'), at('ours.journey'));
    const done = await cli('merge', 'base.journey', 'ours.journey', 'ana.journey', '--out', 'ours.journey');
    expect({ code: done.code, stderr: done.stderr }).toEqual({ code: 0, stderr: '' });
    expect(pains('ours.journey')[0]).toMatchObject({ owner: 'Mia', body: 'Told by three people' });
    const again = await cli('merge', 'base.journey', 'ours.journey', 'ana.journey', '--out', 'same.journey');
    expect(again.code).toBe(0);
    expect(pains('same.journey')[0]).toMatchObject({ owner: 'Mia' });
  });

  it.each([
    [['ada.journey', 'ada.journey'], 'is the file that is open'],
    [['ada.journey', 'gone.journey'], 'could not be found'],
    [['ada.journey', 'ana.journey', '--take', 'hers'], '--take must be one of'],
    [['base.journey', 'ada.journey', 'ana.journey'], '--out'],
  ])('refuses %j with a sentence and exits with 2', async (args, sentence) => {
    const { code, stderr } = await cli('merge', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
