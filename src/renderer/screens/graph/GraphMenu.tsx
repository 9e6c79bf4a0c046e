import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { focusMain } from '../../keyboard/main-area.ts';
import type { Anchor } from './use-graph-camera.ts';

type Props = { readonly at: Anchor | null; readonly onClose: () => void; readonly children: ReactNode };

/** The menu of a node or an edge, where it was asked for. */
export const GraphMenu = ({ at, onClose, children }: Props): ReactNode => (
  <Menu
    opened={at !== null}
    onClose={() => {
      onClose();
      focusMain();
    }}
    position="bottom-start"
    width={280}
    withinPortal
    shadow="md"
  >
    <Menu.Target>
      {/* A place only: neither seen nor heard of. */}
      <div style={{ position: 'fixed', left: at?.x ?? 0, top: at?.y ?? 0, visibility: 'hidden' }} />
    </Menu.Target>
    <Menu.Dropdown>{children}</Menu.Dropdown>
  </Menu>
);
