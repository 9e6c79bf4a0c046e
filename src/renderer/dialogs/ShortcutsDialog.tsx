import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { actionLabel } from '../../shared/actions/action-label.ts';
import { type ActionDefinition, actionList, menus } from '../../shared/actions/action-list.ts';
import { keysOf } from '../../shared/actions/keys.ts';
import { t } from '../../shared/language/translate.ts';
import { isMac } from '../session/bridge.ts';
import { useSettings } from '../session/settings.ts';
import { Keys } from '../ui/Keys.tsx';
import type { DialogProps } from './dialog.ts';
import { mapKeys } from './map-keys.ts';
import { menuWords } from '../ui/menu-words.ts';
import classes from './ShortcutsDialog.module.css';

const actions: readonly ActionDefinition[] = actionList;

/** Every shortcut there is, as set now, and the keys of the map that are no action. */
export function ShortcutsDialog({ onClose }: DialogProps): ReactNode {
  const settings = useSettings();
  const mac = isMac();
  return (
    <Modal opened onClose={onClose} title={t('Keyboard shortcuts')} size={860}>
      <div className={classes.groups}>
        {mapKeys.map(({ title, lines }) => (
          <Group key={title} title={t(title)}>
            {lines.map(({ does, keys }) => (
              <Line key={does} label={t(does)} accelerators={keys} mac={mac} />
            ))}
          </Group>
        ))}
        {menus.map((menu) => {
          const listed = actions.flatMap((action) => {
            const keys = action.menu === menu ? keysOf(action, settings) : null;
            return keys === null ? [] : [{ action, keys }];
          });
          return (
            listed.length > 0 && (
              <Group key={menu} title={t(menuWords[menu])}>
                {listed.map(({ action, keys }) => (
                  <Line key={action.id} label={actionLabel(action)} accelerators={[keys]} mac={mac} />
                ))}
              </Group>
            )
          );
        })}
      </div>
      <p className={classes.hint}>
        {t('Everything else is in the command palette. Change shortcuts in Settings, Shortcuts.')}
      </p>
    </Modal>
  );
}

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode => (
  <section className={classes.group}>
    <h3>{title}</h3>
    <dl>{children}</dl>
  </section>
);

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
