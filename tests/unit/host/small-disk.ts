import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const MOUNT = 'mount -t tmpfs -o size=$SIZE tmpfs "$DISK" && exec "$NODE" "$SCRIPT" "$@"';

/**
 * Runs a script with a folder that is a small disk of its own, which nobody else sees: a tmpfs in a mount
 * namespace, as root or, where that is not allowed, as root of a user namespace. Fails where neither is possible.
 */
export function runOnSmallDisk(disk: string, size: string, script: string, args: readonly string[]): unknown {
  mkdirSync(disk, { recursive: true });
  const problems: string[] = [];
  for (const options of [['-m'], ['-r', '-m']]) {
    const run = spawnSync('unshare', [...options, 'sh', '-c', MOUNT, 'sh', ...args], {
      env: {
        ...process.env,
        SIZE: size,
        DISK: disk,
        NODE: process.execPath,
        SCRIPT: join(import.meta.dirname, script),
      },
      encoding: 'utf8',
    });
    if (run.status === 0) return JSON.parse(run.stdout);
    problems.push(run.stderr || String(run.error));
  }
  throw new Error(
    `No small disk can be made here (it needs root or user namespaces):\n${problems.join('\n')}`,
  );
}
