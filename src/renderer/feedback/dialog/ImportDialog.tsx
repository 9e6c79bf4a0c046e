import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { pickFiles } from '../../attach/pick-files.ts';
import { cancelWork, closeImport, goOn, goToStep, takeFiles, takeRecipe } from '../import-flow.ts';
import { holdsShares } from '../draft.ts';
import { type OpenImport, useImport } from '../import-store.ts';
import { nextStep, stepBefore } from '../steps.ts';
import { saveRecipe } from '../use-recipe.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { FileStep } from './FileStep.tsx';
import classes from './import.module.css';
import { OutcomeStep } from './outcome/OutcomeStep.tsx';
import { PlaceStep } from './PlaceStep.tsx';
import { RecipeNote } from './RecipeNote.tsx';
import { StepBar, stepName } from './StepBar.tsx';
import { TakesFiles } from './TakesFiles.tsx';
import { WordsStep } from './WordsStep.tsx';
import { WorkLine } from './WorkLine.tsx';

/** Imports a file of answers in five steps. Nothing enters the project before the last one. */
export function ImportDialog(): ReactNode {
  const { open, work, failure, queue } = useImport((state) => state);
  const isImporting = work?.kind === 'importing';
  const title = open ? t('Import “{{name}}”', { name: open.fileName }) : t('Import feedback');
  return (
    <Modal
      opened
      onClose={() => void (isImporting ? cancelWork() : closeImport())}
      closeOnClickOutside={false}
      title={queue.length > 0 ? `${title} · ${t('{{count}} more files', { count: queue.length })}` : title}
      size="min(1240px, calc(100vw - 64px))"
      classNames={{ body: classes.body ?? '', content: classes.content ?? '' }}
    >
      <TakesFiles>
        {open ? (
          <Steps open={open} />
        ) : (
          <div className={classes.room}>
            {work ? <WorkLine work={work} /> : <ChooseFile failure={failure} />}
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={() => void closeImport()}>
                {t('Cancel')}
              </Button>
            </Group>
          </div>
        )}
      </TakesFiles>
    </Modal>
  );
}

function Steps({ open }: { readonly open: OpenImport }): ReactNode {
  const { step, draft, report } = open;
  const { work, failure, counting, queue } = useImport((state) => state);
  const room = useRef<HTMLFormElement>(null);
  const primary = useRef<HTMLButtonElement>(null);
  const isLast = step === 'outcome';
  const canGoOn =
    !work && (holdsShares(draft) || !isLast || (report !== null && report.kept > 0 && !counting));
  const isBusy = work !== null;
  // What a step asks first has the keyboard; where it asks nothing, the button that goes on.
  useLayoutEffect(() => {
    const asked =
      room.current?.querySelector<HTMLElement>('[data-asked]') ??
      room.current?.querySelector<HTMLElement>('[data-keys]');
    (asked ?? primary.current)?.focus({ preventScroll: !asked });
  }, [step, open.importId]);
  // A button that was disabled while something went on has lost the keyboard.
  useLayoutEffect(() => {
    if (!isBusy && document.activeElement === document.body) primary.current?.focus();
  }, [isBusy]);
  const back = stepBefore(step);
  return (
    <form
      ref={room}
      className={classes.room}
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      {!holdsShares(draft) && <StepBar open={open} />}
      {draft.recipe && <RecipeNote recipe={draft.recipe} />}
      <section className={classes.step} aria-label={stepName(step)} data-step={step}>
        <Step open={open} />
      </section>
      {failure !== null && (
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
      )}
      {work && <WorkLine work={work} />}
      <Group justify="space-between" gap="sm">
        <Group gap="sm">
          <Button variant="default" onClick={() => void (work ? cancelWork() : closeImport())}>
            {t('Cancel')}
          </Button>
          {queue.length > 0 && (
            <Button
              variant="default"
              disabled={work?.kind === 'importing'}
              onClick={() => void takeFiles(queue)}
            >
              {t('Skip this file')}
            </Button>
          )}
          {!holdsShares(draft) && <RecipeButtons open={open} disabled={isBusy} />}
        </Group>
        <Group gap="sm" wrap="nowrap" ml="auto">
          {back !== null && (
            <Button variant="default" disabled={isBusy} onClick={() => goToStep(back)}>
              {t('Back')}
            </Button>
          )}
          <Button type="submit" ref={primary} aria-disabled={!canGoOn} data-autofocus>
            {nameOfGoOn(open)}
          </Button>
        </Group>
      </Group>
    </form>
  );
}

/** Choices are kept with what is imported; as a file they go to other projects. */
function RecipeButtons({
  open: { draft },
  disabled,
}: {
  readonly open: OpenImport;
  readonly disabled: boolean;
}): ReactNode {
  const choose = async (): Promise<void> => {
    const [file] = await pickFiles({ multiple: false, accept: '.json' });
    if (file) await takeRecipe(file);
  };
  return (
    <>
      <Button variant="subtle" disabled={disabled} onClick={() => void choose()}>
        {t('Open recipe…')}
      </Button>
      <Button variant="subtle" disabled={disabled} onClick={() => void saveRecipe(draft)}>
        {t('Save recipe…')}
      </Button>
    </>
  );
}

/** What Enter does. */
function nameOfGoOn({ draft, step, report }: OpenImport): string {
  if (holdsShares(draft)) return t('Attach as evidence');
  if (step === 'outcome') return report ? t('Import {{count}} rows', { count: report.kept }) : t('Import');
  return t('Next: {{step}}', { step: stepName(nextStep(draft, step)) });
}

function Step({ open }: { readonly open: OpenImport }): ReactNode {
  switch (open.step) {
    case 'file':
      return <FileStep open={open} />;
    case 'columns':
      return <ColumnsStep open={open} />;
    case 'words':
      return <WordsStep open={open} />;
    case 'place':
      return <PlaceStep open={open} />;
    case 'outcome':
      return <OutcomeStep open={open} />;
  }
}
