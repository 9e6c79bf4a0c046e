import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { holdKeysDuring } from '../keyboard/hand-over.ts';
import { findBy } from '../session/find-by.ts';
import { useProject } from '../session/project-store.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

/** Says what goes with a source before it is removed, and what stays. */
export function RemoveSourceDialog({
  sourceId,
  onClose,
}: {
  readonly sourceId: string;
  readonly onClose: () => void;
}): ReactNode {
  const { source: sources, highlight, attachment } = useProject((state) => state.records);
  const source = sources.get(sourceId);
  const highlights = findBy(highlight, 'sourceId', sourceId);
  const pieces = new Set(highlights.map(({ evidenceId }) => evidenceId)).size;
  const files = findBy(attachment, 'ownerId', sourceId).length;
  const goes = [
    highlights.length === 0 ? '' : t('{{count}} highlights', { count: highlights.length }),
    files === 0 ? '' : t('{{count}} kept files', { count: files }),
  ].filter(Boolean);
  const remove = async (): Promise<void> => {
    onClose();
    await runOrNotice([{ command: 'remove-source', input: { sourceId } }]);
  };
  return (
    <ConfirmDialog
      opened={source !== undefined}
      title={t('Remove the source “{{name}}”?', { name: source?.title ?? '' })}
      confirm={t('Remove source')}
      onCancel={onClose}
      onConfirm={() => void holdKeysDuring(remove())}
    >
      {[
        t('Its text will be removed.'),
        goes.length === 0 ? '' : t('Removed with it: {{what}}.', { what: goes.join(', ') }),
        pieces === 0
          ? ''
          : t('{{count}} pieces of evidence marked in it stay, without their place.', { count: pieces }),
        t('You can undo this.'),
      ]
        .filter(Boolean)
        .join(' ')}
    </ConfirmDialog>
  );
}
