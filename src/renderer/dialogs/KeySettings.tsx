import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { actionPhrases } from '../../shared/actions/action-label.ts';
import { actionList, menus } from '../../shared/actions/action-list.ts';
import { t } from '../../shared/language/translate.ts';
import { changeSettings, useSettings } from '../session/settings.ts';
import { KeyLine } from './KeyLine.tsx';
import classes from './KeySettings.module.css';
import { menuWords } from '../ui/menu-words.ts';
import { matchScore, readyQuery } from './palette/search.ts';

/** Every action with its keys, and other keys for those that a person wants elsewhere. */
export function KeySettings(): ReactNode {
  const settings = useSettings();
  const [query, setQuery] = useState('');
  const untouched = Object.keys(settings.keys).length === 0;
  const wanted = readyQuery(query);
  const groups = menus
    .map((menu) => ({
      menu,
      listed: actionList.filter(
        (action) =>
          action.menu === menu &&
          matchScore([t(menuWords[menu]), ...actionPhrases(action)].join(' '), wanted) > 0,
      ),
    }))
    .filter(({ listed }) => listed.length > 0);
  return (
    <>
      <div className={classes.head}>
        <input
          type="search"
          aria-label={t('Find an action')}
          placeholder={t('Find an action')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Button
          variant="default"
          size="xs"
          // Not disabled: that would lose the focus of whoever just pressed it.
          aria-disabled={untouched}
          {...(untouched ? { 'data-disabled': true } : {})}
          onClick={() => {
            if (!untouched) void changeSettings({ keys: {} });
          }}
        >
          {t('Reset all shortcuts')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard */}
      <section className={classes.list} tabIndex={0} aria-label={t('Actions and their shortcuts')}>
        {groups.map(({ menu, listed }) => (
          <section key={menu} aria-label={t(menuWords[menu])}>
            <h3>{t(menuWords[menu])}</h3>
            <ul>
              {listed.map((action) => (
                <KeyLine key={action.id} action={action} settings={settings} />
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && <p>{t('No matching actions.')}</p>}
      </section>
    </>
  );
}
