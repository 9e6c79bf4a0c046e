import { Button, Group } from '@mantine/core';
import { IconCopy, IconFileText, IconTrash, IconWorldWww } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { runAction } from '../session/actions/run-action.ts';
import { closeMerged, type Merged, trashMerged } from './merge-store.ts';
import { copyReport, saveReport } from './report.ts';
import classes from './MergeDialog.module.css';

/** What was merged, and what can be done with the copy and with what it brought. */
export function MergedPage({ merged }: { readonly merged: Merged }): ReactNode {
  const { preview, copyIs, said } = merged;
  const { name, changes, isOwn } = preview;
  return (
    <div className={classes.room}>
      <p className={classes.sentences}>
        {t('“{{name}}” was merged: {{count}} changes', { name, count: changes })}.{' '}
        {isOwn
          ? t('The file is saved over with both.')
          : t('Everything that is in the copy is in this project now, or was decided.')}
      </p>
      {!isOwn && (
        <section className={classes.after} aria-label={t('The copy')}>
          <div>
            <h3>{t('The copy')}</h3>
            <p>{t('It is not needed any more. A backup of it is in the data folder.')}</p>
          </div>
          <Button
            variant="default"
            leftSection={<IconTrash size={15} aria-hidden="true" />}
            disabled={copyIs !== 'there'}
            onClick={() => void trashMerged()}
          >
            {t('Move to the bin')}
          </Button>
        </section>
      )}
      <section className={classes.after} aria-label={t('Report')}>
        <div>
          <h3>{t('Report')}</h3>
          <p>{t('Who worked apart since when, what came, and what was decided: to be mailed.')}</p>
        </div>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconWorldWww size={15} aria-hidden="true" />}
            onClick={() => void saveReport(merged, 'html')}
          >
            {t('Web page…')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileText size={15} aria-hidden="true" />}
            onClick={() => void saveReport(merged, 'md')}
          >
            {t('Markdown…')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCopy size={15} aria-hidden="true" />}
            onClick={() => void copyReport(merged)}
          >
            {t('Copy')}
          </Button>
        </Group>
      </section>
      <Group justify="space-between" gap="lg" wrap="nowrap">
        <p className={classes.outcome} role="status">
          {said}
        </p>
        <Group gap="sm" wrap="nowrap">
          <Button
            variant="default"
            onClick={() => {
              closeMerged();
              void runAction('undo');
            }}
          >
            {t('Undo')}
          </Button>
          <Button data-autofocus onClick={closeMerged}>
            {t('Done')}
          </Button>
        </Group>
      </Group>
    </div>
  );
}
