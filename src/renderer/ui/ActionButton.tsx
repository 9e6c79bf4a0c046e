import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { actionName } from '../../shared/actions/action-label.ts';
import type { ActionId } from '../../shared/actions/action-list.ts';
import { keysText } from '../actions/accelerator.ts';
import { useKeysOf } from '../actions/keys.ts';
import { definitionOf, runAction } from '../actions/run-action.ts';
import classes from './ActionButton.module.css';
import { isMac } from '../app/bridge.ts';

type Props = {
  readonly action: ActionId;
  readonly icon: ReactNode;
  /** Where the action's own label says too little: 'Undo: Move card'. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** For buttons that switch something: whether it is on. */
  readonly pressed?: boolean;
  readonly side?: 'bottom' | 'right' | 'left';
};

/** An icon that does an action of the list; its tooltip names it with its keys. */
export function ActionButton({
  action,
  icon,
  label,
  disabled = false,
  pressed,
  side = 'bottom',
}: Props): ReactNode {
  const accelerator = useKeysOf(action);
  const name = label ?? actionName(definitionOf(action));
  const keys = accelerator === null ? '' : keysText(accelerator, isMac());
  return (
    <Tooltip label={keys === '' ? name : `${name}  ${keys}`} position={side}>
      <ActionIcon
        size={32}
        aria-label={name}
        aria-disabled={disabled}
        className={classes.button ?? ''}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed, variant: pressed ? 'light' : 'subtle' })}
        {...(pressed === true ? { color: 'iris' } : {})}
        onClick={() => {
          if (!disabled) void runAction(action);
        }}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
