import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { tones } from '../../../shared/model/response-note.ts';
import type { WholeAnswer } from '../../../shared/protocol/answers-api.ts';
import { toneName } from '../../../shared/words/tones.ts';
import { setTone } from '../../answers/change-answers.ts';
import { toneSourceText } from '../../answers/tone-source.ts';
import { useAnswers } from '../../session/answers-store.ts';
import { Section } from '../../ui/Section.tsx';
import { SegmentField } from '../../ui/SegmentField.tsx';
import inspector from './inspector.module.css';

const looks = { positive: 'good', negative: 'bad', unclear: 'warn' } as const;

/** What an answer sounds like, who says so, and the way to say otherwise. Pressed again, what a person said is taken back. */
export function AnswerTone({ answer }: { readonly answer: WholeAnswer }): ReactNode {
  const agreement = useAnswers((state) => state.agreement);
  const byHand = answer.toneFrom === 'person';
  return (
    <Section title={t('Tone')}>
      <SegmentField
        label={t('Sounds')}
        value={answer.tone === 'notScored' ? null : answer.tone}
        segments={tones.map((value) => ({ value, label: toneName(value), tone: looks[value] }))}
        clearable={byHand}
        onChange={(tone) => void setTone([answer], tone)}
      />
      <p className={inspector.note}>{toneSourceText(answer.toneFrom, agreement)}</p>
    </Section>
  );
}
