import fc from 'fast-check';
import type { ProjectRecords } from '../../src/shared/model/records.ts';
import { anyRecords } from './any-map.ts';

/** `ANY_MAP_ID` with some cards ‘Photo 0’, ‘Photo 1’ that have the same picture, and no other cards. */
export function withImages(count: number): ProjectRecords {
  const [made] = fc.sample(
    anyRecords.filter(({ card, lane }) => card.size > 0 && lane.size > 0),
    { seed: 7, numRuns: 1 },
  );
  const [card] = made!.card.values();
  const cards = Array.from({ length: count }, (_, index) => ({
    ...card!,
    id: `00000000-0000-7000-8000-00000000a00${index}`,
    order: `b${index}`,
    kind: 'image' as const,
    title: `Photo ${index}`,
  }));
  const lane = { ...made!.lane.get(card!.laneId)!, kind: 'images' as const };
  return {
    ...made!,
    lane: new Map([[lane.id, lane]]),
    card: new Map(cards.map((one) => [one.id, one])),
    connection: new Map(),
    tagLink: new Map(),
    evidenceLink: new Map(),
    attachment: new Map(
      cards.map(({ id }, index) => [
        `00000000-0000-7000-8000-00000000b00${index}`,
        {
          id: `00000000-0000-7000-8000-00000000b00${index}`,
          ownerKind: 'card' as const,
          ownerId: id,
          order: 'a0',
          sha256: 'a'.repeat(64),
          name: 'photo.png',
          mediaType: 'image/png',
          size: 10,
        },
      ]),
    ),
  };
}
