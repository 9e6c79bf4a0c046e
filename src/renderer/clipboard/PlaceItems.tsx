import { Menu } from '@mantine/core';
import { IconCopy, IconCopyPlus, IconPhoto, IconScissors } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PlaceKind } from '../../shared/clipboard/copied-structure.ts';
import { ActionItem } from '../ui/ActionItem.tsx';

const look = { size: 16, 'aria-hidden': true } as const;

/** What a stage, step or lane has in its menu for the clipboard. A copy is of what has the keyboard. */
export function PlaceItems({ kind }: { readonly kind: PlaceKind }): ReactNode {
  return (
    <>
      <Menu.Divider />
      <ActionItem action="cut" icon={<IconScissors {...look} />} />
      <ActionItem action="copy" icon={<IconCopy {...look} />} />
      <ActionItem action={`duplicate-${kind}`} keysOf="duplicate" icon={<IconCopyPlus {...look} />} />
      <ActionItem action="copy-picture" icon={<IconPhoto {...look} />} />
    </>
  );
}
