import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconMessages, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { byOrder } from '../../../shared/model/order.ts';
import type { ResponseSet } from '../../../shared/model/response-set.ts';
import type { ResponseTally } from '../../../shared/model/response-tally.ts';
import { evidenceKindName } from '../../../shared/words/evidence.ts';
import { measureName, noEstimateText, shortEstimate } from '../../../shared/words/measures.ts';
import { showAnswers } from '../../actions/show-answers.ts';
import { openImport } from '../../feedback/open-import.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { useTallies } from '../../session/tally-store.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { TextField } from '../../ui/TextField.tsx';
import classes from './FeedbackPanel.module.css';
import { scoresOfSet } from './set-scores.ts';

/** The imported sets of answers, the newest first, with the score of each question. */
export function FeedbackPanel(): ReactNode {
  const records = useProject((state) => state.records.responseSet);
  const sets = useMemo(() => [...records.values()].sort(byOrder).reverse(), [records]);
  const tallies = useTallies();
  return (
    <Panel
      title={t('Feedback')}
      side="left"
      toggle="toggle-feedback"
      actions={
        <ActionButton
          action="import-feedback"
          label={t('Import feedback')}
          size={28}
          icon={<IconPlus size={17} aria-hidden="true" />}
        />
      }
    >
      {sets.length === 0 && (
        <div className={classes.empty}>
          <p>
            {t(
              'No feedback yet. Import survey answers, reviews or tickets, and see their scores on the map.',
            )}
          </p>
          <Button variant="default" onClick={() => openImport()}>
            {t('Import feedback…')}
          </Button>
        </div>
      )}
      <ul className={classes.list}>
        {sets.map((set) => (
          <SetRow key={set.id} set={set} tallies={tallies} />
        ))}
      </ul>
    </Panel>
  );
}

function SetRow({
  set,
  tallies,
}: {
  readonly set: ResponseSet;
  readonly tallies: readonly ResponseTally[];
}): ReactNode {
  const scores = useMemo(() => scoresOfSet(set, tallies), [set, tallies]);
  const { id, name, kind, fileName, rows } = set;
  const { wave } = set.recipe;
  return (
    <li className={classes.set}>
      <div className={classes.name}>
        <TextField
          label={t('Name')}
          value={name}
          asTitle
          onSave={(next) =>
            runOrNotice([{ command: 'edit-response-set', input: { setId: id, name: next.trim() || name } }])
          }
        />
        <Tooltip label={t('Read the answers')}>
          <ActionIcon
            aria-label={t('Read the answers of “{{name}}”', { name })}
            onClick={() => showAnswers({ sets: [id] })}
          >
            <IconMessages size={16} stroke={1.7} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('Remove')}>
          <ActionIcon
            aria-label={t('Remove “{{name}}”', { name })}
            onClick={() => void runOrNotice([{ command: 'remove-response-set', input: { setId: id } }])}
          >
            <IconTrash size={16} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </div>
      <p>
        {[evidenceKindName(kind), wave, t('{{count}} rows', { count: rows })].filter(Boolean).join(' · ')}
      </p>
      <p dir="auto">{fileName}</p>
      {scores.length > 0 && (
        <dl>
          {scores.map(({ column, measure, estimate }) => (
            <div key={`${column.nth} ${column.header}`}>
              <dt dir="auto">{column.question || column.header}</dt>
              <dd>
                {estimate ? (
                  <>
                    <strong>{measureName(measure)}</strong> {shortEstimate(measure, estimate)}
                  </>
                ) : (
                  noEstimateText(measure)
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
