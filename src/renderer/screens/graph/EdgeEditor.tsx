import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { focusMain } from '../../keyboard/main-area.ts';
import { ConnectionFields } from '../../panels/inspector/ConnectionFields.tsx';
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
      trapFocus
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
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.stopPropagation();
          // The field has sent what was typed, or let it go.
          queueMicrotask(close);
        }}
      >
        <ConnectionFields connection={connection} />
      </Popover.Dropdown>
    </Popover>
  );
}
