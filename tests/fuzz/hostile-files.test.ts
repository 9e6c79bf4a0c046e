import Database from 'better-sqlite3';
import { readFileSync, statSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_TEXT_BYTES } from '../../src/shared/model/limits.ts';
import { addCard, usePlace, valueOf } from '../unit/host/open-here.ts';
import { hostileFiles } from './hostile-files.ts';

const place = usePlace();
/** Enough that whatever grows faster than the file would not come to an end; `npm run bench -- hostile-files` says how long it takes. */
const BYTES = 1_000_000;
/** Statements that are prepared for one opening, whatever is in the file. */
const STATEMENTS = 1_500;

afterEach(() => {
  vi.restoreAllMocks();
});

/** A text that none of the program's own is as long as, or undefined. */
const longestRead = (parse: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }): number =>
  Math.max(0, ...parse.mock.calls.map(([text]) => String(text).length));

describe('a file made so that whoever reads it has much to do', () => {
  it.each(hostileFiles)('is answered with little work: $name', async ({ make }) => {
    const sound = place.open({ kind: 'new', template: 'sample', name: 'Sound' });
    valueOf(await sound.saveAs(place.path('sound.journey'), false));
    sound.close();
    make(place.path('sound.journey'), place.path('hostile.journey'), BYTES);
    const before = readFileSync(place.path('hostile.journey'));
    const parse = vi.spyOn(JSON, 'parse');
    const prepare = vi.spyOn(Database.prototype, 'prepare');

    for (const salvage of [false, true]) {
      const opened = place.tryOpen({ kind: 'file', path: place.path('hostile.journey'), salvage });
      if (!opened.ok) {
        expect(opened.failure.message).toMatch(/^.{30,}[.?!]$/s);
        continue;
      }
      addCard(opened.value, 'Added');
      valueOf(opened.value.undo());
      // What came with the file may be no step that can be taken back.
      opened.value.undo();
      valueOf(await opened.value.saveAs(place.path(`saved-${salvage}.journey`), false));
      opened.value.discard();
      place.openFile(`saved-${salvage}.journey`).discard();
    }
    expect(longestRead(parse)).toBeLessThanOrEqual(MAX_TEXT_BYTES);
    expect(prepare.mock.calls.length).toBeLessThan(STATEMENTS);
    expect(readFileSync(place.path('hostile.journey')).equals(before)).toBe(true);
  });

  it('is as large as it was meant to be', async () => {
    (await place.saved('sound.journey')).close();
    hostileFiles[0]!.make(place.path('sound.journey'), place.path('hostile.journey'), BYTES);
    expect(statSync(place.path('hostile.journey')).size).toBeGreaterThan(BYTES);
  });
});
