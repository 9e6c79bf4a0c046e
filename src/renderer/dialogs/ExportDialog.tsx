import { Button, Checkbox, Group, Modal, Progress, Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { ExportDone, ExportFormat, ExportOptions } from '../../shared/protocol/export-options.ts';
import { askMainOrNotice } from '../app/bridge.ts';
import { exportProgress, useExportProgress } from '../app/progress.ts';
import { useProject } from '../store/project-store.ts';
import { stagesOfMap } from '../store/select-records.ts';
import { useSession } from '../store/session-store.ts';
import { flushDrafts } from '../ui/drafts.ts';
import { fileSize } from '../ui/file-size.ts';
import { SegmentField } from '../ui/SegmentField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { nameOf } from '../ui/words.ts';
import type { DialogProps } from './dialog.ts';
import classes from './ExportDialog.module.css';
import { useExportSize } from './use-export-size.ts';

const formats = [
  { value: 'pdf', label: 'PDF' },
  { value: 'png', label: 'PNG' },
  { value: 'svg', label: 'SVG' },
] as const;
const themes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;
const scales = [1, 2, 3, 4].map((value) => ({ value, label: `${value}×`, name: `${value} times` }));

const about: Readonly<Record<ExportFormat, string>> = {
  pdf: 'One page in the size of the map; text can be selected and searched.',
  png: 'A picture for slides, chats and documents.',
  svg: 'A drawing that design programs can edit.',
};

/** Chooses what the map is exported as, shows how far it is, and where it went. */
export function ExportDialog({ onClose }: DialogProps): ReactNode {
  const mapId = useSession((state) => state.mapId) ?? '';
  const stages = useProject(({ records }) => stagesOfMap(records, mapId));
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [scale, setScale] = useState(2);
  const [stageId, setStageId] = useState('all');
  const [titleBlock, setTitleBlock] = useState(true);
  const [legend, setLegend] = useState(true);
  const [confidential, setConfidential] = useState(false);
  const hasConfidential = useProject(({ records }) =>
    [...records.evidence.values()].some((piece) => piece.confidentiality === 'confidential'),
  );
  const [running, setRunning] = useState(false);
  const [done, setDone] = useState<ExportDone | null>(null);
  const progress = useExportProgress();
  const options: ExportOptions = {
    format,
    mapId,
    stageId: stageId === 'all' ? null : stageId,
    theme,
    titleBlock,
    legend,
    confidential,
    scale,
  };
  const size = useExportSize(options);
  const start = async (): Promise<void> => {
    flushDrafts();
    setRunning(true);
    const answer = await askMainOrNotice('export', { options });
    setRunning(false);
    exportProgress.setState({ progress: null });
    if (answer) setDone(answer);
  };
  const cancel = (): void => void askMainOrNotice('cancel-export', {});
  if (done) return <Done done={done} format={format} onClose={onClose} />;
  return (
    <Modal
      opened
      onClose={running ? cancel : onClose}
      closeOnClickOutside={!running}
      title="Export the map"
      size={460}
    >
      <Stack gap="lg">
        <fieldset className={classes.options} disabled={running}>
          <SegmentField
            label="Format"
            value={format}
            segments={formats}
            onChange={(next) => next && setFormat(next)}
          />
          <p className={classes.about}>{about[format]}</p>
          {format === 'png' && (
            <SegmentField
              label="Scale"
              value={scale}
              segments={scales}
              onChange={(next) => next !== null && setScale(next)}
            />
          )}
          <SelectField
            label="Show"
            value={stageId}
            options={[
              { value: 'all', label: 'The whole map' },
              ...stages.map((stage) => ({
                value: stage.id,
                label: `Only ${nameOf(stage, 'Untitled stage')}`,
              })),
            ]}
            onChange={setStageId}
          />
          <SegmentField
            label="Theme"
            row
            value={theme}
            segments={themes}
            onChange={(next) => next && setTheme(next)}
          />
          <Checkbox
            label="Title block with project, map, personas and date"
            checked={titleBlock}
            onChange={(event) => setTitleBlock(event.currentTarget.checked)}
          />
          <Checkbox
            label="Legend of colours and signs"
            checked={legend}
            onChange={(event) => setLegend(event.currentTarget.checked)}
          />
          {hasConfidential && (
            <Checkbox
              label="Titles and sources of confidential evidence"
              checked={confidential}
              onChange={(event) => setConfidential(event.currentTarget.checked)}
            />
          )}
        </fieldset>
        {running ? (
          <div role="status" className={classes.progress}>
            <Progress
              aria-label="Export"
              value={Math.round((progress?.share ?? 0) * 100)}
              transitionDuration={120}
            />
            <span>{progress?.doing ?? 'Choose where to save it'}</span>
          </div>
        ) : (
          <p className={classes.size}>{size}</p>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={running ? cancel : onClose}>
            Cancel
          </Button>
          <Button onClick={() => void start()} disabled={running} data-autofocus>
            Export…
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type DoneProps = DialogProps & { readonly done: ExportDone; readonly format: ExportFormat };

function Done({ done, format, onClose }: DoneProps): ReactNode {
  const unit = format === 'pdf' ? 'pt' : 'px';
  return (
    <Modal opened onClose={onClose} title="Exported" size={460}>
      <div className={classes.done} role="status">
        <IconCircleCheck size={28} stroke={1.6} aria-hidden="true" />
        <div>
          <strong>{fileNameOf(done.path)}</strong>
          <span>
            {Math.round(done.width).toLocaleString('en')} × {Math.round(done.height).toLocaleString('en')}{' '}
            {unit}, {fileSize(done.bytes)}
          </span>
        </div>
      </div>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={() => void askMainOrNotice('show-exported', {})}>
          Show in folder
        </Button>
        <Button onClick={onClose} data-autofocus>
          Done
        </Button>
      </Group>
    </Modal>
  );
}

const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
