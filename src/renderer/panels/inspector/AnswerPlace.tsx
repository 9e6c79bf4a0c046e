import { Checkbox } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { WholeAnswer } from '../../../shared/protocol/answers-api.ts';
import { leaveOut, place } from '../../answers/change-answers.ts';
import { placeName } from '../../answers/answer-words.ts';
import { PlaceOptions } from '../../answers/PlaceOptions.tsx';
import { placeOfText, placeText } from '../../answers/place-text.ts';
import { useProject } from '../../session/project-store.ts';
import fields from '../../ui/fields.module.css';
import { Section } from '../../ui/Section.tsx';
import inspector from './inspector.module.css';

const BY_RULE = 'by-rule';

/** Where an answer belongs, who placed it, and whether it counts. */
export function AnswerPlace({ answer }: { readonly answer: WholeAnswer }): ReactNode {
  const id = useId();
  const records = useProject((state) => state.records);
  const own = answer.ownPlaces.flatMap((one) => placeName(one, records) ?? []);
  return (
    <Section title={t('Position')}>
      <div className={`${fields.field ?? ''} ${fields.row ?? ''}`}>
        <label htmlFor={id}>{t('Belongs to')}</label>
        <select
          id={id}
          value={placeText(answer.place)}
          onChange={({ currentTarget: { value } }) =>
            void place([answer], value === BY_RULE ? 'by-rule' : placeOfText(value))
          }
        >
          <PlaceOptions chosen={answer.place} />
          {answer.byHand && <option value={BY_RULE}>{t('Where the import placed it')}</option>}
        </select>
      </div>
      {(answer.byHand || answer.place) && (
        <p className={inspector.note}>
          {answer.byHand ? t('Placed by hand') : t('Placed by the rules of the import')}
        </p>
      )}
      {own.length > 0 && (
        <p className={inspector.note}>
          {t('Questions of their own place: {{places}}', { places: [...new Set(own)].join(', ') })}
        </p>
      )}
      <Checkbox
        label={t('Leave out of all measures')}
        checked={answer.leftOut}
        onChange={(event) => void leaveOut([answer], event.currentTarget.checked)}
      />
    </Section>
  );
}
