import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { Block } from '../../shared/clipboard/block.ts';
import { guessChoices, planPaste } from '../../shared/clipboard/paste-plan.ts';
import type { PlaceKind } from '../../shared/clipboard/copied-structure.ts';
import { type Preview, previewOfPaste, previewOfStructure } from '../../shared/clipboard/preview.ts';
import { defaultChoices, planStructure } from '../../shared/clipboard/structure-plan.ts';
import { t } from '../../shared/language/translate.ts';
import { tableOfBlock } from '../../shared/map-import/read/table-of-block.ts';
import { runPaste } from '../clipboard/paste-here.ts';
import { type PendingPaste, usePendingPaste } from '../clipboard/paste-store.ts';
import { runStructure } from '../clipboard/structure-here.ts';
import { openPastedMap } from '../map-import/open-map-import.ts';
import { holdKeysDuring } from '../keyboard/hand-over.ts';
import type { DialogProps } from './dialog.ts';
import { Choice, Choices, Understood } from './PasteChoices.tsx';
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
      onPaste={() => runPaste(block, target, choices)}
      onClose={onClose}
      other={<AsMap block={block} onClose={onClose} />}
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

/** Offers to make a map of a table or journey, which can be turned around and have its emotions read. */
function AsMap({ block, onClose }: DialogProps & { readonly block: Block }): ReactNode {
  const table = useMemo(() => tableOfBlock(block), [block]);
  if (!table) return null;
  return (
    <Button
      variant="subtle"
      onClick={() => {
        onClose();
        openPastedMap(table, 'new-map');
      }}
    >
      {t('Import as map…')}
    </Button>
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
      onPaste={() => runStructure(copied, target, choices)}
      onClose={onClose}
    >
      <div className={classes.choices}>
        {copied.kind === 'lane' ? (
          <Choice
            label={t('Add missing steps')}
            checked={choices.addSteps}
            onChange={(addSteps) => setChoices({ ...choices, addSteps })}
          />
        ) : (
          <Choice
            label={t('Add lanes this map does not have')}
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
  readonly onPaste: () => Promise<boolean>;
  /** Another way to use what was copied. */
  readonly other?: ReactNode;
  readonly children: ReactNode;
};

function Frame({
  title,
  button,
  preview,
  canPaste,
  onPaste,
  onClose,
  other,
  children,
}: FrameProps): ReactNode {
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
          void holdKeysDuring(onPaste());
        }}
      >
        {children}
        <PasteTable preview={preview} />
        <Group justify="space-between" gap="lg" align="flex-end" wrap="nowrap">
          <Outcome preview={preview} />
          <Group gap="sm" wrap="nowrap">
            {other}
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
    t('can be undone in one step'),
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
