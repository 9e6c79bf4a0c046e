import { Tooltip, type TooltipProps } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import { actionName } from '../../shared/actions/action-label.ts';
import type { ActionId } from '../../shared/actions/action-list.ts';
import { ariaKeys, keysText } from '../session/actions/accelerator.ts';
import { useKeysOf } from '../session/actions/keys.ts';
import { definitionOf, runAction } from '../session/actions/run-action.ts';
import { isMac } from '../session/bridge.ts';

/** What the control of an action carries: it runs the action, and announces its keys to a screen reader. */
export type ActionControl = {
  readonly onClick: () => void;
  readonly 'data-action': ActionId;
  readonly 'aria-keyshortcuts': string | undefined;
};

/** The control that runs an action of the list, for what brings its own tooltip or needs none. */
export function useActionControl(action: ActionId, keysOf = action): ActionControl {
  const accelerator = useKeysOf(keysOf);
  return {
    onClick: () => void runAction(action),
    'data-action': action,
    'aria-keyshortcuts': accelerator === null ? undefined : ariaKeys(accelerator, isMac()),
  };
}

/** A control with a tooltip, which is notified when the pointer leaves it. */
export type TippedControl = ActionControl & { readonly onPointerLeave: () => void };

type Props = {
  readonly action: ActionId;
  /** Where the action's own label says too little: 'Undo: Move card'. */
  readonly label?: string;
  readonly position?: NonNullable<TooltipProps['position']>;
  /** Draws the control that takes the click, the tooltip and the keys. */
  readonly children: (control: TippedControl) => ReactElement;
};

/**
 * The one way to put an action of the list behind a button: the tooltip names it with its keys as they are set now,
 * and so hears who cannot see it.
 */
export function ActionTip({ action, label, position = 'bottom', children }: Props): ReactNode {
  const { onClick, ...control } = useActionControl(action);
  // Once the button was pressed the tooltip has said what it had to say: it would lie over what was opened.
  const [pressed, setPressed] = useState(false);
  const accelerator = useKeysOf(action);
  const name = label ?? actionName(definitionOf(action));
  return (
    <Tooltip
      label={accelerator === null ? name : `${name}  ${keysText(accelerator, isMac())}`}
      position={position}
      disabled={pressed}
    >
      {children({
        ...control,
        onClick: () => {
          setPressed(true);
          onClick();
        },
        onPointerLeave: () => setPressed(false),
      })}
    </Tooltip>
  );
}
