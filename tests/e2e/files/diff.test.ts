import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { type CliRun, runCli } from '../../helpers/cli.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const cli = (...args: readonly string[]): Promise<CliRun> =>
  runCli(args, { dataFolder: join(folder, 'data'), cwd: folder });
const hashOf = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(at(name)))
    .digest('hex');

/** Makes `to` from the project `from`, or a new sample, by commands that see what is in it. */
async function write(
  from: string | null,
  to: string,
  calls: (records: ReturnType<typeof open>['records']) => readonly CommandCall[],
): Promise<void> {
  const { document, records } = open(from);
  const ran = document.run(calls(records));
  if (!ran.ok) throw new Error(ran.failure.message);
  const saved = await document.saveAs(at(to), false);
  if (!saved.ok) throw new Error(saved.failure.message);
  document.close();
}

function open(from: string | null) {
  const request =
    from === null
      ? ({ kind: 'new', template: 'sample', name: '' } as const)
      : ({ kind: 'file', path: at(from) } as const);
  const opened = openDocument(request, { dataFolder: at('look'), author: 'Look' });
  if (!opened.ok) throw new Error(opened.failure.message);
  return { document: opened.value, records: opened.value.snapshot().records };
}

const TITLE = 'Warranty is hard to find';

beforeAll(async () => {
  folder = temporaryFolder();
  await write(null, 'before.journey', ({ map }) => [
    { command: 'edit-map', input: { mapId: map[0]!.id, scope: 'Until the order is placed' } },
  ]);
  await write('before.journey', 'after.journey', ({ card }) => {
    const [pain] = card.filter(({ kind }) => kind === 'pain-point');
    return [{ command: 'edit-cards', input: { cardIds: [pain!.id], fields: { title: TITLE } } }];
  });
});

