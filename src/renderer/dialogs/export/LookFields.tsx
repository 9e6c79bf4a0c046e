import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { takesDensity } from '../../../shared/exports/export-options.ts';
import { hasLegend, showsEvidence } from '../../../shared/exports/formats/drawings.ts';
import type { FormatOption } from '../../../shared/exports/formats/format.ts';
import { formatOf } from '../../../shared/exports/formats/index.ts';
import { t } from '../../../shared/language/translate.ts';
import { densities } from '../../../shared/model/map.ts';
import { densityWords } from '../../../shared/words/choices.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import type { AssumptionChoice } from '../../../shared/scene/assumption-choices.ts';
import { useProject } from '../../session/project-store.ts';
import { hasAssumptions } from '../../session/select-records.ts';
import { type Segment, SegmentField } from '../../ui/SegmentField.tsx';
import type { ChosenExport } from './use-export-choices.ts';

const assumptionSegments = (): readonly Segment<AssumptionChoice>[] => [
  { value: 'marked', label: t('Marked') },
  { value: 'listed', label: t('Listed'), name: t('Marked, and listed below the map') },
  { value: 'hidden', label: t('Not shown') },
];

/** How it looks, and what is shown beside the content: each where the format and the project have it. */
export function LookFields({ choices, options: { mapId, format }, set }: ChosenExport): ReactNode {
  const { what, theme, density, assumptions, titleBlock, legend, confidential, comments } = choices;
  const takes = (option: FormatOption): boolean => formatOf(format).options.includes(option);
  const assumed = useProject(({ records }) => hasAssumptions(records, mapId));
  const commented = useProject(({ records }) =>
    [...records.comment.values()].some(({ resolved }) => !resolved),
  );
  const hasConfidential = useProject(({ records }) =>
    [...records.evidence.values()].some((piece) => piece.confidentiality === 'confidential'),
  );
  return (
    <>
      {takes('theme') && (
        <SegmentField
          label={t('Theme')}
          row
          value={theme}
          segments={[
            { value: 'light', label: t('Light') },
            { value: 'dark', label: t('Dark') },
          ]}
          onChange={(next) => next && set({ theme: next })}
        />
      )}
      {takesDensity(what, format) && (
        <SelectField
          label={t('Density')}
          value={density ?? 'screen'}
          options={[
            { value: 'screen', label: t('As on screen') },
            ...densities.map((value) => ({ value, label: t(densityWords[value]) })),
          ]}
          onChange={(next) => set({ density: next === 'screen' ? null : next })}
        />
      )}
      {assumed && what === 'map' && takes('assumptions') && (
        <SegmentField
          label={t('Assumptions')}
          row
          value={assumptions}
          segments={assumptionSegments()}
          onChange={(next) => next && set({ assumptions: next })}
        />
      )}
      {takes('title-block') && (
        <Checkbox
          label={t('Title block with project, map, personas and date')}
          checked={titleBlock}
          onChange={(event) => set({ titleBlock: event.currentTarget.checked })}
        />
      )}
      {hasLegend(what) && takes('legend') && (
        <Checkbox
          label={t('Legend of colours and symbols')}
          checked={legend}
          onChange={(event) => set({ legend: event.currentTarget.checked })}
        />
      )}
      {hasConfidential && showsEvidence(what) && (
        <Checkbox
          label={t('Titles and sources of confidential evidence')}
          checked={confidential}
          onChange={(event) => set({ confidential: event.currentTarget.checked })}
        />
      )}
      {commented && what === 'map' && takes('comments') && (
        <Checkbox
          label={t('Number of open comments')}
          checked={comments}
          onChange={(event) => set({ comments: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
