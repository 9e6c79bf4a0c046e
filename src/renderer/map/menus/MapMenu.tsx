import { Menu } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { CardItems, CellItems } from './CardItems.tsx';
import { HeaderItems } from './HeaderItems.tsx';
import { closeMapMenu, type MenuOwner, useMapMenu } from '../open/map-menu-store.ts';
import { PhaseItems } from './PhaseItems.tsx';
import { PieceItems } from './PieceItems.tsx';
import type { OpenMap } from '../open/map-store.ts';

/** The menu of a header, of the selected cards, of a cell, or the list of pieces of evidence. */
export const MapMenu = memo(function MapMenu({ open }: { readonly open: OpenMap }): ReactNode {
  const { menu, opened } = useMapMenu();
  const { x, y, width, height } = menu?.anchor ?? { x: 0, y: 0, width: 0, height: 0 };
  return (
    <Menu opened={opened} onClose={closeMapMenu} position="bottom-start" width={304} withinPortal shadow="md">
      <Menu.Target>
        {/* A place only: neither seen nor heard of. */}
        <div style={{ position: 'fixed', left: x, top: y, width, height, visibility: 'hidden' }} />
      </Menu.Target>
      <Menu.Dropdown>{menu && <Items of={menu.of} open={open} />}</Menu.Dropdown>
    </Menu>
  );
});

function Items({ of, open }: { readonly of: MenuOwner; readonly open: OpenMap }): ReactNode {
  if (of.kind === 'cards') return <CardItems />;
  if (of.kind === 'cell') return <CellItems />;
  if (of.kind === 'pieces') return <PieceItems ids={of.ids} records={open.records} />;
  if (of.kind === 'phase') return <PhaseItems id={of.id} open={open} />;
  return <HeaderItems kind={of.kind} id={of.id} records={open.records} />;
}
