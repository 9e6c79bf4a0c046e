import { Button, Tooltip } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import classes from './LinkToSelection.module.css';
import type { LinkGoal } from './use-link-goal.ts';

/** Links the selected piece of evidence to what was selected on the map before it. */
export const LinkToSelection = ({ goal }: { readonly goal: LinkGoal }): ReactNode => (
  <div className={classes.bar}>
    <Tooltip label={t('Link (Enter in the list)')}>
      <Button fullWidth leftSection={<IconLink size={15} aria-hidden="true" />} onClick={goal.link}>
        <span className={classes.label}>{goal.label}</span>
      </Button>
    </Tooltip>
  </div>
);
