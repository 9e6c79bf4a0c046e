import { Button, Checkbox, Group, Modal, Radio } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { Block } from '../../shared/clipboard/block.ts';
import type { PasteChoices } from '../../shared/clipboard/paste-goals.ts';
import { guessChoices, type PastePlan, planPaste } from '../../shared/clipboard/paste-plan.ts';
import { lanesFrom, type PasteTarget } from '../../shared/clipboard/paste-target.ts';
import type { PlaceKind } from '../../shared/clipboard/copied-structure.ts';
import { type Preview, previewOfPaste, previewOfStructure } from '../../shared/clipboard/preview.ts';
import type { Reading } from '../../shared/clipboard/read-text.ts';
import { defaultChoices, planStructure } from '../../shared/clipboard/structure-plan.ts';
import { t } from '../../shared/language/translate.ts';
import { runPaste } from '../clipboard/paste-here.ts';
import { type PendingPaste, usePendingPaste } from '../clipboard/paste-store.ts';
import { runStructure } from '../clipboard/structure-here.ts';
import { nameOf } from '../ui/words.ts';
import type { DialogProps } from './dialog.ts';
import { PasteTable } from './PastePreviewTable.tsx';
import classes from './PastePreview.module.css';

/** Shows where everything of a paste would go and what would not fit, before anything is changed. */
export function PastePreview({ onClose }: DialogProps): ReactNode {
  const pending = usePendingPaste();
  if (!pending) return null;
  return pending.kind === 'cards' ? (
    <CardsPreview pending={pending} onClose={onClose} />
  ) : (
    <StructurePreview pending={pending} onClose={onClose} />
  );
}

type Of<K extends PendingPaste['kind']> = Extract<PendingPaste, { kind: K }>;

function CardsPreview({ pending, onClose }: DialogProps & { readonly pending: Of<'cards'> }): ReactNode {
  const { reading, target } = pending;
  const [block, setBlock] = useState(reading.block);
  const [choices, setChoices] = useState(() => guessChoices(block, target));
  const plan = useMemo(() => planPaste(block, target, choices), [block, target, choices]);
  const preview = useMemo(() => previewOfPaste(plan, target), [plan, target]);
  return (
    <Frame
      title={t('Paste {{count}} cards', { count: plan.fits + plan.left })}
      button={t('Paste {{count}} cards', { count: plan.fits })}
      preview={preview}
      canPaste={plan.fits > 0}
      onPaste={() => void runPaste(block, target, choices)}
      onClose={onClose}
    >
      <Understood
        reading={reading}
        block={block}
        onChange={(next) => {
          setBlock(next);
          setChoices(guessChoices(next, target));
        }}
      />
      <Choices
        block={block}
        target={target}
        plan={plan}
        choices={choices}
        onChange={(some) => setChoices({ ...choices, ...some })}
      />
    </Frame>
  );
}

/** What was understood of a text, and the switch for its other reading. */
function Understood({
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

function StructurePreview({
  pending,
  onClose,
}: DialogProps & { readonly pending: Of<'structure'> }): ReactNode {
  const { copied, target } = pending;
  const [choices, setChoices] = useState(defaultChoices);
  const plan = useMemo(() => planStructure(copied, target, choices), [copied, target, choices]);
  const preview = useMemo(() => previewOfStructure(copied, plan, target), [copied, plan, target]);
  const name = copied.piece[`${copied.kind}s`][0]?.name ?? '';
  const titles: Readonly<Record<PlaceKind, string>> = {
    stage: t('Paste the stage “{{name}}”', { name }),
    step: t('Paste the step “{{name}}”', { name }),
    lane: t('Paste the lane “{{name}}”', { name }),
  };
  return (
    <Frame
      title={titles[copied.kind]}
      button={t('Paste {{count}} cards', { count: plan.fits })}
      preview={preview}
      canPaste
      onPaste={() => void runStructure(copied, target, choices)}
      onClose={onClose}
    >
      <div className={classes.choices}>
        {copied.kind === 'lane' ? (
          <Choice
            label={t('Add steps for columns that have none')}
            checked={choices.addSteps}
            onChange={(addSteps) => setChoices({ ...choices, addSteps })}
          />
        ) : (
          <Choice
            label={t('Add the lanes that this map does not have')}
            checked={choices.addLanes}
            onChange={(addLanes) => setChoices({ ...choices, addLanes })}
          />
        )}
      </div>
    </Frame>
  );
}

type FrameProps = DialogProps & {
  readonly title: string;
  readonly button: string;
  readonly preview: Preview;
  readonly canPaste: boolean;
  readonly onPaste: () => void;
  readonly children: ReactNode;
};

function Frame({ title, button, preview, canPaste, onPaste, onClose, children }: FrameProps): ReactNode {
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="min(1120px, calc(100vw - 64px))"
      classNames={{ body: classes.room ?? '' }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!canPaste) return;
          onClose();
          onPaste();
        }}
      >
        {children}
        <PasteTable preview={preview} />
        <Group justify="space-between" gap="lg" align="flex-end" wrap="nowrap">
          <Outcome preview={preview} />
          <Group gap="sm" wrap="nowrap">
            <Button variant="default" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" data-autofocus disabled={!canPaste}>
              {button}
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}

