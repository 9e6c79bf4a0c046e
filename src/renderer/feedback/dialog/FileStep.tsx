import type { ReactNode } from 'react';
import { type LayoutName, layoutNames } from '../../../shared/feedback/layouts/layout.ts';
import {
  delimiters,
  encodings,
  type FileReading,
  type ReadingReason,
} from '../../../shared/feedback/table.ts';
import { numberText, t } from '../../../shared/language/translate.ts';
import { layoutName, layoutReasonText } from '../../../shared/words/import/layout-words.ts';
import {
  delimiterName,
  encodingName,
  formatName,
  readingReasonText,
} from '../../../shared/words/import/reading-words.ts';
import { fileSize } from '../../ui/file-size.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { holdsShares, type ImportDraft } from '../draft.ts';
import { readAgain } from '../import-flow.ts';
import type { Wishes } from '../look-at-file.ts';
import type { OpenImport } from '../import-store.ts';
import { FirstRows } from './FirstRows.tsx';
import classes from './import.module.css';

/** Most rows before the headers, and of headers, that can be chosen. */
const MOST_ROWS = 10;

/** What the file is and why it is taken for that; every part can be changed. */
export function FileStep({ open }: { readonly open: OpenImport }): ReactNode {
  const { draft, fileName, bytes } = open;
  const { look, reading } = draft;
  const rows = Math.max(0, look.total - look.skippedRows - look.headerRows);
  const read = (next: FileReading): void => change({ reading: next });
  return (
    <>
      <p className={classes.lead}>
        <strong>{layoutName(look.layout) ?? formatName(reading.format)}</strong>
        {' · '}
        {look.isWhole ? t('{{count}} rows', { count: rows }) : t('about {{count}} rows', { count: rows })}
        {' · '}
        {t('{{count}} columns', { count: look.columns.length })}
        {' · '}
        <span className={classes.quiet}>
          {fileName}, {fileSize(bytes)}
        </span>
      </p>
      {holdsShares(draft) && (
        <p className={classes.failure}>
          {t(
            'This is a cross table: it has shares instead of answers, so no score can be computed from it. Attach it as evidence, or export the answers themselves.',
          )}
        </p>
      )}
      <div className={classes.facts}>
        <Choice reasons={look.why.map(layoutReasonText)}>
          <SelectField
            label={t('Kind of file')}
            value={look.layout}
            options={layoutNames.map((value) => ({
              value,
              label: layoutName(value) ?? t('Another table'),
            }))}
            onChange={(layout: LayoutName) => change({ reading, layout })}
          />
        </Choice>
        {reading.format !== 'xlsx' && (
          <Choice reasons={reasonsFor(draft, 'encoding')}>
            <SelectField
              label={t('Encoding')}
              value={reading.encoding}
              options={encodings.map((value) => ({ value, label: encodingName(value) }))}
              onChange={(encoding) => read({ ...reading, encoding })}
            />
          </Choice>
        )}
        {reading.format === 'delimited' && (
          <Choice reasons={reasonsFor(draft, 'delimiter')}>
            <SelectField
              label={t('Delimiter')}
              value={reading.delimiter}
              options={delimiters.map((value) => ({ value, label: delimiterName(value) }))}
              onChange={(delimiter) => read({ ...reading, delimiter })}
            />
          </Choice>
        )}
        {reading.format === 'json' && (
          <Choice reasons={reasonsFor(draft, 'key')}>
            <SelectField
              label={t('Rows are in')}
              value={reading.key}
              options={look.sniffed.arrays.map(({ key, rows: count }) => ({
                value: key,
                label: `${key || t('The whole file')} (${numberText(count)})`,
              }))}
              onChange={(key) => read({ ...reading, key })}
            />
          </Choice>
        )}
        {reading.format === 'xlsx' && (
          <Choice reasons={reasonsFor(draft, 'sheet')}>
            <SelectField
              label={t('Sheet')}
              value={reading.sheet}
              options={look.sniffed.sheets.map(({ name, isHidden }) => ({
                value: name,
                label: isHidden ? t('{{name}} (hidden)', { name }) : name,
              }))}
              onChange={(sheet) => read({ ...reading, sheet })}
            />
          </Choice>
        )}
        <Choice reasons={[]}>
          <RowsField
            label={t('Header rows')}
            value={draft.headerRows}
            onChange={(headerRows) => change({ reading, skippedRows: draft.skippedRows, headerRows })}
          />
        </Choice>
        <Choice reasons={[]}>
          <RowsField
            label={t('Rows to skip')}
            value={draft.skippedRows}
            onChange={(skippedRows) => change({ reading, skippedRows, headerRows: draft.headerRows })}
          />
        </Choice>
      </div>
      <FirstRows draft={draft} />
    </>
  );
}

const change = (wishes: Wishes): void => void readAgain(wishes);

const reasonsFor = ({ look }: ImportDraft, choice: ReadingReason['choice']): readonly string[] =>
  look.sniffed.reasons
    .filter((reason) => reason.choice === choice || (choice === 'sheet' && reason.choice === 'format'))
    .map(readingReasonText);

function Choice({
  reasons,
  children,
}: {
  readonly reasons: readonly string[];
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={classes.fact}>
      {children}
      {reasons.map((reason) => (
        <small key={reason}>{reason}</small>
      ))}
    </div>
  );
}

function RowsField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (rows: number) => void;
}): ReactNode {
  const most = Math.max(MOST_ROWS, value);
  return (
    <SelectField
      label={label}
      value={String(value)}
      options={Array.from({ length: most + 1 }, (_, rows) => ({
        value: String(rows),
        label: rows === 0 ? t('None') : numberText(rows),
      }))}
      onChange={(rows) => onChange(Number(rows))}
    />
  );
}
