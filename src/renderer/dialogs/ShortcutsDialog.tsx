import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { actionList, type ActionDefinition, menus, type MenuName } from '../../shared/actions/action-list.ts';
import { isMac } from '../app/bridge.ts';
import { Keys } from '../ui/Keys.tsx';
import type { DialogProps } from './dialog.ts';
import { mapKeys } from './map-keys.ts';
import classes from './ShortcutsDialog.module.css';

const menuWords: Readonly<Record<MenuName, string>> = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  insert: 'Insert',
  map: 'Map',
  help: 'Help',
};

/** Every shortcut there is, from the action list, and the keys of the map that are no action. */
export function ShortcutsDialog({ onClose }: DialogProps): ReactNode {
  const actions: readonly ActionDefinition[] = actionList;
  const mac = isMac();
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts" size={860}>
      <div className={classes.groups}>
        <section className={classes.group}>
          <h3>On the map</h3>
          <dl>
            {mapKeys.map(({ does, keys }) => (
              <Line key={does} label={does} accelerators={keys} mac={mac} />
            ))}
          </dl>
        </section>
        {menus.map((menu) => {
          const listed = actions.filter((action) => action.menu === menu && action.accelerator !== undefined);
          return (
            listed.length > 0 && (
              <section key={menu} className={classes.group}>
                <h3>{menuWords[menu]}</h3>
                <dl>
                  {listed.map((action) => (
                    <Line
                      key={action.id}
                      label={action.label}
                      accelerators={action.accelerator === undefined ? [] : [action.accelerator]}
                      mac={mac}
                    />
                  ))}
                </dl>
              </section>
            )
          );
        })}
      </div>
    </Modal>
  );
}

type LineProps = { readonly label: string; readonly accelerators: readonly string[]; readonly mac: boolean };

const Line = ({ label, accelerators, mac }: LineProps): ReactNode => (
  <div>
    <dt>{label}</dt>
    <dd>
      {accelerators.map((accelerator) => (
        <Keys key={accelerator} accelerator={accelerator} mac={mac} />
      ))}
    </dd>
  </div>
);
