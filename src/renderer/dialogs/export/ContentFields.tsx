import type { ReactNode } from 'react';
import { aboutFormat } from '../../../shared/exports/export-options.ts';
import { exportDrawings, exportNames } from '../../../shared/exports/formats/drawings.ts';
import { canDraw, exportFormats, formatOf } from '../../../shared/exports/formats/index.ts';
import { t } from '../../../shared/language/translate.ts';
import { SegmentField } from '../../ui/SegmentField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import classes from './ContentFields.module.css';
import type { ChosenExport } from './use-export-choices.ts';

const scales = [1, 2, 3, 4];

/** What is exported, and as what. */
export function ContentFields({
  choices: { what },
  options: { format, scale },
  set,
}: ChosenExport): ReactNode {
  return (
    <>
      <SelectField
        label={t('Content')}
        value={what}
        options={exportDrawings.map((value) => ({ value, label: t(exportNames[value]) }))}
        onChange={(next) => set({ what: next })}
      />
      <SelectField
        label={t('Format')}
        value={format}
        options={exportFormats
          .filter((one) => canDraw(one, what))
          .map((value) => ({ value, label: t(formatOf(value).name) }))}
        onChange={(next) => set({ format: next })}
      />
      <p className={classes.about}>{t(aboutFormat(format, what))}</p>
      {formatOf(format).options.includes('scale') && (
        <SegmentField
          label={t('Scale')}
          value={scale}
          segments={scales.map((times) => ({
            value: times,
            label: `${times}×`,
            name: t('{{scale}} times', { scale: times }),
          }))}
          onChange={(next) => next !== null && set({ scale: next })}
        />
      )}
    </>
  );
}
