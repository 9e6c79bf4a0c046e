import { headerTopics } from '../words/header-words.ts';
import { foldWord } from '../words/fold-word.ts';
import { readCount } from '../cells/read-count.ts';
import { bareColumns, cellsOf, mostAre, simpleColumns, valuesOf } from './headers.ts';
import type { Layout } from './layout.ts';
import { ignored } from './roles.ts';

/** Most stages of a funnel. */
const MOST_STAGES = 200;
const SHARE = /^-?\d{1,3}(?:[.,]\d+)?\s?%$/;

/** Counts of visits or users beside the names of stages, as web analytics export a funnel. */
export const stageCounts: Layout = {
  name: 'stage-counts',
  match: (head) => {
    const data = [...head.rows.slice(1), ...head.more];
    const columns = simpleColumns(head);
    if (data.length === 0 || data.length > MOST_STAGES) return undefined;
    const isText = (index: number): boolean => {
      const values = valuesOf(data, index);
      return (
        mostAre(data, index, (cell) => /\p{L}/u.test(cell)) &&
        new Set(values.map(foldWord)).size === values.length
      );
    };
    const counts = columns.filter(
      ({ header, index }) =>
        headerTopics.usage.test(foldWord(header)) &&
        mostAre(data, index, (cell) => readCount(cell) !== undefined, 1),
    );
    const stages = columns.find(
      ({ index }) => isText(index) && valuesOf(data, index).length >= data.length * 0.9,
    );
    const [best] = counts;
    const others = columns.filter((column) => column !== stages && !counts.includes(column));
    const figures = others.every(
      ({ index }) =>
        mostAre(
          data,
          index,
          (cell) => SHARE.test(cell) || /^[\d.,\s:%-]+$/.test(cell) || foldWord(cell) === '',
          1,
        ) || valuesOf(data, index).length === 0,
    );
    if (!best || !stages || !figures) return undefined;
    return {
      why: [{ kind: 'counts', headers: [stages.header, best.header] }],
      headerRows: 1,
      columns,
      known: ({ index }) => {
        if (index === stages.index) return { kind: 'place' };
        return index === best.index ? { kind: 'usage-count' } : ignored;
      },
      holds: 'counts',
    };
  },
};

/** Shares by group, two rows of headers: the answers behind them are elsewhere. */
export const crossTable: Layout = {
  name: 'cross-table',
  match: (head) => {
    const data = [...head.rows.slice(1), ...head.more];
    const cells = data.flatMap((row) => row.cells.slice(1)).filter((cell) => cell.trim() !== '');
    const shares = cells.filter((cell) => SHARE.test(cell.trim()));
    const [example] = shares;
    if (example === undefined || cells.length < 4 || shares.length < cells.length * 0.6) return undefined;
    const headerRows = 1 + data.findIndex(({ cells: row }) => row.some((cell) => SHARE.test(cell.trim())));
    const tops = head.rows.slice(0, headerRows).map((row) => cellsOf(row, head.width));
    const headers = Array.from({ length: head.width }, (_, at) =>
      tops
        .map((row) => row[at] ?? '')
        .filter((cell) => cell.trim() !== '')
        .join(' '),
    );
    return {
      why: [{ kind: 'shares', example }],
      headerRows,
      columns: bareColumns(headers),
      known: () => ignored,
      holds: 'shares',
    };
  },
};
