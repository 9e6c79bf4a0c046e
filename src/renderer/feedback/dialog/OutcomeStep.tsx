import { Button, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import { evidenceKinds } from '../../../shared/model/evidence.ts';
import type { ImportReport } from '../../../shared/protocol/import-api.ts';
import { evidenceKindName } from '../../../shared/words/evidence.ts';
import { askMainOrNotice } from '../../session/bridge.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { columnTitle } from '../column-title.ts';
import type { ImportDraft } from '../draft.ts';
import { nameImport } from '../import-flow.ts';
import type { OpenImport } from '../import-store.ts';
import { problemLines, problemsCsv } from '../problem-list.ts';
import classes from './import.module.css';
import { roleText } from '../role-text.ts';

/** Lines of the list that are shown; all of them are in the file that can be saved. */
const SHOWN_LINES = 200;

/** What an import would do: nothing has changed yet. */
export function OutcomeStep({ open }: { readonly open: OpenImport }): ReactNode {
  const { draft, report } = open;
  return (
    <div className={classes.form}>
      <div className={classes.names}>
        <TextInput
          label={t('Name')}
          value={draft.name}
          maxLength={2_000}
          onChange={(event) => nameImport({ name: event.currentTarget.value })}
        />
        <SelectField
          label={t('Source type')}
          value={draft.kind}
          options={evidenceKinds.map((value) => ({ value, label: evidenceKindName(value) }))}
          onChange={(kind) => nameImport({ kind })}
        />
      </div>
      {report && <Outcome draft={draft} report={report} />}
    </div>
  );
}

function Outcome({
  draft,
  report,
}: {
  readonly draft: ImportDraft;
  readonly report: ImportReport;
}): ReactNode {
  const { rows, kept, known, columns, notPlaced } = report;
  const left = rows - kept - known;
  return (
    <>
      <p className={classes.lead} role="status">
        {t('{{kept}} of {{rows}} rows will be imported.', { kept: numberText(kept), rows: numberText(rows) })}
        {known > 0 && <> {t('{{count}} rows are in the project already.', { count: known })}</>}
        {left > 0 && <> {t('{{count}} rows have nothing in the chosen columns.', { count: left })}</>}
      </p>
      <Placed draft={draft} notPlaced={notPlaced} />
      <table className={classes.table} data-plain>
        <thead>
          <tr>
            <th scope="col">{t('Column')}</th>
            <th scope="col">{t('What it is')}</th>
            <th scope="col" data-number>
              {t('Valid')}
            </th>
            <th scope="col" data-number>
              {t('Blank')}
            </th>
            <th scope="col" data-number>
              {t('Invalid')}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.slice(0, SHOWN_LINES).map(({ column: at, valid, blank, invalid }) => {
            const column = draft.columns[at];
            return (
              column && (
                <tr key={at}>
                  <th scope="row" dir="auto">
                    {columnTitle(column)}
                  </th>
                  <td>{roleText(column.role)}</td>
                  <td data-number>{numberText(valid)}</td>
                  <td data-number>{numberText(blank)}</td>
                  <td data-number data-bad={invalid > 0 || undefined}>
                    {numberText(invalid)}
                  </td>
                </tr>
              )
            );
          })}
        </tbody>
      </table>
      <Problems draft={draft} report={report} />
    </>
  );
}

function Placed({
  draft,
  notPlaced,
}: {
  readonly draft: ImportDraft;
  readonly notPlaced: number;
}): ReactNode {
  if (draft.placing === 'all' && draft.all)
    return <p>{t('All answers go to “{{place}}”.', { place: draft.all.title })}</p>;
  return notPlaced > 0 ? (
    <p className={classes.warn}>
      {t('{{count}} rows are not placed. They are kept, and count for no stage.', { count: notPlaced })}
    </p>
  ) : null;
}

function Problems({
  draft,
  report,
}: {
  readonly draft: ImportDraft;
  readonly report: ImportReport;
}): ReactNode {
  const lines = useMemo(() => problemLines(report, draft.columns), [report, draft.columns]);
  if (lines.length === 0) return <p className={classes.quiet}>{t('Nothing is left out.')}</p>;
  const count = report.problemCount + report.notes.length;
  return (
    <section aria-label={t('Problems')}>
      <div className={classes.bar}>
        <h3>{t('{{count}} problems', { count })}</h3>
        <Button
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden="true" />}
          onClick={() =>
            void askMainOrNotice('save-list', {
              name: t('{{name}}, problems', { name: draft.name }),
              csv: problemsCsv(lines),
            })
          }
        >
          {t('Save as CSV…')}
        </Button>
      </div>
      {count > lines.length && (
        <p className={classes.quiet}>{t('The first {{count}} are listed.', { count: lines.length })}</p>
      )}
      <table className={classes.table} data-plain>
        <thead>
          <tr>
            <th scope="col" data-number>
              {t('Line')}
            </th>
            <th scope="col">{t('Column')}</th>
            <th scope="col">{t('Value')}</th>
            <th scope="col">{t('Reason')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, SHOWN_LINES).map(({ line, column, value, reason }, at) => (
            <tr key={at}>
              <td data-number>{numberText(line)}</td>
              <td dir="auto">{column}</td>
              <td dir="auto">{value}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > SHOWN_LINES && (
        <p className={classes.quiet}>
          {t('{{count}} more rows are not shown here.', { count: lines.length - SHOWN_LINES })}
        </p>
      )}
    </section>
  );
}
