import { expect, it } from 'vitest';
import { newId } from '../../../src/shared/model/new-id.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { usePlace, valueOf } from './open-here.ts';

const place = usePlace();

it('a thousand cards are changed as one revision, and one undo brings all back', () => {
  const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
  const { records } = document.snapshot();
  const lane = records.lane.find(({ kind }) => kind === 'pain-points');
  const ids = Array.from({ length: 1_000 }, newId);
  const calls = ids.map(
    (id, at): CommandCall => ({
      command: 'add-card',
      input: { id, laneId: lane?.id ?? '', stepId: records.step[at % 5]?.id ?? '', title: `Pain ${at}` },
    }),
  );
  valueOf(document.run(calls));
  const before = document.snapshot();

  const edit: CommandCall = {
    command: 'edit-cards',
    input: { cardIds: ids, fields: { severity: 4, owner: 'Mia', status: 'planned' } },
  };
  const { revision } = valueOf(document.run([edit]));
  expect(revision).toBe(before.status.revision + 1);
  expect(document.snapshot().records.card.filter(({ owner }) => owner === 'Mia')).toHaveLength(1_000);
  expect(valueOf(document.undo()).label).toBe('Edit cards');
  expect(document.snapshot().records.card).toEqual(before.records.card);
});

it('a tag is put on a thousand cards as one revision', () => {
  const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
  const { records } = document.snapshot();
  const ids = Array.from({ length: 1_000 }, newId);
  const tagId = newId();
  const cell = { laneId: records.lane[0]?.id ?? '', stepId: records.step[0]?.id ?? '' };
  valueOf(document.run(ids.map((id): CommandCall => ({ command: 'add-card', input: { id, ...cell } }))));
  const { revision } = document.snapshot().status;
  const calls = ids.map(
    (targetId): CommandCall => ({
      command: 'link-tag',
      input: { tagId, targetKind: 'card', targetId },
    }),
  );
  const done = valueOf(document.run([{ command: 'add-tag', input: { id: tagId, name: 'Trust' } }, ...calls]));
  expect(done.revision).toBe(revision + 1);
  expect(document.snapshot().records.tagLink).toHaveLength(1_000);
  valueOf(document.undo());
  expect(document.snapshot().records.tagLink).toHaveLength(0);
});
