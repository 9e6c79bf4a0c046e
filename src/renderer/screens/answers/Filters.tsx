import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { answerTones, type ValueRole } from '../../../shared/protocol/answers-api.ts';
import { placeOfText, placeText } from '../../answers/place-text.ts';
import { filterAnswers, useAnswers } from '../../session/answers-store.ts';
import { useProject } from '../../session/project-store.ts';
import { useSession } from '../../session/session-store.ts';
import { DateFilter } from './DateFilter.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import { columnValues, personValues, placeValues, setValues, toneValues } from './facet-values.ts';
import classes from './Filters.module.css';
import { ScoreFilter } from './ScoreFilter.tsx';
import { type Facets } from './use-facets.ts';

/** By what the answers can be narrowed, each value with its count. */
export function Filters({ facets }: { readonly facets: Facets | null }): ReactNode {
  const filter = useAnswers((state) => state.filter);
  const records = useProject((state) => state.records);
  const mapId = useSession((state) => state.mapId);
  const roleGroup = (role: ValueRole, title: string): ReactNode => (
    <FacetGroup
      title={title}
      values={columnValues(facets, filter, role)}
      onToggle={(value, chosen) => {
        const others = filter.values.filter((one) => one.role !== role || one.value !== value);
        filterAnswers({ values: chosen ? [...others, { role, value }] : others });
      }}
    />
  );
  return (
    <section className={classes.filters} aria-label={t('Filter')}>
      <FacetGroup
        title={t('Position')}
        values={placeValues(facets, filter, records, mapId)}
        onToggle={(key, chosen) => {
          const others = filter.places.filter((place) => placeText(place) !== key);
          filterAnswers({ places: chosen ? [...others, placeOfText(key)] : others });
        }}
      />
      <ScoreFilter scales={facets?.of('score').scores ?? []} score={filter.score} />
      <FacetGroup
        title={t('Tone')}
        values={toneValues(facets, filter)}
        onToggle={(key, chosen) => {
          const others = filter.tones.filter((tone) => tone !== key);
          const tone = answerTones.find((one) => one === key);
          filterAnswers({ tones: chosen && tone ? [...others, tone] : others });
        }}
      />
      <FacetGroup
        title={t('Participant')}
        values={personValues(facets, filter, records)}
        onToggle={(key, chosen) => {
          const others = filter.participants.filter((id) => id !== key);
          filterAnswers({ participants: chosen ? [...others, key] : others });
        }}
      />
      {roleGroup('persona', t('Persona'))}
      {roleGroup('segment', t('Segment'))}
      {roleGroup('channel', t('Channel'))}
      <DateFilter months={facets?.of('sets').months ?? []} />
      <FacetGroup
        title={t('Imported file')}
        values={setValues(facets, filter, records)}
        onToggle={(key, chosen) => {
          const others = filter.sets.filter((id) => id !== key);
          filterAnswers({ sets: chosen ? [...others, key] : others });
        }}
      />
      <fieldset className={classes.group}>
        <legend>{t('Also')}</legend>
        <select
          aria-label={t('Answers with or without a comment')}
          value={filter.hasComment === null ? '' : String(filter.hasComment)}
          onChange={({ currentTarget: { value } }) =>
            filterAnswers({ hasComment: value === '' ? null : value === 'true' })
          }
        >
          <option value="">{t('With or without a comment')}</option>
          <option value="true">{t('With a comment')}</option>
          <option value="false">{t('Without a comment')}</option>
        </select>
        <select
          aria-label={t('Answers left out')}
          value={filter.leftOut}
          onChange={({ currentTarget: { value } }) =>
            filterAnswers({ leftOut: value === 'only' || value === 'also' ? value : 'no' })
          }
        >
          <option value="no">{t('Not those left out')}</option>
          <option value="also">{t('Those left out too')}</option>
          <option value="only">{t('Only those left out')}</option>
        </select>
      </fieldset>
    </section>
  );
}
