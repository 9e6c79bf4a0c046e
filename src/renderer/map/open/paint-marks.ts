/**
 * Marks in the page's performance timeline for the benchmark: `map-data` when a map's records are there and
 * nothing of it is drawn, `map-painted` after its first complete paint.
 */
export function markMapData(): void {
  if (performance.getEntriesByName('map-data').length === 0) performance.mark('map-data');
}

/** Call when everything in view is in the page: the frame after next comes after it was painted. */
export function markMapPainted(): void {
  if (performance.getEntriesByName('map-painted').length > 0) return;
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('map-painted')));
}
