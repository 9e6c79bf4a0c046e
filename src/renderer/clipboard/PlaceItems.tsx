import { Menu } from '@mantine/core';
import { IconCopy, IconCopyPlus, IconPhoto, IconScissors } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { actionLabel } from '../../shared/actions/action-label.ts';
import type { ActionId } from '../../shared/actions/action-list.ts';
import type { PlaceKind } from '../../shared/clipboard/copied-structure.ts';
import { keysText } from '../actions/accelerator.ts';
import { useKeysOf } from '../actions/keys.ts';
import { definitionOf, runAction } from '../actions/run-action.ts';
import { isMac } from '../app/bridge.ts';

const ICON = 16;

/** Runs its action once the menu is gone and has given the keyboard back to the map: a copy is of what has it. */
function Item({ action, icon }: { readonly action: ActionId; readonly icon: ReactNode }): ReactNode {
  // Duplicate stage and its like have the keys of what they are for a selection.
  const keys = useKeysOf(action.startsWith('duplicate-') ? 'duplicate' : action);
  const run = (): void => {
    requestAnimationFrame(() => requestAnimationFrame(() => void runAction(action)));
  };
  return (
    <Menu.Item leftSection={icon} rightSection={keys === null ? null : keysText(keys, isMac())} onClick={run}>
      {actionLabel(definitionOf(action))}
    </Menu.Item>
  );
}

/** What a stage, step or lane has in its menu for the clipboard. */
export function PlaceItems({ kind }: { readonly kind: PlaceKind }): ReactNode {
  return (
    <>
      <Menu.Divider />
      <Item action="cut" icon={<IconScissors size={ICON} />} />
      <Item action="copy" icon={<IconCopy size={ICON} />} />
      <Item action={`duplicate-${kind}`} icon={<IconCopyPlus size={ICON} />} />
      <Item action="copy-picture" icon={<IconPhoto size={ICON} />} />
    </>
  );
}
