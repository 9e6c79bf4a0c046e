import { PDFDocument } from '@cantoo/pdf-lib';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProjectInfo } from '../../../src/main/cli/info.ts';
import { openDocument } from '../../../src/host/document/document.ts';
import { type CliRun, runCli } from '../../helpers/cli.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';
import { watchSockets } from '../../helpers/sockets.ts';
import { pageSizes } from '../export/paper.ts';
import { commands } from '../../../src/shared/commands/registry.ts';
import type { Snapshot } from '../../../src/shared/protocol/host-api.ts';
import type { Comparison } from '../../../src/shared/workbook/read/comparison.ts';
import { newId } from '../../../src/shared/model/new-id.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const cli = (args: readonly string[], stdin?: string): Promise<CliRun> =>
  runCli(args, { dataFolder: join(folder, 'data'), cwd: folder, ...(stdin === undefined ? {} : { stdin }) });
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const info = async (name: string): Promise<ProjectInfo> => {
  const { code, stdout, stderr } = await cli(['info', name]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout) as ProjectInfo;
};
const lines = (...objects: readonly object[]): string => objects.map((one) => JSON.stringify(one)).join('\n');

/** A new project under that name, as the command line made it at the beginning. */
const fresh = (name: string): void => copyFileSync(at('fresh.journey'), at(name));
/** Read without another start of the command line. */
function recordsOf(name: string): Snapshot['records'] {
  const opened = openDocument({ kind: 'file', path: at(name) }, { dataFolder: at('look'), author: 'Look' });
  if (!opened.ok) throw new Error(opened.failure.message);
  const { records } = opened.value.snapshot();
  opened.value.discard();
  return records;
}
/** Lets evidence lanes show each piece. */
async function showPieces(name: string): Promise<void> {
  const opened = openDocument({ kind: 'file', path: at(name) }, { dataFolder: at('look'), author: 'Look' });
  if (!opened.ok) throw new Error(opened.failure.message);
  const lanes = opened.value.snapshot().records.lane.filter(({ kind }) => kind === 'evidence');
  const input = lanes.map(({ id }) => ({ laneId: id, showsPieces: true }));
  opened.value.run(input.map((one) => ({ command: 'edit-lane', input: one })));
  const saved = await opened.value.save();
  if (!saved.ok) throw new Error(saved.failure.message);
  opened.value.discard();
}
const personasOf = (name: string): readonly string[] =>
  recordsOf(name).persona.map((persona) => persona.name);
