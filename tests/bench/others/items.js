/** As many boxes with a title as the sample has cards, in a grid. */
const count = Number(new URLSearchParams(location.search).get('nodes'));
export const items = Array.from({ length: count }, (_, index) => ({
  x: (index % 12) * 240,
  y: Math.floor(index / 12) * 90,
  title: `Price is unclear until the last page ${index}`,
}));

/** The frame that shows it is painted once the next one begins. */
export const markPainted = () =>
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('map-painted')));
