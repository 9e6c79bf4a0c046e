import { type ReactNode, useId } from 'react';
import { numberText, t } from '../../../../shared/language/translate.ts';
import { evidenceKinds } from '../../../../shared/model/evidence.ts';
import type { ImportReport } from '../../../../shared/protocol/import-api.ts';
import { evidenceKindName } from '../../../../shared/words/evidence.ts';
import fields from '../../../ui/fields.module.css';
import { SelectField } from '../../../ui/SelectField.tsx';
import { SmallButton } from '../../../ui/SmallButton.tsx';
import type { ImportDraft } from '../../draft.ts';
import { countDoubts } from '../../doubts.ts';
import { chooseSource, goToStep, nameImport } from '../../import-flow.ts';
import type { OpenImport } from '../../import-store.ts';
import classes from '../import.module.css';
import { ColumnCounts } from './ColumnCounts.tsx';
import { PersonalData } from './PersonalData.tsx';
import { Problems } from './Problems.tsx';

/** What an import would do: nothing has changed yet. */
export function OutcomeStep({ open }: { readonly open: OpenImport }): ReactNode {
  const { draft, report } = open;
  return (
    <div className={classes.form}>
      <div className={classes.names}>
        <Text label={t('Name')} value={draft.name} onChange={(name) => nameImport({ name })} />
        <SelectField
          label={t('Source type')}
          value={draft.kind}
          options={evidenceKinds.map((value) => ({ value, label: evidenceKindName(value) }))}
          onChange={(kind) => chooseSource({ kind })}
        />
        {draft.kind === 'survey' && (
          <Text
            label={t('Wave')}
            placeholder={t('Such as Spring 2026')}
            value={draft.wave}
            onChange={(wave) => chooseSource({ wave })}
          />
        )}
      </div>
      {report && (
        <>
          <Summary draft={draft} report={report} />
          <PersonalData draft={draft} report={report} />
          <ColumnCounts draft={draft} report={report} />
          <Problems draft={draft} report={report} />
        </>
      )}
    </div>
  );
}

/** What nobody has decided: it is imported as it is proposed. */
function OpenQuestions({ draft }: { readonly draft: ImportDraft }): ReactNode {
  const step = (['columns', 'words'] as const).find((one) => countDoubts(draft, one) > 0);
  if (!step) return null;
  const count = countDoubts(draft, 'columns') + countDoubts(draft, 'words');
  return (
    <p className={classes.doubt}>
      {t('{{count}} questions are open. What is proposed counts, and dates of no order are left out.', {
        count,
      })}{' '}
      <SmallButton onClick={() => goToStep(step)}>{t('Answer now')}</SmallButton>
    </p>
  );
}

function Text({
  label,
  value,
  placeholder,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className={`${fields.field ?? ''} ${fields.row ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        dir="auto"
        value={value}
        placeholder={placeholder}
        maxLength={2_000}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

function Summary({
  draft,
  report: { rows, kept, known, notPlaced },
}: {
  readonly draft: ImportDraft;
  readonly report: ImportReport;
}): ReactNode {
  const left = rows - kept - known;
  return (
    <div className={classes.summary}>
      <p className={classes.lead} role="status">
        {t('{{kept}} of {{rows}} rows will be imported.', { kept: numberText(kept), rows: numberText(rows) })}
        {known > 0 && <> {t('{{count}} rows are in the project already.', { count: known })}</>}
        {left > 0 && <> {t('{{count}} rows have nothing in the chosen columns.', { count: left })}</>}
      </p>
      {draft.placing === 'all' && draft.all && (
        <p>{t('All answers go to “{{place}}”.', { place: draft.all.title })}</p>
      )}
      {notPlaced > 0 && (
        <p className={classes.warn}>
          {t('{{count}} rows are not placed. They are kept, and count for no stage.', { count: notPlaced })}
        </p>
      )}
      <OpenQuestions draft={draft} />
    </div>
  );
}
