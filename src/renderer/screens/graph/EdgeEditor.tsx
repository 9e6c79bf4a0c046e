import { Popover } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { focusMain } from '../../keyboard/main-area.ts';
import { ConnectionFields } from '../../panels/inspector/ConnectionFields.tsx';
import type { Connection } from '../../../shared/model/connection.ts';
import { useProject } from '../../session/project-store.ts';
import type { Anchor } from './use-graph-camera.ts';
import classes from './GraphScreen.module.css';

type Props = { readonly id: string; readonly at: Anchor; readonly onClose: () => void };

/** The label and the share of a connection, beside it. Enter and Escape lead back to the graph. */
export function EdgeEditor({ id, at, onClose }: Props): ReactNode {
  const connection = useProject(({ records }) => records.connection.get(id));
  if (!connection) return null;
  const close = (): void => {
    onClose();
    focusMain();
  };
  return (
    <Popover
      opened
      onChange={(opened) => !opened && close()}
      position="bottom"
      withinPortal
      shadow="md"
      width={280}
    >
      <Popover.Target>
        <div style={{ position: 'fixed', left: at.x, top: at.y, visibility: 'hidden' }} />
      </Popover.Target>
      <Popover.Dropdown
        className={classes.editor}
        data-edge-editor=""
        onFocus={(event) => {
          // As a form does: what is typed replaces what is there.
          if (event.target instanceof HTMLInputElement) event.target.select();
        }}
        aria-label={t('Connection')}
        onKeyDown={(event) => {
          if (event.key === 'Tab') keepWithin(event);
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.stopPropagation();
          // The field has sent what was typed, or let it go.
          queueMicrotask(close);
        }}
      >
        <Fields connection={connection} />
      </Popover.Dropdown>
    </Popover>
  );
}

/**
 * The first field has the keyboard as soon as it is there. The component library’s own trap takes it some moments later
 * and once more after that, from whoever types quickly.
 */
function Fields({ connection }: { readonly connection: Connection }): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => inputsIn(root.current)[0]?.focus(), []);
  return (
    <div ref={root}>
      <ConnectionFields connection={connection} />
    </div>
  );
}

const inputsIn = (root: Element | null): readonly HTMLInputElement[] => [
  ...(root?.querySelectorAll('input') ?? []),
];

/** Tab goes round the fields. */
function keepWithin(event: KeyboardEvent<HTMLElement>): void {
  const inputs = inputsIn(event.currentTarget);
  const end = event.shiftKey ? inputs[0] : inputs.at(-1);
  if (event.target !== end) return;
  event.preventDefault();
  (event.shiftKey ? inputs.at(-1) : inputs[0])?.focus();
}