/** How much is made and what is left out, in a few facts and whole sentences. */
function Outcome({ preview }: { readonly preview: Preview }): ReactNode {
  const { fits, left, newStages, newSteps, newLanes, problems } = preview;
  const facts = [
    t('{{count}} cards', { count: fits }),
    ...(newStages > 0 ? [t('{{count}} new stages', { count: newStages })] : []),
    ...(newSteps > 0 ? [t('{{count}} new steps', { count: newSteps })] : []),
    ...(newLanes > 0 ? [t('{{count}} new lanes', { count: newLanes })] : []),
    t('one step to undo'),
  ];
  return (
    <div role="status" className={classes.outcome}>
      {problems.map((problem) => (
        <p key={problem} className={classes.problem}>
          {problem}
        </p>
      ))}
      {left > 0 && <p className={classes.problem}>{t('{{count}} cards are left out.', { count: left })}</p>}
      <p>{facts.join(' · ')}</p>
    </div>
  );
}

function Choice({
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

type ChoicesProps = {
  readonly block: Block;
  readonly target: PasteTarget;
  readonly plan: PastePlan;
  readonly choices: PasteChoices;
  readonly onChange: (some: Partial<PasteChoices>) => void;
};

/** Only what makes a difference here is asked. */
function Choices({ block, target, plan, choices, onChange }: ChoicesProps): ReactNode {
  const lane = lanesFrom(target)[0];
  const isText = block.copied === null;
  const tooWide = plan.columnGoals.some(({ kind }) => kind !== 'step');
  const unknown = plan.rowGoals.some(
    (goal) => goal.kind === 'new-lane' || (goal.kind === 'none' && goal.why === 'name'),
  );
  return (
    <div className={classes.choices}>
      {isText && block.rows.length > 1 && (
        <Choice
          label={t('The first row names steps')}
          checked={choices.stepNames && !choices.stageNames}
          onChange={(stepNames) => onChange({ stepNames, stageNames: false })}
        />
      )}
      {isText && block.rows.length > 2 && block.columns > 1 && (
        <Choice
          label={t('The first row names stages, the second steps')}
          checked={choices.stageNames}
          onChange={(stageNames) => onChange({ stageNames, stepNames: stageNames })}
        />
      )}
      {isText && block.columns > 1 && (
        <Choice
          label={t('The first column names lanes')}
          checked={choices.laneNames}
          onChange={(laneNames) => onChange({ laneNames })}
        />
      )}
      {tooWide && (
        <Choice
          label={t('Add steps for columns that have none')}
          checked={choices.addSteps}
          onChange={(addSteps) => onChange({ addSteps })}
        />
      )}
      {isText && unknown && (
        <Choice
          label={t('Add lanes for names that have none')}
          checked={choices.addLanes}
          onChange={(addLanes) => onChange({ addLanes })}
        />
      )}
      {isText && block.rows.length > 1 && !choices.laneNames && lane && (
        <Radio.Group
          aria-label={t('Where rows go')}
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
