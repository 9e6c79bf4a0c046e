import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../src/host/document/document.ts';
import type { ProjectDocument } from '../../src/host/document/project-document.ts';
import type { CommandCall } from '../../src/shared/commands/registry.ts';
import { recordKinds } from '../../src/shared/model/records.ts';
import type { OpenRequest } from '../../src/shared/protocol/host-control.ts';
import { seeded } from '../helpers/big-project.ts';
import { doLargeStep, type LargeStep, MOMENT } from '../helpers/large-step.ts';
import { chunksOf, runs, seedsOf } from '../helpers/runs.ts';

const CARDS = 400;
const KILLS_A_TEST = 20;

let folder: string;
const at = (...names: readonly string[]): string => join(folder, ...names);
const open = (request: OpenRequest, data: string, author = 'Ada'): ProjectDocument => {
  const opened = openDocument(request, { dataFolder: at(data), author, now: () => MOMENT });
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
};
const openFile = (path: string, data: string, author?: string) => open({ kind: 'file', path }, data, author);
const run = (project: ProjectDocument, calls: readonly CommandCall[]): void => {
  const ran = project.run(calls);
  if (!ran.ok) throw new Error(ran.failure.message);
};
/** All records, each kind in an order of its own. */
const stateOf = (project: ProjectDocument): string => {
  const { records } = project.snapshot();
  return JSON.stringify(
    recordKinds.map((kind) => records[kind].toSorted((one, other) => (one.id < other.id ? -1 : 1))),
  );
};
const edited = (project: ProjectDocument, from: number, owner: string): readonly CommandCall[] =>
  project
    .snapshot()
    .records.card.slice(from, from + CARDS / 2)
    .map((card) => ({ command: 'edit-cards', input: { cardIds: [card.id], fields: { owner } } }));

/** The steps, and what each makes of the project. */
const steps = new Map<string, { readonly step: LargeStep; readonly after: string; readonly ms: number }>();
let before = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-kill-large-'));
  const first = open({ kind: 'new', template: 'five-stages', name: 'Kill test' }, 'start');
  const { lane, step } = first.snapshot().records;
  const add = (title: string): CommandCall => ({
    command: 'add-card',
    input: { laneId: lane[0]!.id, stepId: step[0]!.id, title },
  });
  run(
    first,
    Array.from({ length: CARDS }, (_, index) => add(`Card ${index}`)),
  );
  await first.saveAs(at('ana.journey'), false);
  await first.saveAs(at('ada.journey'), false);
  const revisionId = first.session().revisions.head()!;
  const mapId = first.snapshot().records.map[0]!.id;
  first.close();
  const ana = openFile(at('ana.journey'), 'start', 'Ana');
  run(ana, edited(ana, 0, 'Ana'));
  run(
    ana,
    Array.from({ length: CARDS }, (_, index) => add(`Of Ana ${index}`)),
  );
  await ana.save();
  ana.close();
  const ada = openFile(at('ada.journey'), 'start');
  run(ada, edited(ada, CARDS / 2, 'Ada'));
  await ada.save();
  before = stateOf(ada);
  ada.close();
  const all: readonly (readonly [string, LargeStep])[] = [
    ['merging', { what: 'merge', copy: at('ana.journey') }],
    ['restoring', { what: 'restore', revisionId, part: null }],
    ['restoring a map', { what: 'restore', revisionId, part: { kind: 'map', id: mapId } }],
  ];
  for (const [name, one] of all) {
    copyFileSync(at('ada.journey'), at('try.journey'));
    const project = openFile(at('try.journey'), `try ${name}`);
    const start = performance.now();
    doLargeStep(project, one);
    await project.save();
    steps.set(name, { step: one, after: stateOf(project), ms: performance.now() - start });
    project.close();
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the step in a process of its own that is killed some time after it has opened the project; what it said. */
async function runAndKill(data: string, path: string, step: LargeStep, afterMs: number) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'kill-large-step-child.ts'), data, path, JSON.stringify(step)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_COMPILE_CACHE: at('compiled') },
    },
  );
  let said = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      resolve();
    });
    child.once('exit', () => resolve());
  });
  setTimeout(() => child.kill('SIGKILL'), afterMs);
  await ended;
  return said.split('\n').slice(0, -1);
}

describe.each(['merging', 'restoring', 'restoring a map'])('killed at any moment, %s', (name) => {
  for (const seeds of chunksOf(Math.ceil(runs.kills / 2), KILLS_A_TEST)) {
    it(`has happened in whole or not at all (${seedsOf(seeds)})`, async () => {
      const { step, after, ms } = steps.get(name)!;
      const copy = readFileSync(at('ana.journey'));
      for (const seed of seeds) {
        const place = `${name} ${seed}`;
        mkdirSync(at(place));
        const path = at(place, 'ada.journey');
        copyFileSync(at('ada.journey'), path);
        const lines = await runAndKill(at(`data ${place}`), path, step, seeded(seed)() * ms * 1.5);
        const workingCopy = lines[0]?.replace('working-copy ', '') ?? '';
        const states = new Map([
          [before, 'before'],
          [after, 'after'],
        ]);
        const look = (project: ProjectDocument): string => {
          const state = states.get(stateOf(project)) ?? 'something between';
          project.discard();
          return state;
        };
        const onDisk = look(openFile(path, `look ${place}`));
        expect(lines.includes('saved') ? ['after'] : ['before', 'after'], `the file, seed ${seed}`).toContain(
          onDisk,
        );
        const recovered = look(open({ kind: 'recover', workingCopy }, `data ${place}`));
        expect(lines.includes('done') ? ['after'] : ['before', 'after'], `seed ${seed}`).toContain(recovered);
        expect(readFileSync(at('ana.journey')).equals(copy)).toBe(true);
      }
    });
  }
});
