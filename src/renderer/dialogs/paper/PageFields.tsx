import type { ReactNode } from 'react';
import {
  type PageLayout,
  type PageOptions,
  pageLayouts,
} from '../../../shared/exports/paper/page-options.ts';
import { layoutNames } from '../../../shared/exports/pages/page-words.ts';
import type { Orientation } from '../../../shared/exports/paper/paper.ts';
import { t } from '../../../shared/language/translate.ts';
import { type Segment, SegmentField } from '../../ui/SegmentField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { PaperField } from './PaperField.tsx';

type Props = {
  readonly page: PageOptions;
  readonly onChange: (page: PageOptions) => void;
};

const orientationSegments = (): readonly Segment<Orientation>[] => [
  { value: 'auto', label: t('Automatic') },
  { value: 'portrait', label: t('Portrait') },
  { value: 'landscape', label: t('Landscape') },
];

/** On what paper a PDF comes, and how. */
export function PageFields({ page, onChange }: Props): ReactNode {
  const set = (change: Partial<PageOptions>): void => onChange({ ...page, ...change });
  return (
    <>
      <SelectField<PageLayout>
        label={t('Pages')}
        value={page.layout}
        options={pageLayouts.map((value) => ({ value, label: t(layoutNames[value]) }))}
        onChange={(layout) => set({ layout })}
      />
      {page.layout !== 'content' && (
        <>
          <PaperField label={t('Paper')} value={page.paper} onChange={(paper) => set({ paper })} />
          <SegmentField
            label={t('Orientation')}
            row
            value={page.orientation}
            segments={orientationSegments()}
            onChange={(orientation) => orientation && set({ orientation })}
          />
        </>
      )}
    </>
  );
}
