import { expect, test } from 'vitest';
import { chooseMap, mapOfPlace } from '../../../../src/main/cli/choose-map.ts';
import { run } from '../../../helpers/records.ts';
import { createSmallProject } from '../../../helpers/small-project.ts';

const { records, id } = createSmallProject();

const chosen = (asked: string | undefined, from = records): string | null => {
  const map = chooseMap(from, asked);
  return map.ok ? (map.value?.id ?? null) : map.failure.message;
};

test('a map is chosen by its name, ignoring case, or by its ID', () => {
  expect(chosen(' oTHER ')).toBe(id('other'));
  expect(chosen(id('map'))).toBe(id('map'));
  expect(chosen(undefined)).toBeNull();
});

test('several of one name are told apart by ID, and one that is not there is named with those that are', () => {
  const { records: alike } = run(records, {
    command: 'edit-map',
    input: { mapId: id('other'), name: 'MAP' },
  });
  expect(chosen('Map', alike)).toBe(
    `More than one map is named “Map”. Give the ID of one: “Map” (${id('map')}), “MAP” (${id('other')}).`,
  );
  expect(chosen('Nix')).toBe(
    `There is no map “Nix”. Available: “Map” (${id('map')}), “Other” (${id('other')}).`,
  );
});

test('a stage, a step and a card are on their map', () => {
  for (const name of ['s1', 'a', 'act1']) expect(mapOfPlace(records, id(name))?.id).toBe(id('map'));
  for (const name of ['os', 'oa', 'oact']) expect(mapOfPlace(records, id(name))?.id).toBe(id('other'));
  expect(mapOfPlace(records, id('gone'))).toBeUndefined();
});
