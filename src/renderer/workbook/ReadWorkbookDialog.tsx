import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import type { Comparison } from '../../shared/workbook/read/comparison.ts';
import { wantedOf } from '../../shared/workbook/read/workbook-calls.ts';
import { ChooseFiles } from '../attach/ChooseFiles.tsx';
import { ReadingFile } from '../attach/ReadingFile.tsx';
import { dropFiles } from '../attach/drop-files.ts';
import { holdKeysDuring } from '../keyboard/hand-over.ts';
import { ComparisonSections } from './ComparisonSections.tsx';
import { closeWorkbook, countOf, takeOver, takeWorkbook } from './read-workbook.ts';
import { useWorkbook } from './workbook-store.ts';
import classes from './ReadWorkbookDialog.module.css';

/** Reads an exported workbook back, and shows what it says differently before anything is changed. */
export function ReadWorkbookDialog(): ReactNode {
  const { name, isBusy, failure, comparison } = useWorkbook();
  return (
    <Modal
      opened
      onClose={closeWorkbook}
      closeOnClickOutside={false}
      title={name === '' ? t('Read workbook back') : t('Read “{{name}}” back', { name })}
      size={`min(${comparison ? 1080 : 620}px, calc(100vw - 64px))`}
    >
      <div className={classes.room} {...dropFiles(takeWorkbook)}>
        {comparison ? (
          <Compared comparison={comparison} failure={failure} />
        ) : isBusy ? (
          <ReadingFile />
        ) : (
          <ChooseFiles
            onFiles={takeWorkbook}
            types={['.xlsx']}
            what={t('Choose a workbook (.xlsx) that was exported from this project and changed since.')}
            note={t('Or drop the file here. You see what differs before anything is changed.')}
            failure={failure}
          >
            <Button variant="default" onClick={closeWorkbook}>
              {t('Cancel')}
            </Button>
          </ChooseFiles>
        )}
      </div>
    </Modal>
  );
}

type ComparedProps = { readonly comparison: Comparison; readonly failure: string | null };

function Compared({ comparison, failure }: ComparedProps): ReactNode {
  const newer = comparison.changes.filter(({ isNewerHere }) => isNewerHere).length;
  const missing = comparison.missing.length;
  const [overwrites, setOverwrites] = useState(false);
  const [removesMissing, setRemovesMissing] = useState(false);
  const wanted = wantedOf(comparison, { keepsNewer: !overwrites, removesMissing });
  const count = countOf(wanted);
  const form = useRef<HTMLFormElement>(null);
  // What had the keyboard before is gone: Enter answers what is asked now.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  return (
    <form
      ref={form}
      className={classes.room}
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0) void holdKeysDuring(takeOver(wanted));
      }}
    >
      {failure !== null && (
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
      )}
      <ComparisonSections comparison={comparison} overwrites={overwrites} />
      {newer > 0 && (
        <Checkbox
          label={t('Overwrite {{count}} fields that changed here since the export', { count: newer })}
          checked={overwrites}
          onChange={({ currentTarget }) => setOverwrites(currentTarget.checked)}
        />
      )}
      {missing > 0 && (
        <Checkbox
          label={t('Remove {{count}} things that have no row any more', { count: missing })}
          checked={removesMissing}
          onChange={({ currentTarget }) => setRemovesMissing(currentTarget.checked)}
        />
      )}
      <Group justify="space-between" gap="lg" wrap="nowrap">
        <p className={classes.outcome} role="status">
          {count > 0 ? t('Can be undone in one step.') : t('Nothing would change.')}
        </p>
        <Group gap="sm" wrap="nowrap">
          <Button variant="default" onClick={closeWorkbook} data-autofocus={count === 0 || undefined}>
            {count > 0 ? t('Cancel') : t('Close')}
          </Button>
          {count > 0 && (
            <Button type="submit" data-autofocus>
              {t('Take over {{count}} changes', { count })}
            </Button>
          )}
        </Group>
      </Group>
    </form>
  );
}
