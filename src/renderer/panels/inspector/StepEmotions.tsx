import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { signed } from '../../../shared/words/figures.ts';
import type { Step } from '../../../shared/model/step.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { personasInOrder, personasOf } from '../../session/select-records.ts';
import { Section } from '../../ui/Section.tsx';
import { SegmentField } from '../../ui/SegmentField.tsx';
import { nameOf } from '../../ui/words.ts';
import classes from './inspector.module.css';
import { judgementWords } from '../../../shared/words/judgements.ts';
import { judgements } from './judgement.ts';

/** How each persona of the map feels at this step. */
export function StepEmotions({ step }: { readonly step: Step }): ReactNode {
  const records = useProject((state) => state.records);
  const linked = personasOf(records, step.mapId);
  const personas = linked.length > 0 ? linked : personasInOrder(records);
  const points = findBy(records.emotionPoint, 'stepId', step.id);
  return (
    <Section title={t('Emotion')}>
      {personas.length === 0 && (
        <p className={classes.note}>{t('Add a persona to draw its emotion curve.')}</p>
      )}
      {personas.map((persona) => {
        const point = points.find(({ personaId }) => personaId === persona.id);
        return (
          <SegmentField
            key={persona.id}
            label={nameOf(persona, t('Unnamed persona'))}
            value={point?.value ?? null}
            segments={judgements('emotion')}
            clearable
            words={point ? aboutPoint(point.value, point.source) : t('not rated')}
            onChange={(value) =>
              void runOrNotice([
                { command: 'set-emotion', input: { stepId: step.id, personaId: persona.id, value } },
              ])
            }
          />
        );
      })}
    </Section>
  );
}

function aboutPoint(value: number, source: 'judged' | 'measured'): string {
  const judgement = Number.isInteger(value)
    ? judgementWords('emotion', value)
    : signed(Number(value.toFixed(1)));
  return source === 'judged'
    ? t('{{judgement}}, team’s estimate', { judgement })
    : t('{{judgement}}, measured', { judgement });
}
