import { IconChartDots2, IconMessages, IconRoute, IconSettings } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { leftPanelViews } from '../panels/left-panels.ts';
import { leftPanelIds } from '../session/left-panels.ts';
import { useSession } from '../session/session-store.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import classes from './LeftRail.module.css';

/** The panels at the left edge, one open at a time. */
export function LeftRail(): ReactNode {
  const open = useSession((state) => state.leftPanel);
  const screen = useSession((state) => state.screen);
  return (
    <nav className={classes.rail} aria-label={t('Panels')} data-area="rail">
      {leftPanelIds.map((panel) => {
        const Icon = leftPanelViews[panel].icon;
        return (
          <ActionButton
            key={panel}
            action={`toggle-${panel}`}
            icon={<Icon size={20} stroke={1.7} aria-hidden="true" />}
            pressed={open === panel}
            side="right"
          />
        );
      })}
      <span className={classes.line} aria-hidden="true" />
      <ActionButton
        action="toggle-priorities"
        icon={<IconChartDots2 size={20} stroke={1.7} aria-hidden="true" />}
        pressed={screen === 'priorities'}
        side="right"
      />
      <ActionButton
        action="toggle-graph"
        icon={<IconRoute size={20} stroke={1.7} aria-hidden="true" />}
        pressed={screen === 'graph'}
        side="right"
      />
      <ActionButton
        action="toggle-answers"
        icon={<IconMessages size={20} stroke={1.7} aria-hidden="true" />}
        pressed={screen === 'answers'}
        side="right"
      />
      <span className={classes.space} />
      <ActionButton
        action="settings"
        icon={<IconSettings size={20} stroke={1.7} aria-hidden="true" />}
        side="right"
      />
    </nav>
  );
}
