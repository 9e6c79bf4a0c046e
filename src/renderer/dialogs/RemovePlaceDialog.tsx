import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { phrase, t } from '../../shared/language/translate.ts';
import { cardKindOfLane } from '../../shared/model/lane.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import { type Place, removePlaceCall } from '../map/open/remove-place.ts';
import { thenGo } from '../selection/then-go.ts';
import { useProject } from '../session/project-store.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { cardsIn, lanesOfMap, stagesOfMap, stepsOfStage } from '../session/select-records.ts';
import { select } from '../session/session-store.ts';
import { nameOf } from '../ui/words.ts';
import { holdKeysDuring } from '../keyboard/hand-over.ts';
import type { DialogProps } from './dialog.ts';
import classes from './RemovePlaceDialog.module.css';

type Words = {
  readonly untitled: string;
  readonly title: string;
  readonly asks: string;
  readonly goal: string;
  readonly remove: string;
  readonly removeBoth: string;
};

const words: Readonly<Record<Place, Words>> = {
  stage: {
    untitled: phrase('Untitled stage'),
    title: phrase('Remove the stage “{{name}}”?'),
    asks: phrase('This stage contains {{count}} cards. What should happen to them?'),
    goal: phrase('Step for the cards'),
    remove: phrase('Remove stage'),
    removeBoth: phrase('Remove stage and {{count}} cards'),
  },
  step: {
    untitled: phrase('Untitled step'),
    title: phrase('Remove the step “{{name}}”?'),
    asks: phrase('This step contains {{count}} cards. What should happen to them?'),
    goal: phrase('Step for the cards'),
    remove: phrase('Remove step'),
    removeBoth: phrase('Remove step and {{count}} cards'),
  },
  lane: {
    untitled: phrase('Untitled lane'),
    title: phrase('Remove the lane “{{name}}”?'),
    asks: phrase('This lane contains {{count}} cards. What should happen to them?'),
    goal: phrase('Lane for the cards'),
    remove: phrase('Remove lane'),
    removeBoth: phrase('Remove lane and {{count}} cards'),
  },
};

type Props = DialogProps & { readonly kind: Place; readonly id: string };

/** Removes a stage, step or lane, after saying what happens to its cards and offering to move them. */
export function RemovePlaceDialog({ kind, id, onClose }: Props): ReactNode {
  const records = useProject((state) => state.records);
  const record = records[kind].get(id);
  const count = cardsIn(records, kind, id).length;
  const goals = record ? goalsFor(kind, id, record.mapId, records) : [];
  const [choice, setChoice] = useState<'move' | 'remove'>(goals.length > 0 ? 'move' : 'remove');
  const [goal, setGoal] = useState((goals.findLast((one) => one.before) ?? goals[0])?.value ?? '');
  if (!record) return null;
  const say = words[kind];
  const name = nameOf(record, t(say.untitled));
  const remove = async (): Promise<void> => {
    onClose();
    const cardsTo = count > 0 && choice === 'move' ? goal : null;
    await thenGo(runOrNotice([removePlaceCall(kind, id, cardsTo)]), () => select(null));
  };
  return (
    <Modal opened onClose={onClose} title={t(say.title, { name })} size={460}>
      {count === 0 ? (
        <p className={classes.text}>{t('It contains no cards. You can undo this.')}</p>
      ) : (
        <fieldset className={classes.choices}>
          <legend>{t(say.asks, { count })}</legend>
          {goals.length > 0 && (
            <label className={classes.choice}>
              <input
                type="radio"
                name="cards"
                data-autofocus
                checked={choice === 'move'}
                onChange={() => setChoice('move')}
              />
              <span>{t('Move to')}</span>
              <select
                aria-label={t(say.goal)}
                value={goal}
                onFocus={() => setChoice('move')}
                onChange={(event) => setGoal(event.currentTarget.value)}
              >
                {goals.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label className={classes.choice}>
            <input
              type="radio"
              name="cards"
              checked={choice === 'remove'}
              onChange={() => setChoice('remove')}
            />
            <span>{t('Remove them too. Evidence stays in the project.', { count })}</span>
          </label>
        </fieldset>
      )}
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('Cancel')}
        </Button>
        <Button color="red" onClick={() => void holdKeysDuring(remove())}>
          {count > 0 && choice === 'remove' ? t(say.removeBoth, { count }) : t(say.remove)}
        </Button>
      </Group>
    </Modal>
  );
}

type Goal = {
  readonly value: string;
  readonly label: string;
  /** It stands before what is removed; the nearest of these is proposed. */
  readonly before: boolean;
};

/** Where the cards can go: steps of other stages, other steps, or other lanes that hold cards. */
function goalsFor(kind: Place, id: string, mapId: string, records: ProjectRecords): readonly Goal[] {
  if (kind === 'lane') {
    const lanes = lanesOfMap(records, mapId);
    const at = lanes.findIndex((lane) => lane.id === id);
    return lanes.flatMap((lane, index) =>
      lane.id === id || cardKindOfLane[lane.kind] === null
        ? []
        : [{ value: lane.id, label: nameOf(lane, t('Untitled lane')), before: index < at }],
    );
  }
  const steps = stagesOfMap(records, mapId).flatMap((stage) =>
    stepsOfStage(records, stage.id).map((step) => ({ stage, step })),
  );
  const at = steps.findIndex(({ stage, step }) => stage.id === id || step.id === id);
  return steps.flatMap(({ stage, step }, index) =>
    stage.id === id || step.id === id
      ? []
      : [
          {
            value: step.id,
            label: `${nameOf(stage, t('Untitled stage'))} · ${nameOf(step, t('Untitled step'))}`,
            before: index < at,
          },
        ],
  );
}
