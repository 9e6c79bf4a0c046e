import { expect, it } from 'vitest';
import { groupsOf } from '../../../src/shared/merge/field-groups.ts';
import { referenceFields } from '../../../src/shared/merge/references.ts';
import { recordKinds, recordSchemas } from '../../../src/shared/model/records.ts';

/** Fields that name something and that no merge follows: said by another field, or kept when what they name is gone. */
const loose: Readonly<Record<string, string>> = {
  'step mapId': 'its stage’s',
  'card mapId': 'its lane’s',
  'connection mapId': 'its cards’',
  'emotionPoint mapId': 'its step’s',
  'responseNote placeId': 'a place that is gone counts as not placed',
  'version revisionId': 'of the history, which is no record',
  'conflict recordId': 'whose record may be gone, which is said then',
};

it('a merge knows every field that names another record', () => {
  const named = recordKinds.flatMap((kind) =>
    Object.keys(recordSchemas[kind].shape)
      .filter((field) => field.endsWith('Id'))
      .map((field) => ({ name: `${kind} ${field}`, isKnown: referenceFields(kind).includes(field) })),
  );
  // What a record was copied from may be gone.
  const unknown = named.filter(
    ({ isKnown, name }) => !isKnown && !(name in loose) && !name.endsWith(' originId'),
  );
  expect(unknown.map(({ name }) => name)).toEqual([]);
});

it('a merge has every field of every kind in one group, so that none is forgotten', () => {
  for (const kind of recordKinds) {
    const { place, isOrdered, others } = groupsOf(kind);
    const grouped = ['id', ...place, ...(isOrdered ? ['order'] : []), ...others.flat()];
    expect([kind, grouped.toSorted()]).toEqual([kind, Object.keys(recordSchemas[kind].shape).toSorted()]);
  }
});
