import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDocument } from '../../src/host/document/document.ts';
import { seeded } from '../helpers/big-project.ts';
import { chunksOf, runs, seedsOf } from '../helpers/runs.ts';

const KILLS_A_TEST = 20;
/** The longest that a run lives after its first answer, ms: some saves come to their end, some are cut short. */
const LONGEST = 600;

/** Many starts read the same sources: each but the first finds them compiled. */
const compileCache = mkdtempSync(join(tmpdir(), 'throughline-kill-cache-'));
afterAll(() => {
  rmSync(compileCache, { recursive: true, force: true });
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-kill-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the answers of all runs so far promise. */
type Promised = { readonly cards: Map<string, { edited: boolean }>; readonly maybeGone: Set<string> };

/** Runs the child, kills it some time after its first answer, and returns its output. */
async function runAndKill(args: readonly string[], afterMs: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-child.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
  let said = '';
  const spoke = new Promise<void>((resolve) => {
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      resolve();
    });
    child.once('exit', () => resolve());
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await spoke;
  setTimeout(() => child.kill('SIGKILL'), afterMs);
  await ended;
  // A line that the kill cut short was not answered.
  return said.split('\n').slice(0, -1);
}

function note(promised: Promised, lines: readonly string[]): void {
  for (const line of lines) {
    const [what, id = ''] = line.split(' ');
    if (what === 'failed') throw new Error(line);
    if (what === 'added') promised.cards.set(id, { edited: false });
    if (what === 'edited') promised.cards.set(id, { edited: true });
    if (what === 'removing') promised.maybeGone.add(id);
    if (what === 'removed') promised.cards.delete(id);
  }
}

describe('killing the project host at any moment', () => {
  for (const seeds of chunksOf(runs.kills, KILLS_A_TEST)) {
    it(`loses nothing that was answered and never damages the file (${seedsOf(seeds)})`, async () => {
      const target = join(folder, 'project.journey');
      const data = join(folder, 'data');
      const promised: Promised = { cards: new Map(), maybeGone: new Set() };
      let workingCopy: string | undefined;
      let answers = 0;
      for (const seed of seeds) {
        const afterMs = seeded(seed)() * LONGEST;
        const lines = await runAndKill(
          [data, target, String(seed), ...(workingCopy ? [workingCopy] : [])],
          afterMs,
        );
        note(promised, lines);
        answers += lines.length - 1;
        workingCopy = lines[0]?.replace('working-copy ', '');
        expect(workingCopy).toMatch(/\S/);

        // The file itself, whenever the kill came, opens and is whole.
        if (existsSync(target)) {
          const onDisk = openDocument(
            { kind: 'file', path: target },
            { dataFolder: join(folder, 'look'), author: 'Look' },
          );
          expect(onDisk.ok ? 'opens' : onDisk.failure.message).toBe('opens');
          if (onDisk.ok) onDisk.value.discard();
        }
        // The working copy holds everything that was answered.
        const recovered = openDocument(
          { kind: 'recover', workingCopy: workingCopy! },
          { dataFolder: data, author: 'Test' },
        );
        expect(recovered.ok ? 'recovers' : recovered.failure.message).toBe('recovers');
        if (!recovered.ok) return;
        const cards = new Map(recovered.value.snapshot().records.card.map((card) => [card.id, card]));
        for (const [id, { edited }] of promised.cards) {
          // A removal that was under way may have happened; nothing else may be missing.
          if (!cards.has(id) && promised.maybeGone.has(id)) promised.cards.delete(id);
          else {
            expect(cards.get(id)?.title, `card ${id} after seed ${seed}`).toBe(`Card ${id}`);
            if (edited) expect(cards.get(id)?.body, `card ${id} after seed ${seed}`).toMatch(/^edited /);
          }
        }
        workingCopy = recovered.value.opened().workingCopy;
        recovered.value.session().sqlite.close();
        recovered.value.session().workingCopy.lock.release();
        recovered.value.session().file?.lock.release();
      }
      expect(answers).toBeGreaterThan(seeds.length);
    });
  }
});
