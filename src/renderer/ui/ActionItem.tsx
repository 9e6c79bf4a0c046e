import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ActionId } from '../../shared/actions/action-list.ts';
import { actionLabel } from '../../shared/actions/action-label.ts';
import { keysText } from '../actions/accelerator.ts';
import { useKeysOf } from '../actions/keys.ts';
import { definitionOf } from '../actions/run-action.ts';
import { isMac } from '../app/bridge.ts';
import { useActionControl } from './ActionTip.tsx';

type Props = {
  readonly action: ActionId;
  readonly icon: ReactNode;
  /** Where the action's own label says too little or too much. */
  readonly label?: string;
  /** For what takes something away. */
  readonly danger?: boolean;
};

/** A line of a menu that runs an action of the list, with its keys at the right. */
export function ActionItem({ action, icon, label, danger = false }: Props): ReactNode {
  const control = useActionControl(action);
  const accelerator = useKeysOf(action);
  return (
    <Menu.Item
      leftSection={icon}
      rightSection={accelerator === null ? null : keysText(accelerator, isMac())}
      {...(danger ? { color: 'red' } : {})}
      {...control}
    >
      {label ?? actionLabel(definitionOf(action))}
    </Menu.Item>
  );
}
