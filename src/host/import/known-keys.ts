import { createRowKeys } from '../../shared/feedback/rows/row-key.ts';
import type { ImportChoices } from '../../shared/protocol/import-api.ts';
import { ok, type Result } from '../../shared/result.ts';
import { keyNumber } from '../database/responses/keys.ts';
import type { EarlierKeys, StoredKeys } from './earlier-keys.ts';
import { KeyList, KeySet } from './key-set.ts';
import { readRows, type ReadRowsOptions } from './read/read-rows.ts';

/** How much of an earlier import must come again, for the file to be the same survey gone on: a few rows may be corrected or deleted since. */
const LEAST_COMING_AGAIN = 0.9;
/** How many of a file's rows must differ, for their content to tell one respondent from another. Scores alone do not. */
const LEAST_DISTINCT = 0.5;

/**
 * The keys by which rows of a file are known. Ids of the source tell, and so do the file's bytes. Without them equal
 * content is not enough: two stages asked the same question have the same answers, and none of them may be lost.
 */
export async function knownKeys(
  path: string,
  choices: ImportChoices,
  earlier: readonly EarlierKeys[],
  options: ReadRowsOptions,
): Promise<Result<StoredKeys>> {
  const hasIds = choices.columns.some(({ role }) => role.kind === 'row-id');
  const isSure = ({ isSameFile }: EarlierKeys): boolean => hasIds || isSameFile;
  const sure = earlier.filter(isSure).flatMap(({ keys }) => keys);
  const others = earlier.filter((one) => !isSure(one));
  if (others.length === 0) return ok(sure);
  const own = await contentOf(path, choices, options);
  if (!own.ok) return own;
  const { rows, distinct, keys } = own.value;
  if (distinct < rows * LEAST_DISTINCT) return ok(sure);
  return ok([...sure, ...others.filter((one) => comesAgain(one, keys)).flatMap((one) => one.keys)]);
}

/** Goes through the file once, only to see how much of the earlier imports it has. */
async function contentOf(
  path: string,
  { reading, columns, skippedRows, headerRows }: ImportChoices,
  { signal, state }: ReadRowsOptions,
): Promise<Result<{ readonly rows: number; readonly distinct: number; readonly keys: KeySet }>> {
  const keyOf = createRowKeys(columns);
  const keys = new KeyList();
  let [rows, distinct] = [0, 0];
  let toSkip = skippedRows + headerRows;
  for await (const batch of readRows(path, reading, { signal, state })) {
    if (!batch.ok) return batch;
    for (const { cells } of batch.value.rows) {
      if (toSkip > 0) {
        toSkip -= 1;
        continue;
      }
      const { key, first } = keyOf(cells);
      keys.add(keyNumber(key[0], key[1]));
      rows += 1;
      if (first) distinct += 1;
    }
  }
  return ok({ rows, distinct, keys: new KeySet([keys.all()]) });
}

function comesAgain({ keys }: EarlierKeys, own: KeySet): boolean {
  let [stored, again] = [0, 0];
  for (const list of keys) {
    stored += list.length;
    for (const key of list) if (own.has(key)) again += 1;
  }
  return again >= stored * LEAST_COMING_AGAIN;
}