/** The sample, made without another start of the command line. */
async function sample(): Promise<void> {
  if (existsSync(at('sample.journey'))) return;
  const opened = openDocument(
    { kind: 'new', template: 'sample', name: '' },
    { dataFolder: at('look'), author: 'Look' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  const saved = await opened.value.saveAs(at('sample.journey'), false);
  if (!saved.ok) throw new Error(saved.failure.message);
  opened.value.close();
}

beforeAll(async () => {
  folder = temporaryFolder();
  expect(await cli(['new', 'fresh.journey'])).toMatchObject({ code: 0, stderr: '' });
});
// What every command line without a project says is tried in tests/unit/main/cli/run.test.ts.
describe('help', () => {
  it('lists every command without one being named, and exits 0', async () => {
    const { code, stdout } = await cli([]);
    expect(code).toBe(0);
    for (const name of ['new', 'info', 'check', 'apply', 'commands', 'export', 'demo']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'));
    }
  });

  it('does not understand an unknown option and exits 2', async () => {
    const { code, stdout, stderr } = await cli(['new', 'x.journey', '--wat']);
    expect(stderr).toContain("Unknown option '--wat'");
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(existsSync(at('x.journey'))).toBe(false);
  });
});

describe('new and info', () => {
  it('makes a project with the five stages, which info describes', async () => {
    expect(await cli(['new', 'five.journey'])).toMatchObject({ code: 0, stdout: `${at('five.journey')}\n` });
    const { project, maps, file } = await info('five.journey');
    expect(project.name).toBe('five');
    expect(maps).toHaveLength(1);
    expect(maps[0]?.stages).toEqual(['Consideration', 'Evaluation', 'Intent', 'Purchase', 'Post-purchase']);
    expect(file).toMatchObject({ path: at('five.journey'), bytes: statSync(at('five.journey')).size });
    expect(readdirSync(folder).filter((name) => name.startsWith('five'))).toEqual(['five.journey']);
  });

  it('leaves a file that is there alone, unless it is told to replace it', async () => {
    writeFileSync(at('there.journey'), 'precious');
    const refused = await cli(['new', 'there.journey']);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('already exists');
    expect(readFileSync(at('there.journey'), 'utf8')).toBe('precious');
    expect((await cli(['new', 'there.journey', '--force', '--template', 'blank'])).code).toBe(0);
    expect(recordsOf('there.journey').project.map(({ name }) => name)).toEqual(['there']);
  });

  it('leaves no working copy behind', () => {
    // A project was made at the beginning.
    const left = readdirSync(at('data/working-copies')).filter((name) => !name.startsWith('.'));
    expect(left).toEqual([]);
  });
});

describe('check', () => {
  it('says that a sound file is sound, and does not write to it', async () => {
    fresh('sound.journey');
    const before = { hash: hashOf(at('sound.journey')), time: statSync(at('sound.journey')).mtimeMs };
    const { code, stdout } = await cli(['check', 'sound.journey']);
    expect(code).toBe(0);
    expect(stdout).toContain('is sound');
    expect({ hash: hashOf(at('sound.journey')), time: statSync(at('sound.journey')).mtimeMs }).toEqual(
      before,
    );
  });

  // What else can be wrong with a file is tried where it is opened: tests/unit/host/open.test.ts.
  it('says what is wrong with a file that is cut short, exits 1, and does not write to it', async () => {
    const path = at('damaged.journey');
    writeFileSync(path, readFileSync(at('fresh.journey')).subarray(0, 20_000));
    const before = hashOf(path);
    const { code, stdout, stderr } = await cli(['check', path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/\w{3}.*\./);
    expect(stderr).not.toContain('at Object');
    expect(hashOf(path)).toBe(before);
  });

  it('says that a file is not there', async () => {
    const { code, stderr } = await cli(['check', 'nowhere.journey']);
    expect(code).toBe(1);
    expect(stderr).toContain('nowhere.journey');
  });
});

describe('apply', () => {
  it('runs every line, prints a change set each, and saves', async () => {
    fresh('apply.journey');
    const evidenceId = newId();
    writeFileSync(at('note.txt'), 'What they said');
    writeFileSync(
      at('all.jsonl'),
      lines(
        { command: 'add-persona', input: { name: 'Mia' } },
        {
          command: 'add-evidence',
          input: { id: evidenceId, kind: 'interview', title: 'Talk', text: 'Too dear' },
        },
        {
          command: 'add-attachment',
          input: { ownerKind: 'evidence', ownerId: evidenceId },
          file: 'note.txt',
        },
      ),
    );
    const { code, stdout, stderr } = await cli(['apply', 'apply.journey', 'all.jsonl']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const printed = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(printed.map(({ line, command }) => [line, command])).toEqual([
      [1, 'add-persona'],
      [2, 'add-evidence'],
      [3, 'add-attachment'],
    ]);
    expect(printed[0].changes[0]).toMatchObject({ kind: 'persona', before: null, after: { name: 'Mia' } });
    expect(printed[2].changes[0].after).toMatchObject({
      name: 'note.txt',
      size: 14,
      sha256: hashOf(at('note.txt')),
    });
    const after = recordsOf('apply.journey');
    expect(after.persona.map(({ name }) => name)).toEqual(['Mia']);
    expect(after.attachment.map(({ name, size }) => [name, size])).toEqual([['note.txt', 14]]);
  });

  it('reads from stdin, past a byte order mark and empty lines', async () => {
    fresh('stdin.journey');
    const input = `\uFEFF${lines({ command: 'add-persona', input: { name: 'Ada' } })}\r\n\r\n`;
    expect(await cli(['apply', 'stdin.journey', '-'], input)).toMatchObject({ code: 0, stderr: '' });
    expect(personasOf('stdin.journey')).toEqual(['Ada']);
  });

  // What else is wrong with a line is tried in tests/unit/main/cli/apply.test.ts.
  it('stops at an unknown command, naming the line, and keeps what came before', async () => {
    fresh('stops.journey');
    const good = (persona: string): string => lines({ command: 'add-persona', input: { name: persona } });
    const { code, stdout, stderr } = await cli(
      ['apply', 'stops.journey', '-'],
      [good('One'), '{"command":"no-such","input":{}}', good('Three')].join('\n'),
    );
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('Line 2 of stdin was rejected (unknown-command)');
    expect(stderr).toContain('1 command was applied and saved');
    expect(personasOf('stops.journey')).toEqual(['One']);
  });

  it('says that the lines, or the file to attach, are not there, and changes nothing', async () => {
    fresh('missing.journey');
    const before = hashOf(at('missing.journey'));
    const noLines = await cli(['apply', 'missing.journey', 'none.jsonl']);
    expect(noLines.code).toBe(1);
    expect(noLines.stderr).toContain('none.jsonl could not be read');
    const attach = lines({ command: 'add-attachment', input: {}, file: 'none.png' });
    const noFile = await cli(['apply', 'missing.journey', '-'], attach);
    expect(noFile.code).toBe(1);
    expect(noFile.stderr).toContain('Line 1 of stdin was rejected');
    expect(noFile.stderr).toContain('none.png');
    expect(hashOf(at('missing.journey'))).toBe(before);
  });
});

it('lists every command with its label and the JSON Schema of its input', async () => {
  const { code, stdout } = await cli(['commands']);
  expect(code).toBe(0);
  const list: { name: string; label: string; input: { type: string; properties: object } }[] =
    JSON.parse(stdout);
  expect(list.map(({ name, label }) => [name, label])).toEqual(
    Object.values(commands).map(({ name, label }) => [name, label]),
  );
  for (const { input } of list) expect(input.type).toBe('object');
  expect(list.find(({ name }) => name === 'add-persona')?.input.properties).toHaveProperty('name');
});

describe('export and demo', () => {
  it('makes the sample, reopens it, and exports it as PNG and PDF, and opens no socket of any kind on the way', async () => {
    let watch: ReturnType<typeof watchSockets> | undefined;
    const { code, stdout, stderr } = await runCli(['demo', '--out', 'demo'], {
      dataFolder: join(folder, 'data'),
      cwd: folder,
      onStart: (pid) => (watch = watchSockets(pid)),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(watch?.looks()).toBeGreaterThan(20);
    expect(watch?.stop()).toEqual([]);
    expect(stdout).toContain('2 attached files');
    for (const name of ['sample.journey', 'sample.png', 'sample.pdf']) {
      expect(stdout).toContain(at(`demo/${name}`));
      expect(statSync(at(`demo/${name}`)).size).toBeGreaterThan(10_000);
    }
    expect(readFileSync(at('demo/sample.png')).subarray(1, 4).toString()).toBe('PNG');
    expect(readFileSync(at('demo/sample.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    // Nobody gave a name, and the system's account is nobody's business.
    const pdf = await PDFDocument.load(readFileSync(at('demo/sample.pdf')), { updateMetadata: false });
    expect(pdf.getTitle()).toBeTruthy();
    expect(pdf.getAuthor()).toBeUndefined();
    expect(readFileSync(at('demo/sample.png')).includes('Author')).toBe(false);
  });

  it('exports one stage of a map that is named, as SVG, with the words of confidential evidence only where that is said', async () => {
    await sample();
    await showPieces('sample.journey');
    const map = recordsOf('sample.journey').map[0]?.name ?? '';
    const wish = ['export', 'sample.journey', '--format', 'svg', '--map', map.toUpperCase()];
    const stage = [...wish, '--stage', 'Intent', '--no-title-block', '--out'];
    expect(await cli([...stage, 'client.svg'])).toMatchObject({ code: 0, stderr: '' });
    expect(await cli([...stage, 'team.svg', '--confidential'])).toMatchObject({ code: 0, stderr: '' });
    const svgOf = (name: string): string => readFileSync(at(name), 'utf8');
    const wordsOf = (name: string): string => svgOf(name).replaceAll(/<style>.*<\/style>|<[^>]*>/gs, ' ');
    expect(wordsOf('client.svg')).toMatch(/\bIntent\b/);
    expect(wordsOf('client.svg')).not.toMatch(/\bConsideration\b|\bEvaluation\b/);
    expect(svgOf('client.svg')).toContain('data-role="legend"');
    expect(svgOf('client.svg')).not.toContain('data-role="title-block"');
    expect(wordsOf('team.svg')).toMatch(/Interview 5: asking\s+strangers/);
    expect(wordsOf('client.svg')).not.toMatch(/Interview 5|Bristol/);
    // The lock's name is there in both; here it stands in the place of the title, too.
    const marks = (name: string): number => wordsOf(name).split('Confidential').length - 1;
    expect(marks('client.svg')).toBe(2 * marks('team.svg'));
  });

  it('exports the flow in rows and the proof of the sample', async () => {
    await sample();
    const { connection, card, map } = recordsOf('sample.journey');
    const mapId = map.find(({ state }) => state === 'current')?.id;
    const name = map.find(({ id }) => id === mapId)?.name ?? '';
    const draw = async (out: string, ...more: readonly string[]): Promise<string> => {
      const wish = ['export', 'sample.journey', '--format', 'svg', '--map', name, '--out', out, ...more];
      expect(await cli(wish)).toMatchObject({ code: 0, stderr: '' });
      return readFileSync(at(out), 'utf8');
    };
    const flow = await draw('flow.svg', '--what', 'flow', '--rows', 'lane', '--no-legend');
    const parts = connection.filter((one) => one.kind === 'flow' && one.mapId === mapId);
    expect(parts.length).toBeGreaterThan(3);
    for (const { fromCardId, toCardId } of parts) {
      expect(flow).toContain(`data-id="${fromCardId}"`);
      expect(flow).toContain(`data-id="${toCardId}"`);
    }
    const proof = await draw('proof.svg', '--what', 'proof');
    const claims = card.filter(
      (one) => one.mapId === mapId && (one.kind === 'opportunity' || one.kind === 'pain-point'),
    );
    for (const { id } of claims) expect(proof).toContain(`data-id="${id}"`);
    const [one, ...others] = claims.filter(({ kind }) => kind === 'opportunity');
    const alone = await draw('one.svg', '--what', 'proof', '--card', one?.title.toUpperCase() ?? '');
    expect(alone).toContain(`data-id="${one?.id}"`);
    expect(others.length).toBeGreaterThan(0);
    for (const { id } of others) expect(alone).not.toContain(`data-id="${id}"`);
    const refused = await cli([
      'export',
      'sample.journey',
      '--format',
      'svg',
      '--out',
      'no.svg',
      '--what',
      'proof',
      '--card',
      'Nix',
    ]);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(
      /^There is no pain point or opportunity “Nix” in this project\. Available: “/,
    );
  });

  it('says that a map, a flow, a proof, a matrix and a plan of nothing are empty, and draws them', async () => {
    fresh('empty.journey');
    const draw = (out: string, ...more: readonly string[]): Promise<CliRun> =>
      cli(['export', 'empty.journey', '--format', 'svg', '--out', out, ...more]);
    const wordsOf = (name: string): string =>
      readFileSync(at(name), 'utf8').replaceAll(/<style>.*<\/style>|<[^>]*>/gs, ' ');
    const map = await draw('empty.svg', '--stage', 'Intent', '--no-legend', '--language', 'de');
    expect(map.code).toBe(0);
    expect(map.stdout).toContain(at('empty.svg'));
    expect(map.stderr).toMatch(/^This stage of the map “.+” has no cards yet; the drawing says so\.$/);
    expect(readFileSync(at('empty.svg'), 'utf8')).not.toContain('data-role="legend"');
    expect(wordsOf('empty.svg')).toMatch(/Diese\s+Phase\s+hat\s+noch\s+keine\s+Karten\./);
    const flow = await draw('flow-of-nothing.svg', '--what', 'flow');
    expect(flow.code).toBe(0);
    expect(flow.stderr).toMatch(/^No cards of the map “.+” are connected yet; the drawing says so\.$/);
    expect(wordsOf('flow-of-nothing.svg')).toMatch(/No card is connected yet\./);
    const proof = await draw('proof-of-nothing.svg', '--what', 'proof');
    expect(proof.code).toBe(0);
    expect(proof.stderr).toMatch(/^The map “.+” has no pain points and no opportunities yet; the drawing/);
    expect(wordsOf('proof-of-nothing.svg')).toMatch(/This map has no pain points and no/);
    const matrix = await draw('matrix.svg', '--what', 'severity-frequency', '--all-maps');
    expect(matrix).toMatchObject({
      code: 0,
      stderr: 'The project has no rated pain points yet; the drawing says so.',
    });
    expect(wordsOf('matrix.svg')).toContain('Nothing rated yet.');
  });

  it('says which maps and stages there are when it is asked for another', async () => {
    await sample();
    const map = await cli([
      'export',
      'sample.journey',
      '--format',
      'png',
      '--out',
      'n.png',
      '--map',
      'Nowhere',
    ]);
    expect(map.code).toBe(1);
    expect(map.stderr).toContain('There is no map “Nowhere”. Available: “');
    const stage = await cli([
      'export',
      'sample.journey',
      '--format',
      'png',
      '--out',
      'n.png',
      '--stage',
      'Nix',
    ]);
    expect(stage.code).toBe(1);
    expect(stage.stderr).toContain('There is no stage “Nix”');
    expect(existsSync(at('n.png'))).toBe(false);
  });

  it('exports a poster of sheets as its options say', async () => {
    await sample();
    const wish = ['export', 'sample.journey', '--format', 'pdf', '--out', 'poster.pdf', '--poster', 'A2'];
    const { code, stdout } = await cli([
      ...wish,
      '--sheet',
      'A4',
      '--orientation',
      'landscape',
      '--margin',
      '8',
      '--overlap',
      '14',
    ]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/poster\.pdf  \d+ pages/)]);
    const sizes = pageSizes(at('poster.pdf'));
    expect(new Set(sizes.map(String))).toEqual(new Set(['841.89,595.28']));
    expect(stdout).toContain(`${sizes.length} pages`);
    // Sheets of 281 by 194 mm that both show 14 mm, of a map that is no larger than A2.
    expect(sizes.length - 1).toBeGreaterThanOrEqual(6);
    expect(sizes.length - 1).toBeLessThanOrEqual(12);
    const refused = await cli([...wish, '--page', 'A4']);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('does not work with --page') });
  });

  it('reads a workbook back that was exported and changed, as one step', async () => {
    await sample();
    copyFileSync(at('sample.journey'), at('worked.journey'));
    const wish = ['export', 'worked.journey', '--format', 'xlsx', '--out', 'worked.xlsx'];
    expect((await cli(wish)).code).toBe(0);
    const read = async (...more: readonly string[]) => {
      const { code, stdout, stderr } = await cli(['read-workbook', 'worked.journey', 'worked.xlsx', ...more]);
      expect([code, stderr]).toEqual([0, '']);
      return JSON.parse(stdout) as Comparison & { readonly done: boolean };
    };
    const nothing = { changes: [], added: [], missing: [], problems: [], notes: [], done: false };
    expect(await read()).toMatchObject(nothing);
    const parts = unzipSync(readFileSync(at('worked.xlsx')));
    const cards = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    const [, title = ''] = /<row r="3".*?<c r="C3"[^>]*><is><t[^>]*>([^<]*)</.exec(cards) ?? [];
    const edited = cards.replace(`>${title}<`, '>Written in Excel<');
    parts['xl/worksheets/sheet2.xml'] = strToU8(edited);
    writeFileSync(at('worked.xlsx'), zipSync(parts));
    const before = hashOf(at('worked.journey'));
    expect((await read('--dry-run')).changes).toMatchObject([{ key: 'title', after: 'Written in Excel' }]);
    expect(hashOf(at('worked.journey'))).toBe(before);
    expect((await read()).done).toBe(true);
    expect(recordsOf('worked.journey').card.filter((card) => card.title === 'Written in Excel')).toHaveLength(
      1,
    );
    expect(await read()).toMatchObject(nothing);
    writeFileSync(at('broken.xlsx'), 'no workbook');
    const broken = await cli(['read-workbook', 'worked.journey', 'broken.xlsx']);
    expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining('Nothing was changed')]);
  });

  it('says where a file could not be written, and leaves nothing', async () => {
    const out = at('no/such/folder/x.svg');
    const { code, stderr } = await cli(['export', 'fresh.journey', '--format', 'svg', '--out', out]);
    expect(code).toBe(1);
    expect(stderr).toContain('folder');
    expect(existsSync(at('no'))).toBe(false);
  });
});

describe('import and measures', () => {
  const fixture = (name: string): string =>
    join(import.meta.dirname, '..', '..', 'fixtures', 'feedback', name);
  const printed = (stdout: string): readonly Record<string, unknown>[] =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('imports what is recognised without an option, places it where it is said, and computes its measures', async () => {
    fresh('answers.journey');
    const before = hashOf(at('answers.journey'));
    const dry = await cli(['import', 'answers.journey', fixture('delighted.csv'), '--dry-run']);
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(printed(dry.stdout)).toMatchObject([{ layout: 'delighted', imported: false }]);
    expect(hashOf(at('answers.journey'))).toBe(before);
    const done = await cli(['import', 'answers.journey', fixture('delighted.csv'), '--stage', 'Intent']);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    const [told] = printed(done.stdout);
    expect(told).toMatchObject({ layout: 'delighted', imported: true, notPlaced: 0 });
    const { code, stdout } = await cli(['measures', 'answers.journey']);
    expect(code).toBe(0);
    const measures = JSON.parse(stdout) as readonly Record<string, unknown>[];
    expect(measures).toMatchObject([
      { place: { kind: 'stage', title: 'Intent' }, measure: 'nps' },
      { place: { kind: 'stage', title: 'Intent' }, measure: 'negative' },
    ]);
    expect(measures[0]?.['n']).toBeGreaterThan(0);
    expect(Number(measures[0]?.['low'])).toBeLessThan(Number(measures[0]?.['high']));
    const split = await cli(['measures', 'answers.journey', '--by', 'channel']);
    const groups = JSON.parse(split.stdout) as readonly { channel: string; measure: string; n: number }[];
    const scores = groups.filter(({ measure }) => measure === 'nps');
    expect(scores.map(({ channel }) => channel)).toContain('Email');
    expect(scores.reduce((sum, { n }) => sum + n, 0)).toBe(measures[0]?.['n']);
    expect(await cli(['measures', 'answers.journey', '--by', 'weather'])).toMatchObject({ code: 2 });
    const ranked = await cli(['measures', 'answers.journey', '--hot-spots']);
    const [hottest] = JSON.parse(ranked.stdout) as readonly Record<string, unknown>[];
    expect(hottest).toMatchObject({ stage: { name: 'Intent' }, rank: 1 });
    expect(String(hottest?.['reason'])).toContain('comments there are negative');
    const again = await cli(['import', 'answers.journey', fixture('delighted.csv'), '--stage', 'Intent']);
    expect(again).toMatchObject({ code: 1 });
    expect(again.stderr).toContain('imported before');
  });

  it('tells maps with stages of one name apart, where it imports and where it measures', async () => {
    fresh('maps.journey');
    const input = { name: 'Later', stages: [{ name: 'Intent', hue: 'rose', steps: [{ name: 'Look' }] }] };
    writeFileSync(at('later.jsonl'), JSON.stringify({ command: 'add-map', input }));
    const added = await cli(['apply', 'maps.journey', 'later.jsonl']);
    expect(added).toMatchObject({ code: 0, stderr: '' });
    const file = fixture('delighted.csv');
    const unclear = await cli(['import', 'maps.journey', file, '--stage', 'Intent']);
    expect(unclear.code).toBe(1);
    expect(unclear.stderr).toMatch(
      /“Intent” is the name of several .*, one on each of these maps: “.+” \(.+\), “Later” \(.+\)\. Choose one with --map\./,
    );
    const done = await cli(['import', 'maps.journey', file, '--stage', 'Intent', '--map', 'later']);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    const measures = async (...more: readonly string[]) =>
      JSON.parse((await cli(['measures', 'maps.journey', ...more])).stdout) as readonly unknown[];
    const later = { map: { name: 'Later' } };
    const onLater = { ...later, place: { title: 'Intent' } };
    const all = await measures();
    expect(all).toMatchObject([onLater, onLater]);
    expect(await measures('--map', 'Later')).toEqual(all);
    expect(await measures('--map', 'Journey map')).toEqual([]);
    expect(await measures('--map', 'Later', '--hot-spots')).toMatchObject([later]);
  });

  it('places one column where it is said, and imports the next file by the choices of this one', async () => {
    fresh('again.journey');
    const rows = (day: number): string =>
      Array.from({ length: 12 }, (_, at) => `0${1 + (at % 9)}/0${day}/2026,${at % 11},${1 + (at % 5)}`).join(
        '\n',
      );
    const table = (day: number, second: string): string =>
      `Date,How likely are you to recommend us?,${second}\n${rows(day)}\n`;
    writeFileSync(at('Exit poll.csv'), table(3, 'How satisfied are you?'));
    writeFileSync(at('Exit poll, May.csv'), table(5, 'How satisfied are you?'));
    writeFileSync(at('Other.csv'), table(6, 'Mood'));
    const where = ['--stage', 'How satisfied are you?=Intent'];
    const first = await cli(['import', 'again.journey', 'Exit poll.csv', ...where]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(printed(first.stdout)).toMatchObject([
      { placed: [{ title: 'Intent', rows: 12 }], open: [{ header: 'Date', question: 'date-order' }] },
    ]);
    const measures = JSON.parse((await cli(['measures', 'again.journey'])).stdout) as unknown;
    expect(measures).toMatchObject([{ place: { title: 'Intent' }, measure: 'csat', n: 12 }]);
    const byName = ['--recipe', 'exit POLL'];
    const next = await cli(['import', 'again.journey', 'Exit poll, May.csv', ...byName]);
    expect(next).toMatchObject({ code: 0, stderr: '' });
    expect(printed(next.stdout)).toMatchObject([
      { placed: [{ title: 'Intent', rows: 12 }], open: [], missing: { columns: [], places: [] } },
    ]);
    const [set] = recordsOf('again.journey').responseSet;
    writeFileSync(at('recipe.json'), JSON.stringify({ format: 'throughline-recipe', ...set!.recipe }));
    const byFile = await cli([
      'import',
      'again.journey',
      'Other.csv',
      '--recipe',
      'recipe.json',
      '--dry-run',
    ]);
    expect(printed(byFile.stdout)).toMatchObject([
      { placed: [], missing: { columns: ['How satisfied are you?'] } },
    ]);
    const nobody = await cli(['import', 'again.journey', 'Other.csv', '--recipe', 'Nobody']);
    expect(nobody.code).toBe(1);
    expect(nobody.stderr).toContain(
      'There is no file “Nobody”, and the project has no imported answers of that name. It has “Exit poll, May”, “Exit poll”.',
    );
  });

  it('imports transcripts as sources, after saying who speaks in them', async () => {
    fresh('talks.journey');
    const before = hashOf(at('talks.journey'));
    const cue = (name: string, text: string): string => `00:01.000 --> 00:02.000\n<v ${name}>${text}</v>\n\n`;
    writeFileSync(at('Talk 2026-03-04.vtt'), `WEBVTT\n\n${cue('Ines', 'How was it?')}${cue('Mia', 'Slow.')}`);
    writeFileSync(at('notes.txt'), 'It rained all day.\n');
    const args = ['import', 'talks.journey', 'Talk 2026-03-04.vtt', '--leave-out', 'Ines', '--participants'];
    const dry = await cli([...args, '--dry-run']);
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(printed(dry.stdout)).toMatchObject([
      {
        format: 'vtt',
        date: '2026-03-04',
        imported: false,
        speakers: [
          { name: 'Ines', turns: 1, words: 3, leftOut: true },
          { name: 'Mia', turns: 1, words: 1, leftOut: false },
        ],
      },
    ]);
    expect(hashOf(at('talks.journey'))).toBe(before);
    expect(await cli(args)).toMatchObject({ code: 0, stderr: '' });
    expect(await cli(['import', 'talks.journey', 'notes.txt', '--source'])).toMatchObject({ code: 0 });
    const twin = await cli(args);
    expect(printed(twin.stdout)).toMatchObject([{ imported: false, earlier: { title: 'Talk 2026-03-04' } }]);
    const { source, participant } = recordsOf('talks.journey');
    expect(source.map(({ title, text }) => [title, text])).toEqual([
      ['Talk 2026-03-04', 'Slow.\n'],
      ['notes', 'It rained all day.\n'],
    ]);
    expect(source[0]!.speakers).toEqual([{ name: 'Mia', participantId: participant[0]!.id }]);
    expect(source[0]!.file).toMatchObject({
      name: 'Talk 2026-03-04.vtt',
      sha256: hashOf(at('Talk 2026-03-04.vtt')),
    });
    expect(await cli([...args, '--again'])).toMatchObject({ code: 0, stderr: '' });
    expect(recordsOf('talks.journey').source).toHaveLength(3);
  });

  it('names the file with what is wrong, and changes nothing', async () => {
    fresh('wrong.journey');
    const before = hashOf(at('wrong.journey'));
    writeFileSync(at('empty.csv'), '');
    writeFileSync(at('empty.vtt'), '');
    const cases = [
      [['empty.csv'], 'empty'],
      [['nowhere.csv'], 'nowhere.csv'],
      [['empty.vtt'], '“empty.vtt” has no words in it. Nothing was imported.'],
      [[fixture('cross-table.csv')], 'not answers'],
      [[fixture('delighted.csv'), '--stage', 'Nowhere'], 'no stage, step or touchpoint “Nowhere”'],
    ] as const;
    for (const [args, says] of cases) {
      const { code, stderr } = await cli(['import', 'wrong.journey', ...args]);
      expect(code, args.join(' ')).toBe(1);
      expect(stderr).toContain(says);
    }
    expect(hashOf(at('wrong.journey'))).toBe(before);
  });
});
