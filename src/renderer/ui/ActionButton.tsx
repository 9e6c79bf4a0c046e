import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import { actionName } from '../../shared/actions/action-label.ts';
import type { ActionId } from '../../shared/actions/action-list.ts';
import { definitionOf, isKeptByLooking } from '../session/actions/run-action.ts';
import { useLooking } from '../session/looking.ts';
import classes from './ActionButton.module.css';
import { ActionTip } from './ActionTip.tsx';

type Props = {
  readonly action: ActionId;
  readonly icon: ReactNode;
  /** Where the action's own label says too little: 'Undo: Move card'. */
  readonly label?: string;
  readonly disabled?: boolean;
  /** For buttons that switch something: whether it is on. */
  readonly pressed?: boolean;
  readonly side?: 'bottom' | 'right' | 'left' | 'top';
  /** Px; 32 by default. */
  readonly size?: number;
};

/** An icon that does an action of the list; its tooltip names it with its keys. */
export function ActionButton({
  action,
  icon,
  label,
  disabled = false,
  pressed,
  side = 'bottom',
  size = 32,
}: Props): ReactNode {
  const name = label ?? actionName(definitionOf(action));
  const isKept = useLooking() !== null && isKeptByLooking(action);
  return (
    <ActionTip action={action} label={name} position={side}>
      {({ onClick, ...control }) => (
        <ActionIcon
          size={size}
          aria-label={name}
          aria-disabled={disabled || isKept}
          className={classes.button ?? ''}
          {...(pressed === undefined
            ? {}
            : { 'aria-pressed': pressed, variant: pressed ? 'light' : 'subtle' })}
          {...(pressed === true ? { color: 'iris' } : {})}
          {...control}
          onClick={() => {
            if (!disabled) onClick();
          }}
        >
          {icon}
        </ActionIcon>
      )}
    </ActionTip>
  );
}
