import type { MapView } from '../../../layout/view.ts';
import type { Setting } from '../report/setting.ts';

/** What the page is made from: that of a report, and how its parts are found again by the script. */
export type PageSetting = Setting & {
  /** A page for review takes comments. */
  readonly isReview: boolean;
  /** A card's number on the page, by its id: `c12` is its element. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The numbers of the personas that a card is about, by the card's id. */
  readonly personas: ReadonlyMap<string, readonly number[]>;
};

export function createPageSetting(setting: Setting, isReview = false): PageSetting {
  const { view, source } = setting;
  const numberOf = new Map(view.personas.map(({ id }, index) => [id, index]));
  const personas = new Map<string, number[]>();
  for (const { targetKind, targetId, personaId } of source.records.personaLink.values()) {
    const number = numberOf.get(personaId);
    if (targetKind !== 'card' || number === undefined) continue;
    personas.set(targetId, [...(personas.get(targetId) ?? []), number]);
  }
  return { ...setting, isReview, personas, numbers: numbersOf(view) };
}

const numbersOf = ({ cards }: Pick<MapView, 'cards'>): ReadonlyMap<string, number> =>
  new Map(Array.from(cards.keys(), (id, index) => [id, index + 1]));
