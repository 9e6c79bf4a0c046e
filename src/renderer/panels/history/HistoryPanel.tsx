import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Revision } from '../../../shared/protocol/host-api.ts';
import { valueOrNotice } from '../../session/notices.ts';
import { askHost, useProject } from '../../session/project-store.ts';
import { dayOfMoment, timeOfMoment } from '../../../shared/language/dates.ts';
import { ActionTip } from '../../ui/ActionTip.tsx';
import { Panel } from '../../ui/Panel.tsx';
import classes from './HistoryPanel.module.css';

const PAGE = 100;

/** What a step did, as the host words it. */
function stepWords({ action, label }: Revision): string {
  switch (action) {
    case 'do':
      return label;
    case 'undo':
      return t('Undid: {{label}}', { label });
    case 'redo':
      return t('Redid: {{label}}', { label });
  }
}

/** Every step ever made, the newest first. */
export function HistoryPanel(): ReactNode {
  const revision = useProject(({ status }) => status?.revision ?? 0);
  const undo = useProject(({ status }) => status?.undoLabel ?? null);
  const redo = useProject(({ status }) => status?.redoLabel ?? null);
  const [revisions, setRevisions] = useState<readonly Revision[]>([]);
  const [pages, setPages] = useState(1);
  useEffect(() => {
    let current = true;
    void askHost('revisions', { before: null, limit: Math.min(500, PAGE * pages) }).then((answer) => {
      const list = valueOrNotice(answer);
      if (current && list) setRevisions(list);
    });
    return () => {
      current = false;
    };
  }, [revision, pages]);
  const days = Map.groupBy(revisions, ({ time }) => dayOfMoment(time));
  return (
    <Panel
      title={t('History')}
      side="left"
      toggle="toggle-history"
      head={
        <div className={classes.undo}>
          <ActionTip action="undo">
            {(control) => (
              <Button
                variant="default"
                disabled={undo === null}
                leftSection={<IconArrowBackUp size={15} aria-hidden="true" />}
                {...control}
              >
                {t('Undo')}
              </Button>
            )}
          </ActionTip>
          <ActionTip action="redo">
            {(control) => (
              <Button
                variant="default"
                disabled={redo === null}
                leftSection={<IconArrowForwardUp size={15} aria-hidden="true" />}
                {...control}
              >
                {t('Redo')}
              </Button>
            )}
          </ActionTip>
        </div>
      }
    >
      {revisions.length === 0 && <p className={classes.empty}>{t('Nothing has been changed yet.')}</p>}
      {[...days].map(([day, list]) => (
        <section key={day} className={classes.day} aria-label={day}>
          <h3>{day}</h3>
          <ol>
            {list.map((one) => (
              <li key={one.number} data-action={one.action}>
                <time dateTime={one.time}>{timeOfMoment(one.time)}</time>
                <span className={classes.label}>{stepWords(one)}</span>
                <small>{one.author}</small>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {revisions.length === PAGE * pages && pages < 5 && (
        <Button variant="subtle" fullWidth onClick={() => setPages(pages + 1)}>
          {t('Show older')}
        </Button>
      )}
    </Panel>
  );
}
