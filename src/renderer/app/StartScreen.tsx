import { Button } from '@mantine/core';
import { IconFolderOpen, IconSparkles } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import type { StartInfo } from '../../shared/protocol/main-api.ts';
import { useSession } from '../session/session-store.ts';
import { ActionTip } from '../ui/ActionTip.tsx';
import { askMainOrNotice } from '../session/bridge.ts';
import { ProductMark } from '../ui/ProductMark.tsx';
import { RecentProjects } from './RecentProjects.tsx';
import { RecoveredWork } from './RecoveredWork.tsx';
import classes from './StartScreen.module.css';
import { TemplateChoice } from './TemplateChoice.tsx';

/** What a person sees without a project: begin, open, or go on where they left off. */
export function StartScreen(): ReactNode {
  const [info, setInfo] = useState<StartInfo | null>(null);
  const dialog = useSession((state) => state.dialog);
  const refresh = useCallback(() => {
    void askMainOrNotice('start', {}).then((answer) => answer && setInfo(answer));
  }, []);
  useEffect(refresh, [refresh]);
  return (
    <main className={classes.screen} inert={dialog !== null}>
      <div className={classes.column}>
        <header className={classes.head}>
          <ProductMark size={52} />
          <div>
            <h1>Throughline</h1>
            <p>{t('Customer journeys, their pain points, and the evidence behind them.')}</p>
          </div>
        </header>
        {info && <RecoveredWork recovered={info.recovered} onChange={refresh} />}
        <div className={classes.halves}>
          <div className={classes.begin}>
            <section aria-labelledby="start-new">
              <h2 id="start-new">{t('New map')}</h2>
              <TemplateChoice />
            </section>
            <div className={classes.open}>
              <ActionTip action="open-project">
                {(control) => (
                  <Button
                    variant="default"
                    leftSection={<IconFolderOpen size={16} aria-hidden="true" />}
                    {...control}
                  >
                    {t('Open a file…')}
                  </Button>
                )}
              </ActionTip>
              <ActionTip action="open-sample">
                {(control) => (
                  <Button
                    variant="default"
                    leftSection={<IconSparkles size={16} aria-hidden="true" />}
                    {...control}
                  >
                    {t('Open the sample project')}
                  </Button>
                )}
              </ActionTip>
              <span>{t('or drop a .journey file here')}</span>
            </div>
          </div>
          {info && <RecentProjects recent={info.recent} onChange={refresh} />}
        </div>
        <footer className={classes.foot}>
          <span>{info ? t('Version {{version}}', { version: info.version }) : ' '}</span>
          <span>{t('Everything stays on this computer.')}</span>
        </footer>
      </div>
    </main>
  );
}
