import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/shared/changes/change-set.ts';
import { isSameRecord, newFields } from '../../../src/shared/changes/new-fields.ts';
import { applyUpdates, updatesOf } from '../../../src/shared/changes/record-update.ts';
import { callOf, draws } from '../../helpers/random-calls.ts';
import { get, plain, tryCall } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

describe('what a window is told of a change set', () => {
  it('brings its records to where the change set leads, whatever the commands', () => {
    fc.assert(
      fc.property(draws(25), (drawn) => {
        let [host, window] = [records, records];
        for (const draw of drawn) {
          const outcome = tryCall(host, callOf(draw, host));
          if (!outcome.ok) continue;
          host = outcome.records;
          // As it crosses from one process to the other.
          window = applyUpdates(window, structuredClone(updatesOf(outcome.changes)));
        }
        expect(plain(window)).toEqual(plain(host));
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('is of a record it has no more than the new fields', () => {
    const before = get(records, 'card', id('act1'));
    const change: Change = { kind: 'card', id: before.id, before, after: { ...before, severity: 3 } };
    expect(updatesOf([change])).toEqual([{ kind: 'card', id: before.id, fields: { severity: 3 } }]);
    expect(newFields(before, { ...before, title: 'New', severity: 3 })).toEqual({
      title: 'New',
      severity: 3,
    });
    expect(isSameRecord(before, { ...before })).toBe(true);
    expect(isSameRecord(before, null)).toBe(false);
    expect(isSameRecord(null, null)).toBe(true);
  });

  it('never makes a record of some fields alone', () => {
    const fields = { severity: 3 } as const;
    const gone = [
      { kind: 'card', id: id('act1'), record: null },
      { kind: 'card', id: id('act1'), fields },
    ] as const;
    expect(() => applyUpdates(records, gone)).toThrow('New fields of a card that is not there');
  });
});
