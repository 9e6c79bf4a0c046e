import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { numberText, t } from '../../../../shared/language/translate.ts';
import type { ImportReport } from '../../../../shared/protocol/import-api.ts';
import { askMainOrNotice } from '../../../session/bridge.ts';
import type { ImportDraft } from '../../draft.ts';
import {
  lineText,
  type ProblemList,
  type ProblemListKind,
  problemListName,
  problemLists,
  problemsCsv,
} from '../../problem-list.ts';
import classes from '../import.module.css';

/** Lines of a list that are shown; those of the file that can be saved are more. */
const SHOWN_LINES = 200;

/** What is left out, a list for each kind of reason, and each can be saved. */
export function Problems({
  draft,
  report,
}: {
  readonly draft: ImportDraft;
  readonly report: ImportReport;
}): ReactNode {
  const lists = useMemo(() => problemLists(report, draft), [report, draft]);
  const [chosen, setChosen] = useState<ProblemListKind | null>(null);
  const list = lists.find(({ kind }) => kind === chosen) ?? lists[0];
  if (!list) return <p className={classes.quiet}>{t('Nothing is left out.')}</p>;
  return (
    <section aria-label={t('What is left out')}>
      <div className={classes.bar}>
        <div className={classes.lists}>
          {lists.map((one) => (
            <button
              key={one.kind}
              type="button"
              aria-pressed={one === list}
              onClick={() => setChosen(one.kind)}
            >
              {problemListName(one)} <span>{numberText(one.count)}</span>
            </button>
          ))}
        </div>
        <Button
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden="true" />}
          onClick={() => void save(draft, list)}
        >
          {t('Save as CSV…')}
        </Button>
      </div>
      <Lines list={list} />
    </section>
  );
}

const save = (draft: ImportDraft, list: ProblemList): Promise<unknown> =>
  askMainOrNotice('save-list', {
    name: t('{{name}}, {{list}}', { name: draft.name, list: problemListName(list) }),
    csv: problemsCsv(list.lines),
  });

function Lines({ list: { kind, count, lines } }: { readonly list: ProblemList }): ReactNode {
  const hasLine = kind !== 'columns';
  const hasValue = lines.some(({ value }) => value !== '');
  return (
    <>
      {count > lines.length && (
        <p className={classes.quiet}>{t('The first {{count}} are listed.', { count: lines.length })}</p>
      )}
      <table className={classes.table} data-plain>
        <thead>
          <tr>
            {hasLine && (
              <th scope="col" data-number data-narrow>
                {t('Line')}
              </th>
            )}
            <th scope="col">{t('Column')}</th>
            {hasValue && <th scope="col">{t('Value')}</th>}
            <th scope="col">{t('Reason')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, SHOWN_LINES).map((line, at) => (
            <tr key={at}>
              {hasLine && <td data-number>{lineText(line)}</td>}
              <td dir="auto">{line.column}</td>
              {hasValue && <td dir="auto">{line.value}</td>}
              <td>{line.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > SHOWN_LINES && (
        <p className={classes.quiet}>
          {t('{{count}} more rows are not shown here.', { count: lines.length - SHOWN_LINES })}
        </p>
      )}
    </>
  );
}
