import type { ReactNode } from 'react';
import {
  MOST_MARGIN,
  MOST_OVERLAP,
  type PageLayout,
  type PageOptions,
  pageLayouts,
} from '../../../shared/exports/paper/page-options.ts';
import { layoutNames } from '../../../shared/exports/pages/page-words.ts';
import type { Orientation } from '../../../shared/exports/paper/paper.ts';
import { t } from '../../../shared/language/translate.ts';
import { type Segment, SegmentField } from '../../ui/SegmentField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { MmField } from './MmField.tsx';
import { PaperField } from './PaperField.tsx';

type Props = {
  readonly page: PageOptions;
  /** A whole map, which can come stage by stage. */
  readonly hasStages: boolean;
  /** What comes in pages by itself: only their paper is chosen. */
  readonly isPages: boolean;
  readonly onChange: (page: PageOptions) => void;
};

const orientationSegments = (): readonly Segment<Orientation>[] => [
  { value: 'auto', label: t('Automatic') },
  { value: 'portrait', label: t('Portrait') },
  { value: 'landscape', label: t('Landscape') },
];

/** On what paper a PDF comes, and how. */
export function PageFields({ page, hasStages, isPages, onChange }: Props): ReactNode {
  const set = (change: Partial<PageOptions>): void => onChange({ ...page, ...change });
  const { layout } = page;
  const isPoster = layout === 'poster' && !isPages;
  return (
    <>
      {!isPages && (
        <SelectField<PageLayout>
          label={t('Pages')}
          value={layout}
          options={pageLayouts
            .filter((one) => hasStages || one !== 'stages')
            .map((value) => ({ value, label: t(layoutNames[value]) }))}
          onChange={(next) => set({ layout: next })}
        />
      )}
      {isPoster && (
        <PaperField
          label={t('Poster')}
          natural={t('As large as on screen')}
          value={page.poster}
          onChange={(poster) => set({ poster })}
        />
      )}
      {(isPages || layout !== 'content') && (
        <>
          <PaperField
            label={isPoster ? t('Sheets') : t('Paper')}
            value={page.paper}
            onChange={(paper) => set({ paper })}
          />
          <SegmentField
            label={t('Orientation')}
            row
            value={page.orientation}
            segments={orientationSegments()}
            onChange={(orientation) => orientation && set({ orientation })}
          />
          <MmField
            label={isPoster ? t('Margin, overlap') : t('Margin')}
            lengths={[
              {
                name: t('Margin in mm'),
                value: page.margin,
                most: MOST_MARGIN,
                onChange: (margin) => set({ margin }),
              },
              ...(isPoster
                ? [
                    {
                      name: t('Overlap in mm'),
                      value: page.overlap,
                      most: MOST_OVERLAP,
                      onChange: (overlap: number) => set({ overlap }),
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
    </>
  );
}
