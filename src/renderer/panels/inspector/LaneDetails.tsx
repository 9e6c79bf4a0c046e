import { Button, Group, Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Lane } from '../../../shared/model/lane.ts';
import { laneNames } from '../../../shared/model/lane.ts';
import { runAction } from '../../actions/run-action.ts';
import { useProject } from '../../store/project-store.ts';
import { runOrNotice } from '../../store/run-or-notice.ts';
import { cardsIn } from '../../store/select-records.ts';
import { TextField } from '../../ui/TextField.tsx';
import { counted } from '../../ui/words.ts';
import { aboutLane } from '../../ui/lane-words.ts';
import { Head } from './Head.tsx';
import classes from './inspector.module.css';

/** A lane: its name, what it is for, and where it stands. */
export function LaneDetails({ lane }: { readonly lane: Lane }): ReactNode {
  const count = useProject(({ records }) => cardsIn(records, 'lane', lane.id).length);
  return (
    <Head>
      <TextField
        label="Name"
        value={lane.name}
        asTitle
        first
        placeholder="Untitled lane"
        onSave={(name) => runOrNotice([{ command: 'edit-lane', input: { laneId: lane.id, name } }])}
      />
      <p className={classes.note}>
        {laneNames[lane.kind]}: {aboutLane[lane.kind]} {count > 0 && `${counted(count, 'card')}.`}
      </p>
      <Switch
        label="Collapsed"
        checked={lane.collapsed}
        onChange={(event) =>
          void runOrNotice([
            { command: 'edit-lane', input: { laneId: lane.id, collapsed: event.currentTarget.checked } },
          ])
        }
      />
      <Group gap="sm" grow>
        <Button
          variant="default"
          leftSection={<IconArrowUp size={15} aria-hidden="true" />}
          onClick={() => void runAction('move-up')}
        >
          Move up
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowDown size={15} aria-hidden="true" />}
          onClick={() => void runAction('move-down')}
        >
          Move down
        </Button>
      </Group>
    </Head>
  );
}
