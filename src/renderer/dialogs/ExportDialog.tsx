import { screenDefinitions } from '../session/screens.ts';
import { Button, Checkbox, Group, Modal, Progress, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import {
  type ExportedDrawing,
  exportDrawings,
  exportNames,
  hasLegend,
  isPriorities,
  showsEvidence,
} from '../../shared/exports/formats/drawings.ts';
import {
  aboutFormat,
  type ExportDone,
  type ExportOptions,
  takesPaper,
} from '../../shared/exports/export-options.ts';
import type { FormatOption } from '../../shared/exports/formats/format.ts';
import type { Brand } from '../../shared/exports/brand/brand.ts';
import {
  canDraw,
  type ExportFormat,
  exportFormats,
  formatOf,
  takesBrand,
} from '../../shared/exports/formats/index.ts';
import { type Preset, presetChoicesOf } from '../../shared/exports/preset/preset.ts';
import type { ShownParts } from '../../shared/exports/shown/shown-parts.ts';
import { ownPage } from '../../shared/exports/paper/page-options.ts';
import type { AssumptionChoice } from '../../shared/scene/assumption-choices.ts';
import { themes } from '../../shared/scene/theme.ts';
import { cardTitle } from '../../shared/words/titles.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { exportProgress, useExportProgress } from '../session/export-progress.ts';
import { graphStore } from '../session/graph-store.ts';
import { prioritiesStore } from '../session/priorities-store.ts';
import { useProject } from '../session/project-store.ts';
import { hasAssumptions, stagesOfMap } from '../session/select-records.ts';
import { sessionStore, useSession } from '../session/session-store.ts';
import { flushDrafts } from '../session/drafts.ts';
import { type Segment, SegmentField } from '../ui/SegmentField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { nameOf } from '../ui/words.ts';
import type { DialogProps } from './dialog.ts';
import classes from './ExportDialog.module.css';
import { ExportedDialog } from './ExportedDialog.tsx';
import { BrandFields } from './export-presets/BrandFields.tsx';
import { PresetField } from './export-presets/PresetField.tsx';
import { ShownFields } from './export-presets/ShownFields.tsx';
import { PageFields } from './paper/PageFields.tsx';
import { PagePreview } from './paper/PagePreview.tsx';
import { useExportPreview } from './use-export-preview.ts';

const scales = [1, 2, 3, 4];

const assumptionSegments = (): readonly Segment<AssumptionChoice>[] => [
  { value: 'marked', label: t('Marked') },
  { value: 'listed', label: t('Listed'), name: t('Marked, and listed below the map') },
  { value: 'hidden', label: t('Not shown') },
];

/** What is looked at now is what is most likely wanted. */
const drawingOnScreen = (): ExportedDrawing => screenDefinitions[sessionStore.getState().screen].drawing();

/** Chooses what is exported and as what, shows how far it is, and where it went. */
export function ExportDialog({ onClose }: DialogProps): ReactNode {
  const mapId = useSession((state) => state.mapId) ?? '';
  const stages = useProject(({ records }) => stagesOfMap(records, mapId));
  const [what, setWhat] = useState(drawingOnScreen);
  const [allMaps, setAllMaps] = useState(prioritiesStore.getState().allMaps);
  const [wanted, setWanted] = useState<ExportFormat>('pdf');
  // What was chosen before comes back once it can be made of the content again.
  const format = canDraw(wanted, what) ? wanted : 'pdf';
  const takes = (option: FormatOption): boolean => formatOf(format).options.includes(option);
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [scale, setScale] = useState(2);
  const [page, setPage] = useState(ownPage);
  const [stageId, setStageId] = useState('all');
  const [proofOf, setProofOf] = useState(graphStore.getState().proofOf);
  const [titleBlock, setTitleBlock] = useState(true);
  const [legend, setLegend] = useState(true);
  const [assumptions, setAssumptions] = useState<AssumptionChoice>('marked');
  const [comments, setComments] = useState(false);
  const [confidential, setConfidential] = useState(false);
  const assumed = useProject(({ records }) => hasAssumptions(records, mapId));
  const commented = useProject(({ records }) =>
    [...records.comment.values()].some(({ resolved }) => !resolved),
  );
  const hasConfidential = useProject(({ records }) =>
    [...records.evidence.values()].some((piece) => piece.confidentiality === 'confidential'),
  );
  // The window may still show the proof of a card that another map has, or none.
  const shownAlone = useProject(({ records }) => {
    const card = records.card.get(graphStore.getState().proofOf ?? '');
    return card?.mapId === mapId ? card : undefined;
  });
  const [brand, setBrand] = useState<Brand>({});
  const [shown, setShown] = useState<ShownParts>({});
  const [fileName, setFileName] = useState('');
  const [running, setRunning] = useState(false);
  const [done, setDone] = useState<ExportDone | null>(null);
  const progress = useExportProgress();
  const hasStages = what === 'map' && stageId === 'all';
  const paper = !takesPaper(what, format)
    ? ownPage
    : page.layout === 'stages' && !hasStages
      ? { ...page, layout: 'sheet' as const }
      : page;
  const isDrawn = formatOf(format).source !== 'records';
  const options: ExportOptions = {
    format,
    what,
    mapId,
    allMaps: isPriorities(what) && allMaps,
    plan: prioritiesStore.getState().plan,
    flow: graphStore.getState().flow,
    proofOf: shownAlone ? proofOf : null,
    stageId: stageId === 'all' ? null : stageId,
    theme,
    titleBlock,
    legend,
    assumptions,
    comments: what === 'map' && comments,
    confidential,
    scale,
    page: paper,
    ...(takesBrand(format) && Object.keys(brand).length > 0 ? { brand } : {}),
    ...(Object.keys(shown).length > 0 ? { shown } : {}),
  };
  const take = (preset: Preset): void => {
    if (preset.what) setWhat(preset.what);
    if (preset.format) setWanted(preset.format);
    setAllMaps((old) => preset.allMaps ?? old);
    setTheme((old) => preset.theme ?? old);
    setScale((old) => preset.scale ?? old);
    setPage((old) => preset.page ?? old);
    setTitleBlock((old) => preset.titleBlock ?? old);
    setLegend((old) => preset.legend ?? old);
    setAssumptions((old) => preset.assumptions ?? old);
    setComments((old) => preset.comments ?? old);
    setConfidential((old) => preset.confidential ?? old);
    setBrand(preset.brand ?? {});
    setShown(preset.shown ?? {});
    setFileName(preset.fileName ?? '');
  };
  const { words, pages } = useExportPreview(options);
  const start = async (): Promise<void> => {
    flushDrafts();
    setRunning(true);
    const answer = await askMainOrNotice('export', {
      options,
      ...(fileName.trim() === '' ? {} : { fileName }),
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
            <SelectField
              label={t('Content')}
              value={what}
              options={exportDrawings.map((value) => ({
                value,
                label: t(exportNames[value]),
              }))}
              onChange={setWhat}
            />
            <SelectField
              label={t('Format')}
              value={format}
              options={exportFormats
                .filter((one) => canDraw(one, what))
                .map((value) => ({ value, label: t(formatOf(value).name) }))}
              onChange={setWanted}
            />
            <p className={classes.about}>{t(aboutFormat(format, what))}</p>
            {takes('scale') && (
              <SegmentField
                label={t('Scale')}
                value={scale}
                segments={scales.map((times) => ({
                  value: times,
                  label: `${times}×`,
                  name: t('{{scale}} times', { scale: times }),
                }))}
                onChange={(next) => next !== null && setScale(next)}
              />
            )}
            {what === 'map' && (
              <SelectField
                label={t('Show', { context: 'export' })}
                value={stageId}
                options={[
                  { value: 'all', label: t('The whole map') },
                  ...stages.map((stage) => ({
                    value: stage.id,
                    label: t('Only {{name}}', { name: nameOf(stage, t('Untitled stage')) }),
                  })),
                ]}
                onChange={setStageId}
              />
            )}
            {what === 'proof' && shownAlone && (
              <SelectField
                label={t('Show', { context: 'export' })}
                value={proofOf === null ? 'all' : 'one'}
                options={[
                  { value: 'one', label: t('Only {{name}}', { name: `“${cardTitle(shownAlone)}”` }) },
                  { value: 'all', label: t('The whole map') },
                ]}
                onChange={(next) => setProofOf(next === 'one' ? shownAlone.id : null)}
              />
            )}
            {isPriorities(what) && (
              <SelectField
                label={t('Show', { context: 'export' })}
                value={allMaps ? 'all' : 'one'}
                options={[
                  { value: 'one', label: t('This map') },
                  { value: 'all', label: t('All maps') },
                ]}
                onChange={(next) => setAllMaps(next === 'all')}
              />
            )}
            {takesPaper(what, format) && <PageFields page={paper} hasStages={hasStages} onChange={setPage} />}
            {takes('theme') && (
              <SegmentField
                label={t('Theme')}
                row
                value={theme}
                segments={[
                  { value: 'light', label: t('Light') },
                  { value: 'dark', label: t('Dark') },
                ]}
                onChange={(next) => next && setTheme(next)}
              />
            )}
            {assumed && what === 'map' && takes('assumptions') && (
              <SegmentField
                label={t('Assumptions')}
                row
                value={assumptions}
                segments={assumptionSegments()}
                onChange={(next) => next && setAssumptions(next)}
              />
            )}
            {takes('title-block') && (
              <Checkbox
                label={t('Title block with project, map, personas and date')}
                checked={titleBlock}
                onChange={(event) => setTitleBlock(event.currentTarget.checked)}
              />
            )}
            {hasLegend(what) && takes('legend') && (
              <Checkbox
                label={t('Legend of colours and symbols')}
                checked={legend}
                onChange={(event) => setLegend(event.currentTarget.checked)}
              />
            )}
            {hasConfidential && showsEvidence(what) && (
              <Checkbox
                label={t('Titles and sources of confidential evidence')}
                checked={confidential}
                onChange={(event) => setConfidential(event.currentTarget.checked)}
              />
            )}
            {commented && what === 'map' && takes('comments') && (
              <Checkbox
                label={t('Number of open comments')}
                checked={comments}
                onChange={(event) => setComments(event.currentTarget.checked)}
              />
            )}
            {!isPriorities(what) && <ShownFields mapId={mapId} shown={shown} onChange={setShown} />}
            <BrandFields
              brand={takesBrand(format) ? brand : null}
              fileName={fileName}
              theme={theme}
              onChange={setBrand}
              onFileName={setFileName}
            />
          </fieldset>
          {isDrawn && (
            <div className={classes.preview}>
              <PagePreview pages={pages} paper={themes[theme].paper} />
              <p className={classes.size}>{words}</p>
            </div>
          )}
        </div>
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
      </Stack>
    </Modal>
  );
}
