import type { ReactNode } from 'react';
import { type MenuOwner, openMapMenu } from '../open/map-menu-store.ts';
import styles from './HeaderName.module.css';

/** The three dots of a header, shown where it is pointed at or selected. */
export const MenuButton = ({
  label,
  low = false,
  of,
  onOpen,
}: {
  readonly label: string;
  /** In a header that is not as high as the button is elsewhere. */
  readonly low?: boolean;
  readonly of: MenuOwner;
  /** Called before the menu opens. */
  readonly onOpen: () => void;
}): ReactNode => (
  <button
    type="button"
    tabIndex={-1}
    className={low ? `${styles.menuButton} ${styles.low}` : styles.menuButton}
    aria-label={label}
    aria-haspopup="menu"
    onPointerDown={(event) => event.stopPropagation()}
    onDoubleClick={(event) => event.stopPropagation()}
    onClick={(event) => {
      event.stopPropagation();
      onOpen();
      const { x, y, width, height } = event.currentTarget.getBoundingClientRect();
      openMapMenu({ of, anchor: { x, y, width, height } });
    }}
  >
    <span aria-hidden="true">⋯</span>
  </button>
);
