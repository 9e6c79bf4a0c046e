import { Checkbox, Group, Radio } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { Block } from '../../shared/clipboard/block.ts';
import { castOf } from '../../shared/clipboard/journey-calls.ts';
import type { JourneyTask } from '../../shared/clipboard/journey-text.ts';
import type { PasteChoices } from '../../shared/clipboard/paste-goals.ts';
import type { PastePlan } from '../../shared/clipboard/paste-plan.ts';
import { lanesFrom, type PasteTarget } from '../../shared/clipboard/paste-target.ts';
import type { Reading } from '../../shared/clipboard/read-text.ts';
import { language, t } from '../../shared/language/translate.ts';
import { useProject } from '../session/project-store.ts';
import { nameOf } from '../ui/words.ts';
import classes from './PastePreview.module.css';

/** What was understood of a text, and the switch for its other reading. */
export function Understood({
  reading: { option, notes },
  block,
  onChange,
}: {
  readonly reading: Reading;
  readonly block: Block;
  readonly onChange: (block: Block) => void;
}): ReactNode {
  if (!option && notes.length === 0) return null;
  return (
    <div className={classes.understood}>
      {option && (
        <Choice
          label={option.label}
          checked={block === option.on}
          onChange={(isOn) => onChange(isOn ? option.on : option.off)}
        />
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

/** One thing that can be had or not. */
export function Choice({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  return (
    <Checkbox
      size="xs"
      label={label}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

/** Whether the scores of a journey are drawn, and for whom. */
function Scores({
  tasks,
  mapId,
  choices,
  onChange,
}: Pick<ChoicesProps, 'choices' | 'onChange'> & {
  readonly tasks: readonly JourneyTask[];
  readonly mapId: string;
}): ReactNode {
  const records = useProject((state) => state.records);
  const curves = useMemo(() => castOf(tasks, records, mapId).curves, [tasks, records, mapId]);
  if (curves.length === 0)
    return <p>{t('The scores are left out: there is no emotion curve for these actors.')}</p>;
  const names = new Intl.ListFormat(language()).format(
    curves.map((persona) => nameOf(persona, t('Unnamed persona'))),
  );
  return (
    <Choice
      label={t('Draw the scores on the emotion curve: {{names}}', { names })}
      checked={choices.drawScores}
      onChange={(drawScores) => onChange({ drawScores })}
    />
  );
}

type ChoicesProps = {
  readonly block: Block;
  readonly target: PasteTarget;
  readonly plan: PastePlan;
  readonly choices: PasteChoices;
  readonly onChange: (some: Partial<PasteChoices>) => void;
};

/** Only what makes a difference here is asked. */
export function Choices({ block, target, plan, choices, onChange }: ChoicesProps): ReactNode {
  const lane = lanesFrom(target)[0];
  const isText = block.copied === null && block.tasks === null;
  const tooWide = plan.columnGoals.some(({ kind }) => kind !== 'step');
  const unknown = plan.rowGoals.some(
    (goal) => goal.kind === 'new-lane' || (goal.kind === 'none' && goal.why === 'name'),
  );
  return (
    <div className={classes.choices}>
      {isText && block.rows.length > 1 && (
        <Choice
          label={t('First row contains step names')}
          checked={choices.stepNames && !choices.stageNames}
          onChange={(stepNames) => onChange({ stepNames, stageNames: false })}
        />
      )}
      {isText && block.rows.length > 2 && block.columns > 1 && (
        <Choice
          label={t('First row contains stage names, second row step names')}
          checked={choices.stageNames}
          onChange={(stageNames) => onChange({ stageNames, stepNames: stageNames })}
        />
      )}
      {isText && block.columns > 1 && (
        <Choice
          label={t('First column contains lane names')}
          checked={choices.laneNames}
          onChange={(laneNames) => onChange({ laneNames })}
        />
      )}
      {block.tasks?.some(({ emotion }) => emotion !== null) && (
        <Scores tasks={block.tasks} mapId={target.mapId} choices={choices} onChange={onChange} />
      )}
      {tooWide && (
        <Choice
          label={t('Add missing steps')}
          checked={choices.addSteps}
          onChange={(addSteps) => onChange({ addSteps })}
        />
      )}
      {isText && unknown && (
        <Choice
          label={t('Add missing lanes')}
          checked={choices.addLanes}
          onChange={(addLanes) => onChange({ addLanes })}
        />
      )}
      {isText && block.rows.length > 1 && !choices.laneNames && lane && (
        <Radio.Group
          aria-label={t('Target of the rows')}
          value={choices.rows}
          onChange={(rows) => onChange({ rows: rows === 'below' ? 'below' : 'lanes' })}
        >
          <Group gap="md">
            <Radio
              size="xs"
              value="below"
              label={t('All rows in “{{name}}”', { name: nameOf(lane, t('Untitled lane')) })}
            />
            <Radio size="xs" value="lanes" label={t('Each row in the next lane')} />
          </Group>
        </Radio.Group>
      )}
    </div>
  );
}
