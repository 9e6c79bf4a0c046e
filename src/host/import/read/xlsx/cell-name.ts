/** The column of a cell's name, counted from 1: 28 of `AB12`. 0 where it has none. */
export function columnOf(name: string): number {
  let column = 0;
  for (let at = 0; at < name.length; at++) {
    const letter = name.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

/** The row of a cell's name: 12 of `AB12`. NaN where it has none. */
export const rowOf = (name: string): number => Number(/^[A-Z]*([0-9]+)$/.exec(name)?.[1] ?? NaN);

/** How a column is called: `AB` for 28. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
