import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { ActionId } from '../../shared/actions/action-list.ts';
import { t } from '../../shared/language/translate.ts';
import { goToMainArea } from './areas.ts';
import { ActionTip } from './ActionTip.tsx';
import classes from './Panel.module.css';

type Props = {
  readonly title: string;
  readonly side: 'left' | 'right';
  /** The action that shows and hides it. */
  readonly toggle: ActionId;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** What stays in view above what scrolls. */
  readonly head?: ReactNode;
  /** What the content is about: another one begins at its top. */
  readonly about?: string;
  /** Set where the content scrolls by itself. */
  readonly ownScroll?: boolean;
  readonly children: ReactNode;
};

/** Escape leaves a panel for the map, once no field or menu in it has a use for the key. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  // A menu of the panel is drawn elsewhere in the page, and closes by itself.
  if (event.target instanceof Node && event.currentTarget.contains(event.target)) goToMainArea();
}

/** The element of the panel at a side, for what says that it belongs to it. */
export const panelId = (side: Props['side']): string => `panel-${side}`;

/** A panel at the side of the map. */
export function Panel({
  title,
  side,
  toggle,
  actions,
  head,
  ownScroll = false,
  about,
  children,
}: Props): ReactNode {
  const id = useId();
  const content = t('{{panel}}, content', { panel: title });
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: handles the keys of any element in it that has the focus
    <aside
      id={panelId(side)}
      className={classes.panel}
      data-side={side}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
    >
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        {actions}
        <ActionTip action={toggle} label={t('Hide panel')}>
          {(control) => (
            <ActionIcon aria-label={t('Hide {{panel}}', { panel: title })} {...control}>
              <IconX size={16} stroke={1.8} aria-hidden="true" />
            </ActionIcon>
          )}
        </ActionTip>
      </header>
      {head}
      {ownScroll ? (
        children
      ) : (
        // A scrolling part must be reachable by keyboard even where nothing in it is.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard
        <section key={about} className={classes.body} tabIndex={0} aria-label={content}>
          {children}
        </section>
      )}
    </aside>
  );
}
