import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ActionId } from '../../shared/actions/action-list.ts';
import { actionLabel } from '../../shared/actions/action-label.ts';
import { keysText } from '../session/actions/accelerator.ts';
import { useKeysOf } from '../session/actions/keys.ts';
import { definitionOf } from '../session/actions/run-action.ts';
import { isMac } from '../session/bridge.ts';
import { useActionControl } from './ActionTip.tsx';

type Props = {
  readonly action: ActionId;
  readonly icon: ReactNode;
  /** Where the action's own label says too little or too much. */
  readonly label?: string;
  /** For what takes something away. */
  readonly danger?: boolean;
  /** The action whose keys do the same here, where it is another: duplicate, for the stage that is selected. */
  readonly keysOf?: ActionId;
};

/** A line of a menu that runs an action of the list, with its keys at the right. */
export function ActionItem({ action, icon, label, danger = false, keysOf = action }: Props): ReactNode {
  const control = useActionControl(action, keysOf);
  const accelerator = useKeysOf(keysOf);
  return (
    <Menu.Item
      leftSection={icon}
      rightSection={accelerator === null ? null : keysText(accelerator, isMac())}
      {...(danger ? { color: 'var(--tl-bad)' } : {})}
      {...control}
    >
      {label ?? actionLabel(definitionOf(action))}
    </Menu.Item>
  );
}
