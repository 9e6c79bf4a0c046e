import { Button } from '@mantine/core';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { phrase, t } from '../../shared/language/translate.ts';
import { bookOf } from '../../shared/workbook/book.ts';
import type { Comparison, WorkbookAddition } from '../../shared/workbook/read/comparison.ts';
import { useProject } from '../session/project-store.ts';
import { changeRows, placeText } from './comparison-rows.ts';
import classes from './ReadWorkbookDialog.module.css';

type Props = {
  readonly comparison: Comparison;
  /** Whether also that is taken over which changed here since. */
  readonly overwrites: boolean;
};

/** What a workbook says differently: changed, new, missing, and what was not understood. */
export function ComparisonSections({ comparison, overwrites }: Props): ReactNode {
  const { added, missing, problems, notes } = comparison;
  const records = useProject((state) => state.records);
  const changes = useMemo(() => {
    const book = bookOf(records, comparison.mapId, null);
    return book ? changeRows(comparison, book) : [];
  }, [comparison, records]);
  return (
    // It scrolls: the keyboard must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls
    <section className={classes.scroll} aria-label={t('What differs')} tabIndex={0}>
      {notes.map((note) => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
      <Section
        title={t('{{count}} not understood', { count: problems.length })}
        heads={[t('Where'), t('Column'), t('Why it stays as it is')]}
        rows={problems}
        keyOf={({ sheet, line, column, message }) => `${sheet} ${line} ${column} ${message}`}
        cells={({ sheet, line, column, message }) => [placeText(sheet, line), column, message]}
      />
      <Section
        title={t('{{count}} changed', { count: changes.length })}
        heads={[t('What'), t('Field'), t('In the project'), t('In the workbook')]}
        rows={changes}
        keyOf={({ key }) => key}
        isOut={({ isNewerHere }) => isNewerHere && !overwrites}
        cells={({ title, place, field, before, after, isNewerHere }) => [
          <>
            {title}
            <small>{place}</small>
          </>,
          field,
          <>
            {before}
            {isNewerHere && <small>{t('changed here since the export')}</small>}
          </>,
          after,
        ]}
      />
      <Section
        title={t('{{count}} new', { count: added.length })}
        heads={[t('What'), t('Kind'), t('Where')]}
        rows={added}
        keyOf={({ sheet, line }) => `${sheet} ${line}`}
        cells={({ title, entity, sheet, line }) => [title, t(kinds[entity]), placeText(sheet, line)]}
      />
      <Section
        title={t('{{count}} without a row', { count: missing.length })}
        heads={[t('What'), t('Kind')]}
        rows={missing}
        keyOf={({ id }) => id}
        cells={({ title, entity }) => [title, t(kinds[entity])]}
      />
    </section>
  );
}

const kinds: Readonly<Record<WorkbookAddition['entity'], string>> = {
  card: phrase('Card'),
  evidence: phrase('Evidence'),
  persona: phrase('Persona'),
};

/** Rows that are drawn at first, and with every wish for more. */
const SOME = 200;

type SectionProps<Row> = {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly cells: (row: Row) => readonly ReactNode[];
  /** What would stay as it is. */
  readonly isOut?: (row: Row) => boolean;
};

function Section<Row>({ title, heads, rows, keyOf, cells, isOut }: SectionProps<Row>): ReactNode {
  const titleId = useId();
  const [most, setMost] = useState(SOME);
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 id={titleId} className={classes.title}>
        {title}
      </h3>
      <table className={classes.table} aria-labelledby={titleId}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <tr key={keyOf(row)} data-out={isOut?.(row) || undefined}>
              {cells(row).map((cell, at) => (
                <td key={heads[at]}>
                  <div className={classes.text}>{cell}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <Button variant="subtle" size="compact-sm" onClick={() => setMost(most + SOME)}>
          {t('Show {{count}} more', { count: Math.min(SOME, rows.length - most) })}
        </Button>
      )}
    </div>
  );
}
