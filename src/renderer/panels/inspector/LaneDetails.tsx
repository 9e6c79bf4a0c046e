import { Button, Group, Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CommandInput } from '../../../shared/commands/registry.ts';
import { t } from '../../../shared/language/translate.ts';
import { laneKind } from '../../../shared/kinds/lane-kinds.ts';
import { type Lane, laneHeights } from '../../../shared/model/lane.ts';
import { useProject } from '../../session/project-store.ts';
import { type Ran, runOrNotice } from '../../session/run-or-notice.ts';
import { cardsIn } from '../../session/select-records.ts';
import { ActionTip } from '../../ui/ActionTip.tsx';
import { HueField } from '../../ui/HueField.tsx';
import { FigureField } from '../../ui/FigureField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Head } from './Head.tsx';
import classes from './inspector.module.css';

/** A lane: its name, what it is for, and where it stands. */
export function LaneDetails({ lane }: { readonly lane: Lane }): ReactNode {
  const count = useProject(({ records }) => cardsIn(records, 'lane', lane.id).length);
  const edit = (patch: Omit<CommandInput<'edit-lane'>, 'laneId'>): Ran =>
    runOrNotice([{ command: 'edit-lane', input: { laneId: lane.id, ...patch } }]);
  return (
    <Head>
      <TextField
        label={t('Name')}
        value={lane.name}
        asTitle
        first
        placeholder={t('Untitled lane')}
        onSave={(name) => runOrNotice([{ command: 'edit-lane', input: { laneId: lane.id, name } }])}
      />
      <p className={classes.note}>
        {t(laneKind(lane.kind).name)}: {t(laneKind(lane.kind).about)}{' '}
        {count > 0 && `${t('{{count}} cards', { count })}.`}
      </p>
      <Switch
        label={t('Collapsed')}
        checked={lane.collapsed}
        onChange={(event) =>
          void runOrNotice([
            { command: 'edit-lane', input: { laneId: lane.id, collapsed: event.currentTarget.checked } },
          ])
        }
      />
      {lane.kind === 'evidence' && (
        <Switch
          label={t('Each piece of evidence')}
          checked={lane.showsPieces}
          onChange={(event) => void edit({ showsPieces: event.currentTarget.checked })}
        />
      )}
      <HueField value={lane.hue} clearable onChange={(hue) => void edit({ hue })} />
      <FigureField
        label={t('Minimum height')}
        value={lane.height}
        placeholder={t('Fits its cards')}
        limits={{ ...laneHeights, whole: true }}
        onSave={(height) => edit({ height })}
      />
      <Group gap="sm" grow>
        <ActionTip action="move-up">
          {(control) => (
            <Button variant="default" leftSection={<IconArrowUp size={15} aria-hidden="true" />} {...control}>
              {t('Move up')}
            </Button>
          )}
        </ActionTip>
        <ActionTip action="move-down">
          {(control) => (
            <Button
              variant="default"
              leftSection={<IconArrowDown size={15} aria-hidden="true" />}
              {...control}
            >
              {t('Move down')}
            </Button>
          )}
        </ActionTip>
      </Group>
    </Head>
  );
}
