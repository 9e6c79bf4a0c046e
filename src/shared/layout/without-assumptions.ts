import type { CardView, MapView } from './view.ts';

/** The view as a drawing shows it that leaves open which cards are assumptions. */
export function withoutAssumptions(view: MapView): MapView {
  const plain = (card: CardView): CardView => (card.assumption ? { ...card, assumption: false } : card);
  const cards = new Map([...view.cards].map(([id, card]) => [id, plain(card)]));
  const cells = [...view.cells].map(
    ([key, cell]) =>
      [key, cell.map(({ card }) => cards.get(card.id)).filter((one) => one !== undefined)] as const,
  );
  return { ...view, cards, cells: new Map(cells) };
}
