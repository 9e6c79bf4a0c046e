import { Button } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowRightCircle,
  IconFileDescription,
  IconLayoutSidebarRight,
  IconRowInsertBottom,
  IconSearch,
  IconShare2,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { keysText } from '../session/actions/accelerator.ts';
import { useKeysOf } from '../session/actions/keys.ts';
import { useProject } from '../session/project-store.ts';
import { useSession } from '../session/session-store.ts';
import { ActionButton } from '../ui/ActionButton.tsx';
import { ActionTip } from '../ui/ActionTip.tsx';
import { isMac } from '../session/bridge.ts';
import { MapSwitcher } from './MapSwitcher.tsx';
import { ProductMark } from '../ui/ProductMark.tsx';
import { ProjectName } from './ProjectName.tsx';
import { SavedState } from './SavedState.tsx';
import classes from './TitleBar.module.css';

const icon = { size: 19, stroke: 1.7, 'aria-hidden': true } as const;

/** The bar on top: which project and map, whether it is saved, and what is needed all the time. */
export function TitleBar(): ReactNode {
  const undo = useProject(({ status }) => status?.undoLabel ?? null);
  const redo = useProject(({ status }) => status?.redoLabel ?? null);
  const paletteKeys = useKeysOf('palette');
  const inspectorOpen = useSession((state) => state.inspectorOpen);
  const connectable = useSession(
    ({ selection }) => selection?.kind === 'cards' && selection.ids.length === 2,
  );
  return (
    <header className={classes.bar} data-area="bar">
      <ProductMark size={24} />
      <ProjectName />
      <MapSwitcher />
      <SavedState />
      <span className={classes.space} />
      <div className={classes.group}>
        <ActionButton
          action="undo"
          icon={<IconArrowBackUp {...icon} />}
          label={undo === null ? t('Undo') : t('Undo: {{step}}', { step: undo })}
          disabled={undo === null}
        />
        <ActionButton
          action="redo"
          icon={<IconArrowForwardUp {...icon} />}
          label={redo === null ? t('Redo') : t('Redo: {{step}}', { step: redo })}
          disabled={redo === null}
        />
      </div>
      <div className={`${classes.group} ${classes.adding}`}>
        <ActionButton action="add-lane" icon={<IconRowInsertBottom {...icon} />} label={t('Add lane')} />
        <ActionButton
          action="connect-cards"
          icon={<IconArrowRightCircle {...icon} />}
          label={connectable ? t('Connect the selected cards') : t('Connect: select two cards first')}
          disabled={!connectable}
        />
        <ActionButton
          action="add-evidence"
          icon={<IconFileDescription {...icon} />}
          label={t('Add evidence')}
        />
      </div>
      <ActionTip action="palette" label={t('Search or run an action')}>
        {(control) => (
          <button type="button" className={classes.palette} {...control}>
            <IconSearch size={15} stroke={1.8} aria-hidden="true" />
            <span>{t('Search or run an action')}</span>
            {paletteKeys !== null && <kbd>{keysText(paletteKeys, isMac())}</kbd>}
          </button>
        )}
      </ActionTip>
      <ActionTip action="export">
        {(control) => (
          <Button
            className={classes.export ?? ''}
            leftSection={<IconShare2 size={15} stroke={1.9} aria-hidden="true" />}
            {...control}
          >
            <span className={classes.word}>{t('Export')}</span>
          </Button>
        )}
      </ActionTip>
      <ActionButton
        action="toggle-inspector"
        icon={<IconLayoutSidebarRight {...icon} />}
        label={inspectorOpen ? t('Hide inspector') : t('Show inspector')}
        pressed={inspectorOpen}
      />
    </header>
  );
}
