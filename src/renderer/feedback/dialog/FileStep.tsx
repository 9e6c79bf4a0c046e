import { type ReactNode, useId } from 'react';
import {
  delimiters,
  encodings,
  type FileReading,
  type ReadingReason,
} from '../../../shared/feedback/table.ts';
import { t } from '../../../shared/language/translate.ts';
import { layoutName } from '../../../shared/words/import/layout-words.ts';
import {
  delimiterName,
  encodingName,
  formatName,
  readingReasonText,
} from '../../../shared/words/import/reading-words.ts';
import { fileSize } from '../../ui/file-size.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import type { ImportDraft } from '../draft.ts';
import { readAgain } from '../import-flow.ts';
import type { OpenImport } from '../import-store.ts';
import { FirstRows } from './FirstRows.tsx';
import classes from './import.module.css';

const headerChoices = ['0', '1', '2', '3'] as const;

/** What the file is and why it is taken for that; every part can be changed. */
export function FileStep({ open }: { readonly open: OpenImport }): ReactNode {
  const { draft, fileName, bytes } = open;
  const { look, reading } = draft;
  const layout = layoutName(look.layout);
  const rows = look.sniffed.rows === null ? null : Math.max(0, look.sniffed.rows - draft.headerRows);
  const read = (next: FileReading): void => void readAgain(next, null);
  const choices = [...headerChoices].map((value) => ({
    value,
    label: value === '0' ? t('None, number the columns') : t('{{count}} rows', { count: Number(value) }),
  }));
  return (
    <>
      <p className={classes.lead}>
        <strong>{fileName}</strong> {fileSize(bytes)}
        {rows !== null && <> · {t('about {{count}} rows', { count: rows })}</>}
        {' · '}
        {layout ?? formatName(reading.format)}
      </p>
      <div className={classes.facts}>
        <Fact reasons={reasonsFor(draft, 'format')} label={t('Format')} value={formatName(reading.format)} />
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
          <Fact
            reasons={reasonsFor(draft, 'key')}
            label={t('Rows')}
            value={reading.key === '' ? t('The whole file') : reading.key}
          />
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
          <SelectField
            label={t('Header rows')}
            value={String(draft.headerRows) as (typeof headerChoices)[number]}
            options={choices}
            onChange={(value) => void readAgain(reading, Number(value))}
          />
        </Choice>
      </div>
      <FirstRows draft={draft} />
    </>
  );
}

const reasonsFor = ({ look }: ImportDraft, choice: ReadingReason['choice']): readonly ReadingReason[] =>
  look.sniffed.reasons.filter((reason) => reason.choice === choice);

type Why = { readonly reasons: readonly ReadingReason[] };

const Reasons = ({ reasons }: Why): ReactNode =>
  reasons.map((reason) => <small key={reason.code}>{readingReasonText(reason)}</small>);

function Choice({ reasons, children }: Why & { readonly children: ReactNode }): ReactNode {
  return (
    <div className={classes.fact}>
      {children}
      <Reasons reasons={reasons} />
    </div>
  );
}

function Fact({
  label,
  value,
  reasons,
}: Why & { readonly label: string; readonly value: string }): ReactNode {
  const id = useId();
  return (
    <div className={classes.fact}>
      <div className={classes.given}>
        <span id={id}>{label}</span>
        <output aria-labelledby={id}>{value}</output>
      </div>
      <Reasons reasons={reasons} />
    </div>
  );
}
