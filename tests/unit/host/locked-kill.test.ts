import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { newSealKey } from '../../../src/host/sealed/seal-key.ts';
import { unlockFile } from '../../../src/host/sealed/unlock.ts';
import { addCard, usePlace, valueOf } from './open-here.ts';

const place = usePlace();
const PASSWORD = 'correct horse';
const SECRET = 'Nobody may read about the merger';
const ROUNDS = 5;

it('saves a locked file whole or not at all, and never leaves its content beside it, when it is killed', async () => {
  const document = await place.saved('desk.journey');
  addCard(document, SECRET);
  const key = await newSealKey(PASSWORD, { memory: 8 * 1024, passes: 1 });
  const path = place.path('locked.journey');
  valueOf(await document.saveAs(path, false, key));
  document.close();
  for (let round = 0; round < ROUNDS; round += 1) {
    const data = place.path(`data-${round}`);
    const last = await killWhileSaving(path, data, 40 + round * 45);
    const found = valueOf(await unlockFile(path, [PASSWORD]));
    const opened = valueOf(place.tryOpen({ kind: 'file', path }, {}, found));
    const names = new Set(opened.snapshot().records.persona.map(({ name }) => name));
    if (last >= 0) expect(names).toContain(`Saved ${last}`);
    opened.close();
    const beside = readdirSync(place.folder).filter((name) => statSync(place.path(name)).isFile());
    for (const name of beside)
      if (name !== 'desk.journey') expect(readFileSync(place.path(name)).includes(SECRET), name).toBe(false);
  }
}, 120_000);

/** The last save that was answered before the process was killed; -1 where none was. */
async function killWhileSaving(path: string, data: string, after: number): Promise<number> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'locked-kill-child.ts'), path, data, PASSWORD],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!said.includes('open\n') && child.exitCode === null) await pause(10);
  expect(child.exitCode).toBeNull();
  await pause(after);
  child.kill('SIGKILL');
  await ended;
  const counts = said.split('\n').slice(1, -1).map(Number);
  return counts.at(-1) ?? -1;
}
