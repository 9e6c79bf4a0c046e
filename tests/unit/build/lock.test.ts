import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../build/setup/lock.mjs';
import { temporaryFolder } from './helpers';

const never = () => {
  throw new Error('it waited');
};
const holder = (pid: number, host = hostname()) => JSON.stringify({ pid, host, id: 'x' });

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}

describe('the set-up lock', () => {
  it('lets one run after the other', async () => {
    const file = join(temporaryFolder(), 'lock');
    const order: string[] = [];
    let waited = 0;
    const work = (name: string) =>
      withLock(
        file,
        () => (waited += 1),
        async () => {
          order.push(`${name} begins`);
          await new Promise((resolve) => setTimeout(resolve, 50));
          order.push(`${name} ends`);
        },
      );
    await Promise.all([work('a'), work('b'), work('c')]);
    for (let at = 0; at < 6; at += 2) expect(order[at]!.charAt(0)).toBe(order[at + 1]!.charAt(0));
    expect(waited).toBe(2);
    expect(existsSync(file)).toBe(false);
  });

  it('is free again after work that throws', async () => {
    const file = join(temporaryFolder(), 'lock');
    await expect(withLock(file, never, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(file, never, () => Promise.resolve(1))).toBe(1);
  });

  it('is taken over from a process that has ended', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'lock'), holder(await endedProcess()));
    expect(await withLock(join(folder, 'lock'), never, () => Promise.resolve('done'))).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken over when nobody has touched it for minutes, whatever process has its number now', async () => {
    const file = join(temporaryFolder(), 'lock');
    writeFileSync(file, holder(process.pid));
    const longAgo = new Date(Date.now() - 5 * 60_000);
    utimesSync(file, longAgo, longAgo);
    expect(await withLock(file, never, () => Promise.resolve('done'))).toBe('done');
  });

  it('waits for a living process, saying which', async () => {
    const file = join(temporaryFolder(), 'lock');
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    writeFileSync(file, holder(child.pid!));
    const waitedFor: number[] = [];
    const done = withLock(
      file,
      (pid) => {
        waitedFor.push(pid);
        child.kill('SIGKILL');
      },
      () => Promise.resolve('done'),
    );
    expect(await done).toBe('done');
    expect(waitedFor).toEqual([child.pid]);
  });
});
