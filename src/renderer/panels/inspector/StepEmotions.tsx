import type { ReactNode } from 'react';
import type { Step } from '../../../shared/model/step.ts';
import { findBy } from '../../store/find-by.ts';
import { useProject } from '../../store/project-store.ts';
import { runOrNotice } from '../../store/run-or-notice.ts';
import { personasInOrder, personasOf } from '../../store/select-records.ts';
import { Section } from '../../ui/Section.tsx';
import { SegmentField } from '../../ui/SegmentField.tsx';
import { nameOf } from '../../ui/words.ts';
import classes from './inspector.module.css';
import { judgements, judgementWords, signed } from './judgement.ts';

/** How each persona of the map feels at this step. */
export function StepEmotions({ step }: { readonly step: Step }): ReactNode {
  const records = useProject((state) => state.records);
  const linked = personasOf(records, step.mapId);
  const personas = linked.length > 0 ? linked : personasInOrder(records);
  const points = findBy(records.emotionPoint, 'stepId', step.id);
  return (
    <Section title="Emotion">
      {personas.length === 0 && <p className={classes.note}>Add a persona to draw its emotion curve.</p>}
      {personas.map((persona) => {
        const point = points.find(({ personaId }) => personaId === persona.id);
        return (
          <SegmentField
            key={persona.id}
            label={nameOf(persona, 'Unnamed persona')}
            value={point?.value ?? null}
            segments={judgements('emotion')}
            clearable
            words={point ? aboutPoint(point.value, point.source) : 'not judged'}
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

const aboutPoint = (value: number, source: 'judged' | 'measured'): string =>
  `${Number.isInteger(value) ? judgementWords('emotion', value) : signed(Number(value.toFixed(1)))}, ${
    source === 'judged' ? 'judged by the team' : 'measured'
  }`;
