import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconKeyboard, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { actionName } from '../../shared/actions/action-label.ts';
import type { ActionDefinition } from '../../shared/actions/action-list.ts';
import {
  actionWithKeys,
  giveKeys,
  hasOtherKeys,
  keysOf,
  type KeySettings,
  whyKept,
} from '../../shared/actions/keys.ts';
import { t } from '../../shared/language/translate.ts';
import { keysText } from '../session/actions/accelerator.ts';
import { acceleratorOf } from '../session/actions/press.ts';
import { isMac } from '../session/bridge.ts';
import { changeSettings } from '../session/settings.ts';
import { Keys } from '../ui/Keys.tsx';
import classes from './KeySettings.module.css';

type Props = { readonly action: ActionDefinition; readonly settings: KeySettings };

/** What the line is at: resting, waiting for keys, refusing some, or asking whether to take them from another action. */
type Asking =
  | { readonly kind: 'no' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'conflict'; readonly accelerator: string; readonly other: ActionDefinition };

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

/** One action with its keys: record others, take them away, bring its own back. */
export function KeyLine({ action, settings }: Props): ReactNode {
  const [asking, setAsking] = useState<Asking>({ kind: 'no' });
  const record = useRef<HTMLButtonElement>(null);
  const mac = isMac();
  const name = actionName(action);
  const keys = keysOf(action, settings);
  const own = action.accelerator ?? null;
  const give = (accelerator: string | null): void => {
    setAsking({ kind: 'no' });
    record.current?.focus();
    void changeSettings({ keys: giveKeys(action, accelerator, settings) });
  };
  /** Gives the keys, or asks first where another action has them. */
  const want = (accelerator: string): void => {
    const other = actionWithKeys(accelerator, settings, action.id);
    if (other) setAsking({ kind: 'conflict', accelerator, other });
    else give(accelerator);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (asking.kind === 'no') return;
    if (asking.kind === 'conflict' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat || modifierKeys.has(event.key)) return;
    if (event.key === 'Escape') {
      setAsking({ kind: 'no' });
      record.current?.focus();
      return;
    }
    const accelerator = acceleratorOf(event.nativeEvent, mac);
    const why =
      accelerator === null
        ? t('This key cannot be used. Choose another.')
        : accelerator === own
          ? null
          : whyKept(accelerator);
    if (why !== null || accelerator === null) setAsking({ kind: 'refused', why: why ?? '' });
    else want(accelerator);
  };
  const waits = asking.kind === 'keys' || asking.kind === 'refused';
  return (
    <li className={classes.line}>
      <div>
        <span className={classes.label}>{name}</span>
        {waits ? (
          <span className={classes.waiting}>{t('Press the new shortcut, or Escape')}</span>
        ) : keys === null ? (
          <span className={classes.none}>{t('No shortcut')}</span>
        ) : (
          <Keys accelerator={keys} mac={mac} />
        )}
        <div className={classes.buttons}>
          <Tooltip label={t('Change shortcut')}>
            <ActionIcon
              ref={record}
              aria-label={t('Change shortcut for {{name}}', { name })}
              aria-pressed={waits}
              // While keys are awaited Escape ends that, not the dialog.
              data-mantine-stop-propagation={asking.kind !== 'no'}
              onKeyDown={onKeyDown}
              onClick={() => setAsking(waits ? { kind: 'no' } : { kind: 'keys' })}
              onBlur={() => {
                if (waits) setAsking({ kind: 'no' });
              }}
            >
              <IconKeyboard {...icon} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('No shortcut')}>
            <ActionIcon
              aria-label={t('Remove shortcut for {{name}}', { name })}
              disabled={keys === null}
              onClick={() => give(null)}
            >
              <IconX {...icon} />
            </ActionIcon>
          </Tooltip>
          <Tooltip
            label={
              own === null ? t('No default shortcut') : t('Reset to {{keys}}', { keys: keysText(own, mac) })
            }
          >
            <ActionIcon
              aria-label={t('Reset shortcut for {{name}}', { name })}
              disabled={!hasOtherKeys(action, settings)}
              onClick={() => (own === null ? give(null) : want(own))}
            >
              <IconArrowBackUp {...icon} />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
      {asking.kind === 'refused' && (
        <div className={classes.problem} role="alert">
          <p>{asking.why}</p>
        </div>
      )}
      {asking.kind === 'conflict' && (
        <div className={classes.problem}>
          <p role="alert">
            {t('{{keys}} is used by “{{name}}”. Nothing has been changed yet.', {
              keys: keysText(asking.accelerator, mac),
              name: actionName(asking.other),
            })}
          </p>
          <Button
            size="xs"
            autoFocus
            data-mantine-stop-propagation
            onKeyDown={onKeyDown}
            onClick={() => give(asking.accelerator)}
          >
            {t('Reassign from “{{name}}”', { name: actionName(asking.other) })}
          </Button>
          <Button
            size="xs"
            variant="default"
            data-mantine-stop-propagation
            onKeyDown={onKeyDown}
            onClick={() => {
              setAsking({ kind: 'no' });
              record.current?.focus();
            }}
          >
            {t('Keep as it is')}
          </Button>
        </div>
      )}
    </li>
  );
}

const modifierKeys = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'Fn']);
