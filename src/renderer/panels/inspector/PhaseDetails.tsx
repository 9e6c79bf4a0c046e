import { IconColumns1 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Phase } from '../../../shared/model/phase.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { cardsIn } from '../../session/select-records.ts';
import { select } from '../../session/session-store.ts';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { nameOf } from '../../ui/words.ts';
import { Head } from './Head.tsx';
import classes from './inspector.module.css';

/** A phase: its name and its stages. Stages without one get it here too; an empty name takes it from them. */
export function PhaseDetails({ phase: { name, stages } }: { readonly phase: Phase<Stage> }): ReactNode {
  const records = useProject((state) => state.records);
  const stageId = stages[0]?.id ?? '';
  return (
    <>
      <Head>
        <TextField
          label={t('Name')}
          value={name}
          asTitle
          first
          placeholder={t('No phase')}
          // Half a name may be the neighbour's, and the two would become one.
          pauses={false}
          onSave={(text) =>
            runOrNotice([
              text.trim() === ''
                ? { command: 'remove-phase', input: { stageId } }
                : { command: 'name-phase', input: { stageId, name: text } },
            ])
          }
        />
      </Head>
      <Section title={t('Stages')} count={stages.length}>
        <ul className={classes.list}>
          {stages.map((stage) => (
            <li key={stage.id} className={classes.item}>
              <button type="button" onClick={() => select({ kind: 'stage', id: stage.id })}>
                <IconColumns1 size={16} stroke={1.6} aria-hidden="true" />
                <span>{nameOf(stage, t('Untitled stage'))}</span>
                <small>{t('{{count}} cards', { count: cardsIn(records, 'stage', stage.id).length })}</small>
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
