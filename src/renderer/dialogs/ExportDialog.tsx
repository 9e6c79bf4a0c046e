import { Button, Group, Modal, Progress, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type ExportDone, takesPaper, comesInPages } from '../../shared/exports/export-options.ts';
import { isPriorities } from '../../shared/exports/formats/drawings.ts';
import { formatOf, takesBrand } from '../../shared/exports/formats/index.ts';
import { presetChoicesOf } from '../../shared/exports/preset/preset.ts';
import { t } from '../../shared/language/translate.ts';
import { themes } from '../../shared/scene/theme.ts';
import { MaskingField } from '../masking/MaskingField.tsx';
import { askMainOrNotice } from '../session/bridge.ts';
import { flushDrafts } from '../session/drafts.ts';
import { exportProgress, useExportProgress } from '../session/export-progress.ts';
import type { DialogProps } from './dialog.ts';
import classes from './ExportDialog.module.css';
import { ExportedDialog } from './ExportedDialog.tsx';
import { ContentFields } from './export/ContentFields.tsx';
import { hasStages } from './export/export-choices.ts';
import { LookFields } from './export/LookFields.tsx';
import { ProjectField } from './export/ProjectField.tsx';
import { ShowField } from './export/ShowField.tsx';
import { TemplateField } from './export/TemplateField.tsx';
import { useExportChoices } from './export/use-export-choices.ts';
import { BrandFields } from './export-presets/BrandFields.tsx';
import { PresetField } from './export-presets/PresetField.tsx';
import { ShownFields } from './export-presets/ShownFields.tsx';
import { useBrandLook } from './export-presets/use-brand-look.ts';
import { PageFields } from './paper/PageFields.tsx';
import { PagePreview } from './paper/PagePreview.tsx';
import { usePagePictures } from './paper/use-page-pictures.ts';
import { useExportPreview } from './use-export-preview.ts';

/** Chooses what is exported and as what, shows how far it is, and where it went. */
export function ExportDialog({ onClose }: DialogProps): ReactNode {
  const chosen = useExportChoices();
  const { choices, options, set, take } = chosen;
  const { what, theme, brand, shown, fileName, template } = choices;
  const { format } = options;
  const [running, setRunning] = useState(false);
  const [done, setDone] = useState<ExportDone | null>(null);
  const progress = useExportProgress();
  const takesTemplate = formatOf(format).options.includes('template');
  const isDrawn = formatOf(format).source !== 'records';
  const look = useBrandLook(options.brand);
  const { words, pages } = useExportPreview(options, look);
  const pictureOf = usePagePictures(pages, look.logo);
  const start = async (): Promise<void> => {
    flushDrafts();
    setRunning(true);
    const answer = await askMainOrNotice('export', {
      options,
      ...(fileName.trim() === '' ? {} : { fileName }),
      ...(takesTemplate && template !== null ? { template: true } : {}),
    });
    setRunning(false);
    exportProgress.setState({ progress: null });
    if (!answer) return;
    exportProgress.setState({ exported: true });
    setDone(answer);
  };
  const cancel = (): void => void askMainOrNotice('cancel-export', {});
  if (done) return <ExportedDialog done={done} format={format} onClose={onClose} />;
  return (
    <Modal
      opened
      onClose={running ? cancel : onClose}
      closeOnClickOutside={!running}
      title={t('Export')}
      size={isDrawn ? 840 : 460}
    >
      <Stack gap="lg">
        <div className={classes.halves} data-pictured={isDrawn || undefined}>
          <fieldset className={classes.options} disabled={running}>
            <PresetField choices={presetChoicesOf(options)} fileName={fileName} onTake={take} />
            <ContentFields {...chosen} />
            <ShowField {...chosen} />
            {takesPaper(format) && (
              <PageFields
                page={comesInPages(what, format) ? choices.page : options.page}
                hasStages={hasStages(choices)}
                isPages={comesInPages(what, format)}
                onChange={(page) => set({ page })}
              />
            )}
            {takesTemplate && <TemplateField name={template} onChange={(next) => set({ template: next })} />}
            <LookFields {...chosen} />
            <MaskingField masking={choices.masking} onChange={(masking) => set({ masking })} />
            <ProjectField {...chosen} />
            {!isPriorities(what) && (
              <ShownFields mapId={options.mapId} shown={shown} onChange={(next) => set({ shown: next })} />
            )}
            <BrandFields
              brand={brand}
              hasLook={takesBrand(format)}
              fileName={fileName}
              theme={theme}
              font={look.font}
              onChange={(next) => set({ brand: next })}
              onFileName={(next) => set({ fileName: next })}
            />
          </fieldset>
          {isDrawn && (
            <div className={classes.preview}>
              <PagePreview
                pages={pages}
                look={{ paper: themes[theme].paper, families: look.font.families, pictureOf }}
              />
              <p className={classes.size}>{words}</p>
            </div>
          )}
        </div>
        <div className={classes.foot}>
          {running && (
            <div role="status" className={classes.progress}>
              <Progress
                aria-label={t('Export')}
                value={Math.round((progress?.share ?? 0) * 100)}
                transitionDuration={120}
              />
              <span>{progress?.doing ?? t('Choose where to save it')}</span>
            </div>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={running ? cancel : onClose}>
              {t('Cancel')}
            </Button>
            <Button onClick={() => void start()} disabled={running} data-autofocus>
              {t('Export…')}
            </Button>
          </Group>
        </div>
      </Stack>
    </Modal>
  );
}
