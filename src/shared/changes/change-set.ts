import type { RecordKind, RecordOf } from '../model/records.ts';

/** One row touched: as it was (null: it was not there) and as it is (null: it is gone). */
export type Change = {
  [K in RecordKind]: {
    readonly kind: K;
    readonly id: string;
    readonly before: RecordOf<K> | null;
    readonly after: RecordOf<K> | null;
  };
}[RecordKind];

/** What a command did, in the order in which it was done. */
export type ChangeSet = readonly Change[];
