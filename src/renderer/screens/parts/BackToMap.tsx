import { Button } from '@mantine/core';
import { IconMap } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ActionId } from '../../../shared/actions/action-list.ts';
import { t } from '../../../shared/language/translate.ts';
import { ActionTip } from '../../ui/ActionTip.tsx';
import classes from './screen.module.css';

/** At the end of a screen's bar; `action` shows the screen, and the map again where it is shown already. */
export const BackToMap = ({ action }: { readonly action: ActionId }): ReactNode => (
  <ActionTip action={action} label={t('Back to the map')}>
    {(control) => (
      <Button
        variant="default"
        className={classes.back}
        leftSection={<IconMap size={15} stroke={1.8} aria-hidden="true" />}
        {...control}
      >
        {t('Back to the map')}
      </Button>
    )}
  </ActionTip>
);
