import { Button, Checkbox, Group, Modal, Radio } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { Block } from '../../shared/clipboard/block.ts';
import type { ColumnGoal, PasteChoices, RowGoal } from '../../shared/clipboard/paste-goals.ts';
import { guessChoices, type PastePlan, planPaste } from '../../shared/clipboard/paste-plan.ts';
import { lanesFrom, type PasteTarget } from '../../shared/clipboard/paste-target.ts';
import { runPaste } from '../clipboard/paste-here.ts';
import { usePendingPaste } from '../clipboard/paste-store.ts';
import { counted, nameOf } from '../ui/words.ts';
import type { DialogProps } from './dialog.ts';
import classes from './PastePreview.module.css';

/** Rows and columns that are shown; the sentence below the table says how many there are. */
const SHOWN_ROWS = 60;
const SHOWN_COLUMNS = 30;

/** Shows where pasted texts or cards would go and what would not fit, before anything is changed. */
export function PastePreview({ onClose }: DialogProps): ReactNode {
  const { block, target } = usePendingPaste();
  return block && target && <Preview block={block} target={target} onClose={onClose} />;
}

type Props = DialogProps & { readonly block: Block; readonly target: PasteTarget };

function Preview({ block, target, onClose }: Props): ReactNode {
  const [choices, setChoices] = useState(() => guessChoices(block, target));
  const plan = useMemo(() => planPaste(block, target, choices), [block, target, choices]);
  const choose = (some: Partial<PasteChoices>): void => setChoices({ ...choices, ...some });
  const paste = (): void => {
    if (plan.fits === 0) return;
    onClose();
    void runPaste(block, target, choices);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Paste ${counted(plan.fits + plan.left, 'card')}`}
      size="min(980px, calc(100vw - 64px))"
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          paste();
        }}
      >
        {block.copied === null && (
          <Choices block={block} target={target} plan={plan} choices={choices} onChange={choose} />
        )}
        {block.copied !== null && plan.columnGoals.some(({ kind }) => kind !== 'step') && (
          <Checkbox
            size="xs"
            label="Add steps for columns that have none"
            checked={choices.addSteps}
            onChange={(event) => choose({ addSteps: event.currentTarget.checked })}
          />
        )}
        <PlanTable plan={plan} target={target} />
        <div role="status" className={classes.outcome}>
          {plan.problems.map((problem) => (
            <p key={problem} className={classes.problem}>
              {problem}
            </p>
          ))}
          <p>{outcomeOf(plan)}</p>
        </div>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" data-autofocus disabled={plan.fits === 0}>
            {`Paste ${counted(plan.fits, 'card')}`}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function outcomeOf({ fits, left, columnGoals, rowGoals }: PastePlan): string {
  const steps = columnGoals.filter(({ kind }) => kind === 'new-step').length;
  const lanes = new Set(rowGoals.flatMap((goal) => (goal.kind === 'new-lane' ? [goal.name] : []))).size;
  const parts = [
    counted(fits, 'card'),
    ...(steps > 0 ? [counted(steps, 'new step')] : []),
    ...(lanes > 0 ? [counted(lanes, 'new lane')] : []),
  ];
  const made = `${parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ` : ''}${parts.at(-1) ?? ''}`;
  return left === 0
    ? `${made}, one step to undo.`
    : `${made}, one step to undo. ${counted(left, 'text')} ${left === 1 ? 'is' : 'are'} left out.`;
}

type ChoicesProps = {
  readonly block: Block;
  readonly target: PasteTarget;
  readonly plan: PastePlan;
  readonly choices: PasteChoices;
  readonly onChange: (some: Partial<PasteChoices>) => void;
};

function Choices({ block, target, plan, choices, onChange }: ChoicesProps): ReactNode {
  const lane = lanesFrom(target)[0];
  const tooWide =
    !choices.addSteps || plan.columnGoals.some(({ kind }) => kind === 'new-step' || kind === 'none');
  const unknown = plan.rowGoals.some(
    (goal) => goal.kind === 'new-lane' || (goal.kind === 'none' && goal.why === 'name'),
  );
  return (
    <div className={classes.choices}>
      {block.rows.length > 1 && (
        <Checkbox
          size="xs"
          label="The first row names steps"
          checked={choices.stepNames}
          onChange={(event) => onChange({ stepNames: event.currentTarget.checked })}
        />
      )}
      {block.columns > 1 && (
        <Checkbox
          size="xs"
          label="The first column names lanes"
          checked={choices.laneNames}
          onChange={(event) => onChange({ laneNames: event.currentTarget.checked })}
        />
      )}
      {tooWide && (
        <Checkbox
          size="xs"
          label="Add steps for columns that have none"
          checked={choices.addSteps}
          onChange={(event) => onChange({ addSteps: event.currentTarget.checked })}
        />
      )}
      {unknown && (
        <Checkbox
          size="xs"
          label="Add lanes for names that have none"
          checked={choices.addLanes}
          onChange={(event) => onChange({ addLanes: event.currentTarget.checked })}
        />
      )}
      {block.rows.length > 1 && !choices.laneNames && lane && (
        <Radio.Group
          aria-label="Where rows go"
          value={choices.rows}
          onChange={(rows) => onChange({ rows: rows === 'below' ? 'below' : 'lanes' })}
        >
          <Group gap="md">
            <Radio size="xs" value="below" label={`All rows in “${nameOf(lane, 'Untitled lane')}”`} />
            <Radio size="xs" value="lanes" label="Each row in the next lane" />
          </Group>
        </Radio.Group>
      )}
    </div>
  );
}

function PlanTable({ plan, target }: { readonly plan: PastePlan; readonly target: PasteTarget }): ReactNode {
  const columns = plan.columnGoals.slice(0, SHOWN_COLUMNS);
  const rows = plan.rows.slice(0, SHOWN_ROWS);
  const [more, wider] = [plan.rows.length - rows.length, plan.columnGoals.length - columns.length];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label="Where each text goes">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Lane</th>
            {columns.map((goal, at) => (
              <th key={at} scope="col" data-none={goal.kind === 'none' || undefined}>
                <StepName goal={goal} target={target} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const goal = plan.rowGoals[at];
            return (
              <tr key={at}>
                <th scope="row" data-none={goal?.kind === 'none' || undefined}>
                  {goal && <LaneName goal={goal} again={sameGoal(goal, plan.rowGoals[at - 1])} />}
                </th>
                {columns.map((column, inRow) => (
                  <td key={inRow} data-none={goal?.kind === 'none' || column.kind === 'none' || undefined}>
                    {(row.cells[inRow] ?? []).map((draft, index) => (
                      <div key={index} dir="auto" className={classes.text}>
                        {(draft.title || draft.body).slice(0, 300)}
                      </div>
                    ))}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {(more > 0 || wider > 0) && (
        <p className={classes.more}>
          {[more > 0 ? counted(more, 'more row') : '', wider > 0 ? counted(wider, 'more column') : '']
            .filter((part) => part !== '')
            .join(' and ')}
          , not shown here.
        </p>
      )}
    </section>
  );
}

function StepName({ goal, target }: { readonly goal: ColumnGoal; readonly target: PasteTarget }): ReactNode {
  if (goal.kind === 'none')
    return (
      <>
        No step <small>left out</small>
      </>
    );
  if (goal.kind === 'new-step')
    return (
      <>
        {goal.name ?? 'New step'} <small>new step</small>
      </>
    );
  const stage = target.steps.find(({ step }) => step.id === goal.step.id)?.stage;
  return (
    <>
      {goal.rename ?? nameOf(goal.step, 'Untitled step')}{' '}
      <small>{stage ? nameOf(stage, 'Untitled stage') : ''}</small>
    </>
  );
}

const sameGoal = (goal: RowGoal, above: RowGoal | undefined): boolean =>
  (goal.kind === 'lane' && above?.kind === 'lane' && goal.lane.id === above.lane.id) ||
  (goal.kind === 'new-lane' && above?.kind === 'new-lane' && goal.name === above.name);

function LaneName({ goal, again }: { readonly goal: RowGoal; readonly again: boolean }): ReactNode {
  if (goal.kind === 'none')
    return (
      <>
        {goal.name === '' ? 'No lane' : goal.name} <small>left out</small>
      </>
    );
  const name = goal.kind === 'lane' ? nameOf(goal.lane, 'Untitled lane') : goal.name;
  if (again) return <span className={classes.again}>{name}</span>;
  return (
    <>
      {name} {goal.kind === 'new-lane' && <small>new lane</small>}
    </>
  );
}
