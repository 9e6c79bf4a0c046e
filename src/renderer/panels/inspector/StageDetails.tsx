import { IconPlus, IconStarFilled, IconColumns1 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CommandInput } from '../../../shared/commands/registry.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { useProject } from '../../session/project-store.ts';
import { type Ran, runOrNotice } from '../../session/run-or-notice.ts';
import { cardsIn, stepsOfStage } from '../../session/select-records.ts';
import { select } from '../../session/session-store.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { HueField } from '../../ui/HueField.tsx';
import { Section } from '../../ui/Section.tsx';
import { StageFunnelSection } from './StageFunnelSection.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { nameOf } from '../../ui/words.ts';
import { AnswerMeasures } from './AnswerMeasures.tsx';
import { Comments } from './Comments.tsx';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { HotSpotSection } from './HotSpotSection.tsx';
import { Head } from './Head.tsx';
import classes from './inspector.module.css';

/** A stage: its name, phase and colour, its steps, and what proves it. */
export function StageDetails({ stage }: { readonly stage: Stage }): ReactNode {
  const records = useProject((state) => state.records);
  const steps = stepsOfStage(records, stage.id);
  const edit = (patch: Omit<CommandInput<'edit-stage'>, 'stageId'>): Ran =>
    runOrNotice([{ command: 'edit-stage', input: { stageId: stage.id, ...patch } }]);
  return (
    <>
      <Head>
        <TextField
          label={t('Name')}
          value={stage.name}
          asTitle
          first
          placeholder={t('Untitled stage')}
          onSave={(name) => edit({ name })}
        />
        <TextField
          label={t('Phase')}
          value={stage.phase}
          placeholder={t('No phase')}
          hint={t('Neighbouring stages with the same phase share its band.')}
          onSave={(phase) => edit({ phase })}
        />
        <HueField value={stage.hue} onChange={(hue) => void edit({ hue })} />
      </Head>
      <Section
        title={t('Steps')}
        count={steps.length}
        actions={
          <ActionButton
            action="add-step"
            label={t('Add step')}
            size={24}
            icon={<IconPlus size={16} aria-hidden="true" />}
          />
        }
      >
        <ul className={classes.list}>
          {steps.map((step) => (
            <li key={step.id} className={classes.item}>
              <button type="button" onClick={() => select({ kind: 'step', id: step.id })}>
                {step.momentOfTruth ? (
                  <IconStarFilled size={15} aria-label={t('Moment of truth')} />
                ) : (
                  <IconColumns1 size={16} stroke={1.6} aria-hidden="true" />
                )}
                <span>{nameOf(step, t('Untitled step'))}</span>
                <small>{t('{{count}} cards', { count: cardsIn(records, 'step', step.id).length })}</small>
              </button>
            </li>
          ))}
        </ul>
      </Section>
      <HotSpotSection stageId={stage.id} />
      <StageFunnelSection stage={stage} />
      <AnswerMeasures kind="stage" id={stage.id} />
      <EvidenceLinks targetKind="stage" targetId={stage.id} />
      <Comments targetKind="stage" targetId={stage.id} />
    </>
  );
}
