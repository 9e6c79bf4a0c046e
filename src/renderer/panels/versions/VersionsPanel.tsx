import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { dayOfMoment } from '../../../shared/language/dates.ts';
import { t } from '../../../shared/language/translate.ts';
import type { ListedVersion } from '../../../shared/protocol/version-api.ts';
import { compareStates, now, type StateRef } from '../../compare/start.ts';
import { lookAt, lookAway, useLooking } from '../../session/looking.ts';
import { valueOrNotice } from '../../session/notices.ts';
import { askHost, useProject } from '../../session/project-store.ts';
import { ActionTip } from '../../ui/ActionTip.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { type VersionRow, versionRows } from '../../session/version-rows.ts';
import { VersionItem } from './VersionItem.tsx';
import classes from './VersionsPanel.module.css';

const stateOf = ({ revisionId, title, time }: VersionRow): StateRef => ({
  kind: 'version',
  revisionId,
  name: title,
  time,
});

/** The states that the project can be looked at in and brought back to, the newest first. Arrow keys go through them, Enter shows one. */
export function VersionsPanel(): ReactNode {
  const revision = useProject(({ status }) => status?.revision ?? 0);
  const names = useProject(({ records, current }) => (current ?? records).version);
  const looking = useLooking();
  const [listed, setListed] = useState<readonly ListedVersion[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void askHost('versions', {}).then((answer) => {
      const list = valueOrNotice(answer);
      if (isCurrent && list) setListed(list);
    });
    return () => {
      isCurrent = false;
    };
  }, [revision]);
  const rows = useMemo(() => versionRows(listed ?? [], names), [listed, names]);
  const days = Map.groupBy(rows, ({ time }) => dayOfMoment(time));
  const list = useRef<HTMLElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-version]') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[Math.min(buttons.length - 1, Math.max(0, to))]?.focus();
  };
  return (
    <Panel
      title={t('Versions')}
      side="left"
      toggle="toggle-versions"
      head={
        <div className={classes.head}>
          <ActionTip action="save-version">
            {(control) => (
              <Button variant="default" fullWidth data-versions="" {...control}>
                {t('Save version…')}
              </Button>
            )}
          </ActionTip>
        </div>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: moves the focus between the buttons in it */}
      <section ref={list} onKeyDown={onKeyDown} aria-label={t('Versions')}>
        <ol className={classes.list}>
          <li>
            <button
              type="button"
              className={classes.version}
              data-version=""
              data-now=""
              aria-pressed={looking === null}
              onClick={lookAway}
            >
              <strong>{t('Now')}</strong>
              <small>{t('The project as it is')}</small>
            </button>
          </li>
        </ol>
        {[...days].map(([day, all]) => (
          <div key={day} className={classes.day}>
            <h3>{day}</h3>
            <ol className={classes.list} aria-label={day}>
              {all.map((row) => {
                const former = rows[rows.indexOf(row) + 1];
                return (
                  <VersionItem
                    key={row.revisionId}
                    row={row}
                    shown={looking?.kind === 'version' && looking.revisionId === row.revisionId}
                    onLook={() => void lookAt(row).then(valueOrNotice)}
                    onCompare={() => void compareStates(stateOf(row), now)}
                    onCompareBefore={former ? () => void compareStates(stateOf(former), stateOf(row)) : null}
                  />
                );
              })}
            </ol>
          </div>
        ))}
      </section>
      {listed !== null && rows.length === 0 && (
        <p className={classes.empty}>
          {t(
            'No versions yet. Save one with a name before a workshop or a big change: you can look at it and bring it back at any time.',
          )}
        </p>
      )}
    </Panel>
  );
}
