import { useComputedColorScheme } from '@mantine/core';
import type { CSSProperties, ReactNode } from 'react';
import type { Preview, PreviewColumn, PreviewRow, PreviewState } from '../../shared/clipboard/preview.ts';
import { t } from '../../shared/language/translate.ts';
import { cardKindOfLane } from '../../shared/model/lane.ts';
import { type Theme, themes } from '../../shared/scene/theme.ts';
import classes from './PastePreview.module.css';

/** Cells that are shown, and columns; a line below the table says how many more there are. */
const SHOWN_CELLS = 3_000;
const SHOWN_COLUMNS = 30;
const SHOWN_ROWS = 300;
/** Letters of a text that are shown; the cell shows three lines of it. */
const SHOWN_LETTERS = 300;

/** Where each text goes: lanes at the left, stages and steps above, texts as the cards they become. */
export function PasteTable({
  preview,
  underLane,
}: {
  readonly preview: Preview;
  /** What stands below the name of a lane, by the row's place. */
  readonly underLane?: (row: PreviewRow, at: number) => ReactNode;
}): ReactNode {
  const theme = themes[useComputedColorScheme('light')];
  const columns = preview.columns.slice(0, SHOWN_COLUMNS);
  const most = Math.min(SHOWN_ROWS, Math.max(1, Math.floor(SHOWN_CELLS / Math.max(1, columns.length))));
  const rows = preview.rows.slice(0, most);
  const more = [
    ...(preview.rows.length > rows.length
      ? [t('{{count}} more rows are not shown here.', { count: preview.rows.length - rows.length })]
      : []),
    ...(preview.columns.length > columns.length
      ? [t('{{count}} more columns are not shown here.', { count: preview.columns.length - columns.length })]
      : []),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label={t('Where each text goes')}>
      <table className={classes.table} style={{ '--columns': columns.length } as CSSProperties}>
        <thead>
          <tr>
            <th scope="col">{t('Lane')}</th>
            {columns.map((column, at) => (
              <ColumnHead key={at} column={column} theme={theme} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.span > 0 && (
                <th scope="rowgroup" rowSpan={Math.min(row.span, rows.length - at)} data-state={row.state}>
                  <div className={classes.name}>
                    {row.lane}
                    <Mark state={row.state} />
                    {underLane?.(row, at)}
                  </div>
                </th>
              )}
              {columns.map((column, inRow) => (
                <Cell key={inRow} row={row} column={column} texts={row.cells[inRow] ?? []} theme={theme} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more.length > 0 && <p className={classes.more}>{more.join(' ')}</p>}
    </section>
  );
}

function ColumnHead({ column, theme }: { readonly column: PreviewColumn; readonly theme: Theme }): ReactNode {
  const style = { '--hue': column.hue ? theme.hues[column.hue].header : 'transparent' } as CSSProperties;
  return (
    <th scope="col" data-state={column.state} style={style}>
      {column.stage !== '' && <small>{column.stage}</small>}
      <div className={classes.name}>
        {column.step}
        <Mark state={column.state} />
      </div>
    </th>
  );
}

/** Says in a word what is made or left out; what is there already needs none. */
function Mark({ state }: { readonly state: PreviewState }): ReactNode {
  if (state === 'there') return null;
  return (
    <>
      {' '}
      <span className={classes.mark} data-state={state}>
        {state === 'new' ? t('new') : t('left out')}
      </span>
    </>
  );
}

function Cell({
  row,
  column,
  texts,
  theme,
}: {
  readonly row: PreviewRow;
  readonly column: PreviewColumn;
  readonly texts: readonly string[];
  readonly theme: Theme;
}): ReactNode {
  const out = row.state === 'out' || column.state === 'out';
  const kind = row.kind && cardKindOfLane[row.kind];
  const colours = kind ? theme.kinds[kind] : null;
  const style = colours && { '--edge': colours.edge, '--fill': colours.fill, '--border': colours.border };
  return (
    <td data-out={out || undefined} style={style as CSSProperties}>
      {texts.map((text, at) => (
        <div key={at} dir="auto" className={classes.card}>
          <span className={classes.text}>{text.slice(0, SHOWN_LETTERS)}</span>
        </div>
      ))}
    </td>
  );
}