describe('diff', () => {
  it('prints what differs, exits with 1, and writes to neither file', async () => {
    const hashes = [hashOf('before.journey'), hashOf('after.journey')];
    const { code, stdout, stderr } = await cli('diff', 'before.journey', 'after.journey');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('1 changed');
    expect(stdout).toContain(`* Changed: Pain point “${TITLE}”`);
    expect(stdout).toMatch(/Title: .*\[-.*-\].*\{\+.*\+\}/);
    expect([hashOf('before.journey'), hashOf('after.journey')]).toEqual(hashes);
  });

  it('exits with 0 where a file is compared with itself', async () => {
    expect(await cli('diff', 'before.journey', 'before.journey')).toEqual({
      code: 0,
      stdout: 'No differences\n',
      stderr: '',
    });
  });

  it('prints JSON for programs', async () => {
    const { code, stdout } = await cli('diff', 'before.journey', 'after.journey', '--format', 'json');
    expect(code).toBe(1);
    const { same, counts, maps } = JSON.parse(stdout);
    expect({ same, counts }).toEqual({
      same: false,
      counts: { new: 0, gone: 0, moved: 0, changed: 1, all: 1 },
    });
    const [card] = maps[0].stages[0].cards;
    expect(card).toMatchObject({ kind: 'card', states: ['changed'], fields: { title: { after: TITLE } } });
  });

  it('writes a report for people, in the language that is asked for', async () => {
    const out = await cli(
      'diff',
      'before.journey',
      'after.journey',
      '--format',
      'html',
      '--out',
      'what.html',
      '--language',
      'de',
    );
    expect(out).toEqual({ code: 1, stdout: `${at('what.html')}\n`, stderr: '' });
    const page = readFileSync(at('what.html'), 'utf8');
    expect(page).toContain('<html lang="de">');
    expect(page).toMatch(/<h1[^>]*>Was sich seit dem .* geändert hat<\/h1>/);
    expect(page).toContain('<ins>');
    const text = await cli('diff', 'before.journey', 'after.journey', '--format', 'md');
    expect(text).toMatchObject({ code: 1, stderr: '' });
    expect(text.stdout).toMatch(/^# What changed since /);
    expect(text.stdout).toContain('✎ Changed:');
    const folder = await cli('diff', 'before.journey', 'after.journey', '--out', '.');
    expect(folder).toMatchObject({ code: 2, stdout: '' });
    expect(folder.stderr).not.toBe('');
  });

  it('draws the maps with signs on what differs, and the list, in a PDF', async () => {
    const args = ['diff', 'before.journey', 'after.journey', '--format', 'pdf'];
    expect(await cli(...args)).toMatchObject({ code: 2, stderr: 'A PDF needs --out.' });
    const german = await cli(...args, '--out', 'was.pdf', '--language', 'de');
    expect(german.code).toBe(1);
    const words = execFileSync('pdftotext', ['-layout', at('was.pdf'), '-'], { encoding: 'utf8' });
    expect(words).toMatch(/before\.journey \(\d+\.\s\S+\s\d{4}\)/);
    expect(words).toContain('1 geändert');
    const drawn = await cli(...args, '--out', 'what.pdf');
    expect(drawn).toMatchObject({ code: 1, stdout: `${at('what.pdf')}\n` });
    const text = execFileSync('pdftotext', ['-layout', at('what.pdf'), '-'], { encoding: 'utf8' });
    for (const said of ['before.journey', 'after.journey', '1 changed', `Changed: Pain point “${TITLE}”`])
      expect(text).toContain(said);
    const same = ['diff', 'before.journey', 'before.journey', '--format', 'pdf', '--out', 'same.pdf'];
    expect((await cli(...same)).code).toBe(0);
    expect((await cli('diff', 'before.journey', '--format', 'pdf', '--out', 'x.pdf')).code).toBe(2);
  });

  it('keeps the words of confidential evidence out of a report unless they are asked for', async () => {
    await write('before.journey', 'secret.journey', ({ evidence }) => {
      const piece = evidence.find(({ confidentiality }) => confidentiality === 'confidential');
      return [{ command: 'edit-evidence', input: { evidenceId: piece!.id, title: 'Board minutes' } }];
    });
    const args = ['diff', 'before.journey', 'secret.journey', '--format', 'md'];
    expect((await cli(...args)).stdout).not.toContain('Board minutes');
    expect((await cli(...args, '--confidential')).stdout).toContain('Board minutes');
  });

  it('exits with 2 and says which file it could not read', async () => {
    writeFileSync(at('note.txt'), 'not a project');
    const missing = await cli('diff', 'before.journey', 'missing.journey');
    expect(missing).toMatchObject({ code: 2, stdout: '' });
    expect(missing.stderr).toContain('missing.journey');
    const other = await cli('diff', 'note.txt', 'before.journey');
    expect(other).toMatchObject({ code: 2, stdout: '' });
    expect(other.stderr).toContain('note.txt');
    expect(await cli('diff', 'before.journey', 'after.journey', '--format', 'xml')).toMatchObject({
      code: 2,
      stderr: '--format must be one of text, json, md, html, pdf.',
    });
  });
});

describe('diff of two maps of one file', () => {
  it('says what the second answers of the first', async () => {
    const { code, stdout, stderr } = await cli(
      ...[
        'diff',
        'before.journey',
        '--map',
        'Buying the first desk online',
        '--with',
        'After the content programme',
      ],
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('“Buying the first desk online” → “After the content programme”: ');
    expect(stdout).toContain('Answered by “Cornerstone guide”');
    expect(stdout).toContain('Not answered in the future map');
  });

  it('asks for both maps', async () => {
    expect(await cli('diff', 'before.journey', '--map', 'Buying the first desk online')).toMatchObject({
      code: 2,
      stderr: 'Name two files, or one file with --map and --with.',
    });
  });
});

describe('text', () => {
  it('prints a project one field a line, with ids where they are asked for', async () => {
    const { code, stdout, stderr } = await cli('text', 'after.journey');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`        Pain point: ${TITLE}\n`);
    const [{ stdout: before }, withIds] = [
      await cli('text', 'before.journey'),
      await cli('text', 'after.journey', '--ids'),
    ];
    const known = new Set(before.split('\n'));
    expect(stdout.split('\n').filter((line) => !known.has(line))).toEqual([`        Pain point: ${TITLE}`]);
    expect(withIds.stdout).toMatch(new RegExp(`Pain point: ${TITLE} \\[[0-9a-f-]{36}\\]\n`));
  });
});
