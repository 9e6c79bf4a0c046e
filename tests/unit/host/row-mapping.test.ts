import { expect, it } from 'vitest';
import { mappingOf } from '../../../src/host/database/record-store.ts';
import { recordSchemas } from '../../../src/shared/model/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records } = createSmallProject();

/** A card as its row, with one column as a damaged file may have it. */
function cardWith(field: string, value: unknown): unknown {
  const mapping = mappingOf('card');
  const [card] = records.card.values();
  if (!card) throw new Error('The project has cards');
  const row = mapping.toRow(card).map((own, at) => (mapping.fields[at] === field ? value : own));
  return mapping.fromRow(row);
}

it.each(mappingOf('card').fields)('bytes in the column of %s make no record, and do no harm', (field) => {
  expect(recordSchemas.card.safeParse(cardWith(field, Buffer.from([1, 2, 3]))).success).toBe(false);
});
