import { Button, Checkbox } from '@mantine/core';
import { memo, type ReactNode, useMemo } from 'react';
import {
  type CardFilter,
  countValues,
  type Facet,
  facets,
  isEmptyFilter,
  matchingCards,
  personasOfCards,
} from '../../../shared/filter/card-filter.ts';
import { numberText, t } from '../../../shared/language/translate.ts';
import { createMapView, type MapView } from '../../../shared/layout/map-view.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { clearFilter, toggleFilter, useCardFilter } from '../../session/filter-store.ts';
import { useProject } from '../../session/project-store.ts';
import { useSession } from '../../session/session-store.ts';
import { Panel } from '../../ui/Panel.tsx';
import { facetWords, valuesInOrder } from './facet-words.ts';
import classes from './FilterPanel.module.css';
import { SavedViews } from './SavedViews.tsx';

/** Lets cards stand out by what they are, how they are proved, whose they are. */
export function FilterPanel(): ReactNode {
  const records = useProject((state) => state.records);
  const mapId = useSession((state) => state.mapId) ?? '';
  const view = useMemo(() => createMapView(records, mapId), [records, mapId]);
  const personas = useMemo(() => personasOfCards(records), [records]);
  if (!view) return null;
  return (
    <Panel
      title={t('Filter')}
      side="left"
      toggle="toggle-filter"
      head={<FilterHead view={view} personas={personas} />}
    >
      <SavedViews choices={view.cards.size > 0} />
      <Facets view={view} personas={personas} records={records} />
    </Panel>
  );
}

type Props = { readonly view: MapView; readonly personas: ReturnType<typeof personasOfCards> };

/** How many cards stand out, and the way back to all. Follows the filter by itself: the panel around it need not be drawn again. */
function FilterHead({ view, personas }: Props): ReactNode {
  const filter = useCardFilter();
  const lit = matchingCards(view, personas, filter);
  const count = view.cards.size;
  return (
    <div className={classes.head}>
      <span>
        {count === 0
          ? t('This map has no cards yet.')
          : lit === null
            ? t('All {{count}} cards', { count })
            : t('{{lit}} of {{count}} cards match', { lit: numberText(lit.size), count })}
      </span>
      <Button size="compact-xs" variant="default" disabled={isEmptyFilter(filter)} onClick={clearFilter}>
        {t('Show all')}
      </Button>
    </div>
  );
}

/** The values to choose from, facet by facet. */
function Facets({ view, personas, records }: Props & { readonly records: ProjectRecords }): ReactNode {
  const filter = useCardFilter();
  const counts = useMemo(() => countValues(view, personas), [view, personas]);
  return facets.map((facet) => (
    <FacetGroup
      key={facet}
      facet={facet}
      filter={filter}
      values={valuesInOrder(facet, counts[facet], filter[facet], records)}
    />
  ));
}

type GroupProps = {
  readonly facet: Facet;
  readonly filter: CardFilter;
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
};

/** The values of one facet that cards of this map have, each with how many. */
function FacetGroup({ facet, filter, values }: GroupProps): ReactNode {
  if (values.length === 0) return null;
  return (
    <fieldset className={classes.group}>
      <legend>{t(facetWords[facet])}</legend>
      {values.map(({ value, label, count }) => (
        <FacetValue
          key={value}
          facet={facet}
          value={value}
          label={label}
          count={count}
          checked={filter[facet]?.has(value) ?? false}
        />
      ))}
    </fieldset>
  );
}

type ValueProps = GroupProps['values'][number] & { readonly facet: Facet; readonly checked: boolean };

/** One box to tick. Drawn again only when it changes: dozens of boxes would cost the change a frame. */
const FacetValue = memo(function FacetValue({ facet, value, label, count, checked }: ValueProps): ReactNode {
  return (
    <div className={classes.value}>
      <Checkbox
        size="xs"
        label={label}
        aria-label={t('{{value}}, {{count}} cards', { value: label, count })}
        checked={checked}
        onChange={() => toggleFilter(facet, value)}
      />
      <span aria-hidden="true">{numberText(count)}</span>
    </div>
  );
});
