import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CommandInput } from '../../../shared/commands/registry.ts';
import { t } from '../../../shared/language/translate.ts';
import { type Step, stepWidths } from '../../../shared/model/step.ts';
import { useProject } from '../../session/project-store.ts';
import { type Ran, runOrNotice } from '../../session/run-or-notice.ts';
import { stagesOfMap } from '../../session/select-records.ts';
import { FigureField } from '../../ui/FigureField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { nameOf } from '../../ui/words.ts';
import { AnswerMeasures } from './AnswerMeasures.tsx';
import { Comments } from './Comments.tsx';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { Head } from './Head.tsx';
import { StepEmotions } from './StepEmotions.tsx';

/** A step: its name and stage, whether it decides the relationship, how it feels, and what proves it. */
export function StepDetails({ step }: { readonly step: Step }): ReactNode {
  const stages = useProject(({ records }) => stagesOfMap(records, step.mapId));
  const edit = (patch: Omit<CommandInput<'edit-step'>, 'stepId'>): Ran =>
    runOrNotice([{ command: 'edit-step', input: { stepId: step.id, ...patch } }]);
  return (
    <>
      <Head>
        <TextField
          label={t('Name')}
          value={step.name}
          asTitle
          first
          placeholder={t('Untitled step')}
          onSave={(name) => edit({ name })}
        />
        <Switch
          label={t('Moment of truth')}
          description={t('This step makes or breaks the relationship')}
          checked={step.momentOfTruth}
          onChange={(event) => void edit({ momentOfTruth: event.currentTarget.checked })}
        />
        <SelectField
          label={t('Stage')}
          value={step.stageId}
          options={stages.map((stage) => ({ value: stage.id, label: nameOf(stage, t('Untitled stage')) }))}
          onChange={(toStageId) =>
            void runOrNotice([
              { command: 'move-step', input: { stepId: step.id, toStageId, beforeStepId: null } },
            ])
          }
        />
        <FigureField
          label={t('Width')}
          value={step.width}
          placeholder={t('Default')}
          limits={{ ...stepWidths, whole: true }}
          onSave={(width) => edit({ width })}
        />
      </Head>
      <StepEmotions step={step} />
      <AnswerMeasures kind="step" id={step.id} />
      <EvidenceLinks targetKind="step" targetId={step.id} />
      <Comments targetKind="step" targetId={step.id} />
    </>
  );
}
