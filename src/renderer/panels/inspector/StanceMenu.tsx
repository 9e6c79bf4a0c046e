import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { type EvidenceLink, type Stance, stances } from '../../../shared/model/evidence.ts';
import { stanceName } from '../../../shared/words/evidence.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { StanceIcon } from '../../ui/kind-icons.tsx';
import classes from './inspector.module.css';

type Props = {
  readonly link: EvidenceLink;
  /** What stands at the other end of the link, in words. */
  readonly name: string;
};

/** Shows what a piece of evidence says of what it is linked to, and changes it. */
export function StanceMenu({ link, name }: Props): ReactNode {
  const { evidenceId, targetId, stance } = link;
  const set = (chosen: Stance): void => {
    if (chosen === stance) return;
    void runOrNotice([{ command: 'edit-evidence-link', input: { evidenceId, targetId, stance: chosen } }]);
  };
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Tooltip label={stanceName(stance)}>
          <ActionIcon
            aria-label={t('Stance of {{name}}: {{stance}}', { name, stance: stanceName(stance) })}
            className={classes.stance}
            data-stance={stance}
          >
            <StanceIcon kind={stance} size={15} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('Stance')}>
        <Menu.RadioGroup value={stance}>
          {stances.map((one) => (
            <Menu.RadioItem
              closeMenuOnClick
              key={one}
              value={one}
              rightSection={<StanceIcon kind={one} />}
              onClick={() => set(one)}
            >
              {stanceName(one)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
