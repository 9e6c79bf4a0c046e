import type { ReactNode } from 'react';
import { IconPlus } from '@tabler/icons-react';
import { t } from '../../../shared/language/translate.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** The imported sets of answers. */
export function FeedbackPanel(): ReactNode {
  return (
    <Panel
      title={t('Feedback')}
      side="left"
      toggle="toggle-feedback"
      actions={
        <ActionButton
          action="import-feedback"
          label={t('Import feedback…')}
          size={28}
          icon={<IconPlus size={17} aria-hidden="true" />}
        />
      }
    >
      <p />
    </Panel>
  );
}
