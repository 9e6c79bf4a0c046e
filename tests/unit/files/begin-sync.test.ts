import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginSync } from '../../../src/files/durable-file.ts';

describe('a sync that goes on beside other work', () => {
  it('is waited for, and then asked nothing more of', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-sync-'));
    const path = join(folder, 'file');
    writeFileSync(path, Buffer.alloc(1024 * 1024));
    const wait = beginSync(path);
    expect(wait).not.toThrow();
    await new Promise(setImmediate);
    rmSync(folder, { recursive: true });
    expect(wait).not.toThrow();
  });

  it.runIf(process.platform === 'linux')('fails for good where the disk did not take it', async () => {
    // Nothing of this device can be synced.
    const wait = beginSync('/dev/full');
    expect(wait).toThrow('EINVAL');
    await new Promise((resolve) => setTimeout(resolve));
    expect(wait).toThrow('EINVAL');
  });
});
