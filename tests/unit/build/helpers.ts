import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Progress } from '../../../build/setup/progress.mjs';

/** A folder of the test's own, deleted after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-setup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A progress that keeps what was said. */
export function recordingProgress(): Progress & { readonly said: readonly string[] } {
  const said: string[] = [];
  return {
    said,
    say: (text) => void said.push(text),
    warn: (text) => void said.push(text),
    bytes: () => {},
    endBytes: () => {},
  };
}
