import { isSourceName } from '../../shared/sources/file-names.ts';
import { useEffect } from 'react';
import { droppedOf } from '../attach/dropped-folders.ts';
import { t } from '../../shared/language/translate.ts';
import { showMerge } from '../merge/merge-store.ts';
import { askHost } from '../session/project-store.ts';
import { notify, valueOrNotice } from '../session/notices.ts';
import { openImport } from '../feedback/open-import.ts';
import { takeDropped } from '../feedback/dropped-tables.ts';
import { mayHoldAnswers } from '../feedback/imported-files.ts';
import { openSourceImport } from '../sources/import-source.ts';
import { takeMapOr } from '../map-import/dropped-file.ts';
import { isDrawingName } from '../map-import/open-map-import.ts';
import { openDropped } from '../session/bridge.ts';
import { isReviewName, takeReviews } from '../review/add-review.ts';
import { sessionStore } from '../session/session-store.ts';

/**
 * Opens a project file dropped anywhere on the window: any file while `active`, else only one that says it is a
 * project. A file with a map, files that may hold answers, and folders of them, begin their import where a project is open. A file dropped where nothing takes it does nothing: without this the browser would try to show it.
 */
export function useDropToOpen(active: boolean): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent): void => {
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      const reviews = active
        ? []
        : [...(event.dataTransfer?.files ?? [])].filter(({ name }) => isReviewName(name));
      if (reviews.length > 0) {
        void takeReviews(reviews);
        return;
      }
      if (file && (active || file.name.endsWith('.journey'))) void takeProject(file);
      else if (file && isExport(event.dataTransfer.files)) void takeExport(file);
      else if (event.dataTransfer && sessionStore.getState().dialog === null)
        void takeDropped(droppedOf(event.dataTransfer), beginImport, isImported);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [active]);
}

/** A single file that may have a project inside, where no dialog wants it. */
const isExport = (files: FileList): boolean =>
  files.length === 1 &&
  /\.(?:pdf|png)$/i.test(files[0]?.name ?? '') &&
  sessionStore.getState().dialog === null;

/** A document or picture that has no project inside, or is in no folder, is none of ours. */
async function takeExport(file: File): Promise<void> {
  const answer = await openDropped(file);
  if (answer.ok || answer.failure.code !== 'refused') await show(answer);
}

/** A copy of the project that is open is merged, where nothing else is asked at the time; any other project is opened. */
const takeProject = async (file: File): Promise<void> => show(await openDropped(file));

async function show(answer: Awaited<ReturnType<typeof openDropped>>): Promise<void> {
  const preview = valueOrNotice(answer)?.merge;
  if (!preview) return;
  if (sessionStore.getState().dialog === null) await showMerge(preview);
  else {
    await askHost('merge-close', { mergeId: preview.mergeId });
    notify(
      'info',
      t('“{{name}}” is a copy of this project. Close the dialog first, then drop it again.', {
        name: preview.name,
      }),
    );
  }
}

const isImported = (file: Pick<File, 'name'>): boolean =>
  isSourceName(file.name) || mayHoldAnswers(file) || isDrawingName(file.name);

/** Transcripts and notes become sources, tables answers, and what holds a map becomes one. */
function beginImport(files: readonly File[]): void {
  const sources = files.filter(({ name }) => isSourceName(name));
  const answers = files.filter(mayHoldAnswers);
  takeMapOr(files, {
    other: sources.length > 0 ? 'notes' : 'answers',
    run: () => {
      if (sources.length > 0) openSourceImport(sources);
      else if (answers.length > 0) openImport(answers);
    },
  });
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
