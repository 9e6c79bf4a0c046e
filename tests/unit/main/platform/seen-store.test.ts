import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { testId } from '../../../helpers/records.ts';

vi.mock('electron', () => ({ app: {} }));
const { setupSeen } = await import('../../../../src/main/platform/seen-store.ts');

let path = '';
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'throughline-seen-')), 'seen.json');
});
afterEach(() => rmSync(join(path, '..'), { recursive: true }));

const [desk, lamp] = [testId(1), testId(2)];

it('remembers for each person and project up to where they have seen it, also after a restart', () => {
  const store = setupSeen(path);
  expect(store.last(desk, 'Ada')).toBeNull();
  store.mark({ projectId: desk, person: 'Ada', revisionId: testId(10) });
  store.mark({ projectId: desk, person: 'Ana', revisionId: testId(11) });
  store.mark({ projectId: desk, person: 'Ada', revisionId: testId(12) });
  const again = setupSeen(path);
  expect(again.last(desk, 'Ada')).toBe(testId(12));
  expect(again.last(desk, 'Ana')).toBe(testId(11));
  expect(again.last(lamp, 'Ada')).toBeNull();
});

it('forgets the first projects once there are more than it keeps', () => {
  const store = setupSeen(path);
  for (let number = 0; number < 501; number += 1)
    store.mark({ projectId: testId(1_000 + number), person: '', revisionId: testId(1) });
  expect(store.last(testId(1_000), '')).toBeNull();
  expect(store.last(testId(1_500), '')).toBe(testId(1));
});

it('begins anew where its file is damaged', () => {
  writeFileSync(path, '{"seen":[{"projectId":3}]}');
  expect(setupSeen(path).last(desk, '')).toBeNull();
});
