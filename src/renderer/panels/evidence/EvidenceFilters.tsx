import { IconSearch, IconX } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { evidenceKinds } from '../../../shared/model/evidence.ts';
import type { EvidenceQuery } from '../../../shared/protocol/evidence-query.ts';
import { inOrder } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { mapsInOrder, personasInOrder, stagesOfMap } from '../../session/select-records.ts';
import { evidenceKindName } from '../../../shared/words/evidence.ts';
import { nameOf } from '../../ui/words.ts';
import searchStyle from '../../ui/search.module.css';
import classes from './EvidenceFilters.module.css';
import { setFilter } from './filter-store.ts';

type Props = {
  readonly query: EvidenceQuery;
  /** Enter or arrow down: on to what was found. */
  readonly onDown: () => void;
  /** Escape from an empty field. */
  readonly onLeave: () => void;
};

/** Words to find, and chips that narrow the list. */
export function EvidenceFilters({ query, onDown, onLeave }: Props): ReactNode {
  const search = useRef<HTMLInputElement>(null);
  const records = useProject((state) => state.records);
  const maps = mapsInOrder(records);
  const stages = maps.flatMap((map) =>
    stagesOfMap(records, map.id).map((stage) => ({
      value: stage.id,
      label:
        maps.length > 1
          ? `${nameOf(stage, t('Stage'))} (${nameOf(map, t('Map'))})`
          : nameOf(stage, t('Stage')),
    })),
  );
  const personas = personasInOrder(records).map((persona) => ({
    value: persona.id,
    label: nameOf(persona, t('Unnamed persona')),
  }));
  const tags = inOrder(records.tag).map((tag) => ({ value: tag.id, label: tag.name }));
  return (
    <search className={classes.filters}>
      <div className={searchStyle.search}>
        <IconSearch size={15} stroke={1.8} aria-hidden="true" />
        <input
          ref={search}
          type="text"
          data-evidence-search
          aria-label={t('Find evidence')}
          placeholder={t('Find evidence')}
          value={query.text}
          maxLength={500}
          onChange={(event) => setFilter({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation();
              if (query.text === '') onLeave();
              else setFilter({ text: '' });
            } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              onDown();
            }
          }}
        />
        {query.text !== '' && (
          <button
            type="button"
            aria-label={t('Clear text')}
            onClick={() => {
              setFilter({ text: '' });
              search.current?.focus();
            }}
          >
            <IconX size={14} aria-hidden="true" />
          </button>
        )}
      </div>
      <div className={classes.chips}>
        <FilterChip
          label={t('Kind')}
          name={t('Filter by kind')}
          any={t('Any kind')}
          value={query.kind}
          options={evidenceKinds.map((value) => ({ value, label: evidenceKindName(value) }))}
          onChange={(value) => setFilter({ kind: evidenceKinds.find((kind) => kind === value) ?? null })}
        />
        <FilterChip
          label={t('Stage')}
          name={t('Filter by stage')}
          any={t('Any stage')}
          value={query.stageId}
          options={stages}
          onChange={(stageId) => setFilter({ stageId })}
        />
        <FilterChip
          label={t('Persona')}
          name={t('Filter by persona')}
          any={t('Any persona')}
          value={query.personaId}
          options={personas}
          onChange={(personaId) => setFilter({ personaId })}
        />
        <FilterChip
          label={t('Tag')}
          name={t('Filter by tag')}
          any={t('Any tag')}
          value={query.tagId}
          options={tags}
          onChange={(tagId) => setFilter({ tagId })}
        />
        <FilterChip
          label={t('Linked')}
          name={t('Filter by linked')}
          any={t('Any linked')}
          value={query.linked === null ? null : query.linked ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: t('Linked') },
            { value: 'no', label: t('Not linked') },
          ]}
          onChange={(value) => setFilter({ linked: value === null ? null : value === 'yes' })}
        />
      </div>
    </search>
  );
}

type ChipProps = {
  readonly label: string;
  /** What it does, for a screen reader. */
  readonly name: string;
  /** The choice that filters nothing. */
  readonly any: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
};

/** A filter no larger than its word; coloured while it filters. Left out where there is nothing to choose. */
function FilterChip({ label, name, any, value, options, onChange }: ChipProps): ReactNode {
  if (options.length === 0) return null;
  const chosen = options.find((option) => option.value === value);
  return (
    <span className={classes.chip} data-on={chosen !== undefined || undefined}>
      <span aria-hidden="true">{chosen?.label ?? label}</span>
      <select
        aria-label={name}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
