import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { t } from '../../shared/language/translate.ts';
import { previewOfImport } from '../../shared/map-import/plan/preview.ts';
import { feltByDefault, importCalls } from '../../shared/map-import/plan/import-calls.ts';
import { showMap } from '../actions/show.ts';
import { ChooseFiles } from '../attach/ChooseFiles.tsx';
import { ReadingFile } from '../attach/ReadingFile.tsx';
import { dropFiles } from '../attach/drop-files.ts';
import { holdKeysDuring } from '../keyboard/hand-over.ts';
import { closeMapImport, importShown, planOf, takeMapFile, targetOf } from '../map-import/map-import-flow.ts';
import { type OpenMapFile, useMapImport } from '../map-import/map-import-store.ts';
import { mapTypes } from '../map-import/open-map-import.ts';
import { useProject } from '../session/project-store.ts';
import { useSession } from '../session/session-store.ts';
import { ImportMapChoices } from './ImportMapChoices.tsx';
import { LaneGoal } from './LaneGoal.tsx';
import { PasteTable } from './PastePreviewTable.tsx';
import classes from './ImportMapDialog.module.css';

/** Reads a table or drawing and shows the map that it becomes. Nothing enters the project before it is imported. */
export function ImportMapDialog(): ReactNode {
  const { open, isBusy, failure } = useMapImport((state) => state);
  const take = ([file]: readonly File[]): void => {
    if (file) void takeMapFile(file);
  };
  return (
    <Modal
      opened
      onClose={closeMapImport}
      closeOnClickOutside={false}
      size={open ? 'min(1120px, calc(100vw - 64px))' : 'min(720px, calc(100vw - 64px))'}
      title={open ? t('Import “{{name}}” as a map', { name: open.name }) : t('Import a map')}
    >
      <div {...dropFiles(take)}>
        {open ? (
          <Proposed open={open} isBusy={isBusy} />
        ) : isBusy ? (
          <ReadingFile />
        ) : (
          <ChooseFiles
            onFiles={take}
            types={mapTypes}
            what={t(
              'Choose a table (Excel, CSV, Markdown, HTML) or a drawing (draw.io, Mermaid, JSON Canvas) with stages and lanes.',
            )}
            note={t('Or drop a file here.')}
            failure={failure}
          >
            <Button variant="default" onClick={closeMapImport}>
              {t('Cancel')}
            </Button>
          </ChooseFiles>
        )}
      </div>
    </Modal>
  );
}

function Proposed({ open, isBusy }: { readonly open: OpenMapFile; readonly isBusy: boolean }): ReactNode {
  const records = useProject((state) => state.records);
  const mapId = useSession((state) => state.mapId);
  const primary = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => primary.current?.focus(), [open.file]);
  const planned = useMemo(() => planOf(open), [open]);
  const { goal, mapName } = open;
  const target = useMemo(() => targetOf({ goal, mapName }, mapId), [goal, mapName, mapId]);
  const shown = useMemo(
    () =>
      planned.ok
        ? {
            preview: previewOfImport(planned.value, records, target),
            newPersonas: importCalls(planned.value, records, target, open.feltBy ?? undefined).newPersonas,
          }
        : null,
    [planned, records, target, open.feltBy],
  );
  const isEmpty = shown === null || (planned.ok && planned.value.lanes.length === 0);
  const submit = async (): Promise<void> => {
    if (!planned.ok || isEmpty) return;
    const imported = await importShown(planned.value, target);
    if (imported === null) return;
    closeMapImport();
    showMap(imported);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void holdKeysDuring(submit());
      }}
    >
      <ImportMapChoices
        open={open}
        asksFor={
          planned.ok && planned.value.curves.some(({ persona }) => persona === '')
            ? feltByDefault(records, target)
            : null
        }
      />
      {shown && planned.ok ? (
        <PasteTable
          preview={shown.preview}
          underLane={(row, at) => <LaneGoal open={open} proposal={planned.value} row={row} at={at} />}
        />
      ) : (
        <p role="alert" className={classes.failure}>
          {planned.ok ? '' : planned.failure.message}
        </p>
      )}
      <Group justify="space-between" gap="lg" align="flex-end" wrap="nowrap">
        <div role="status" className={classes.outcome}>
          {[...open.file.notes].map((note) => (
            <p key={note}>{note}</p>
          ))}
          {shown && <p>{factsOf(shown.preview, shown.newPersonas).join(' · ')}</p>}
        </div>
        <Group gap="sm" wrap="nowrap">
          <Button variant="default" onClick={closeMapImport}>
            {t('Cancel')}
          </Button>
          <Button type="submit" ref={primary} data-autofocus loading={isBusy} disabled={isEmpty}>
            {t('Import')}
          </Button>
        </Group>
      </Group>
    </form>
  );
}

function factsOf(
  { fits, left, newStages, newSteps, newLanes }: ReturnType<typeof previewOfImport>,
  newPersonas: readonly string[],
): readonly string[] {
  return [
    t('{{count}} cards', { count: fits }),
    ...(newStages > 0 ? [t('{{count}} new stages', { count: newStages })] : []),
    ...(newSteps > 0 ? [t('{{count}} new steps', { count: newSteps })] : []),
    ...(newLanes > 0 ? [t('{{count}} new lanes', { count: newLanes })] : []),
    ...(newPersonas.length > 0
      ? [t('new personas: {{names}}', { names: newPersonas.slice(0, 5).join(', ') })]
      : []),
    ...(left > 0 ? [t('{{count}} cards are left out.', { count: left })] : []),
    t('can be undone in one step'),
  ];
}
