import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import type { StartInfo } from '../../shared/protocol/main-api.ts';
import { howLongAgo } from '../ui/dates.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import classes from './RecoveredWork.module.css';

type Recovered = StartInfo['recovered'][number];
type Props = { readonly recovered: readonly Recovered[]; readonly onChange: () => void };

/** Unsaved work of an earlier run, offered before anything else. Main asks before it throws any away. */
export function RecoveredWork({ recovered, onChange }: Props): ReactNode {
  if (recovered.length === 0) return null;
  const discard = async ({ workingCopy }: Recovered): Promise<void> => {
    await askMainOrNotice('discard-recovered', { workingCopy });
    onChange();
  };
  const open = async ({ workingCopy }: Recovered): Promise<void> => {
    if ((await askMainOrNotice('recover', { workingCopy })) === undefined) onChange();
  };
  return (
    <section className={classes.list} aria-label={t('Recovered work')}>
      {recovered.map((one) => (
        <div key={one.workingCopy} className={classes.row}>
          <IconHistory size={20} stroke={1.6} aria-hidden="true" />
          <div className={classes.text}>
            <strong>{t('Recovered: {{name}}', { name: one.name.replace(/\.journey$/, '') })}</strong>
            <span>{t('Unsaved work from {{when}}', { when: howLongAgo(one.changedAt) })}</span>
          </div>
          <Button variant="subtle" color="gray" onClick={() => void discard(one)}>
            {t('Discard…')}
          </Button>
          <Button onClick={() => void open(one)}>{t('Open')}</Button>
        </div>
      ))}
    </section>
  );
}
