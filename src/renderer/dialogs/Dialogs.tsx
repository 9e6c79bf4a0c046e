import type { ReactNode } from 'react';
import { useLanguage } from '../session/language.ts';
import { type Dialog, openDialog, useSession } from '../session/session-store.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { AddLaneDialog } from './AddLaneDialog.tsx';
import { AnswersEvidenceDialog } from './AnswersEvidenceDialog.tsx';
import { OpenConflictsDialog } from '../merge/OpenConflictsDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { ImportMapDialog } from './ImportMapDialog.tsx';
import { ImportWhatDialog } from './ImportWhatDialog.tsx';
import { ImportDialog } from '../feedback/dialog/ImportDialog.tsx';
import { ForgetDialog } from '../sources/ForgetDialog.tsx';
import { ImportSourceDialog } from '../sources/ImportSourceDialog.tsx';
import { ParticipantDialog } from '../sources/ParticipantDialog.tsx';
import { RemoveSourceDialog } from '../sources/RemoveSourceDialog.tsx';
import { SourceDialog } from '../sources/SourceDialog.tsx';
import { MaskAnswersDialog } from './MaskAnswersDialog.tsx';
import { CompareDialog } from '../compare/CompareDialog.tsx';
import { MaskDialog } from '../masking/MaskDialog.tsx';
import { MergeDialog } from '../merge/MergeDialog.tsx';
import { PasswordDialog } from '../locked/PasswordDialog.tsx';
import { SaveLockedDialog } from '../locked/SaveLockedDialog.tsx';
import { NameAnswersDialog } from './NameAnswersDialog.tsx';
import { PastePreview } from './PastePreview.tsx';
import { RemoveMapDialog } from './RemoveMapDialog.tsx';
import { RemovePlaceDialog } from './RemovePlaceDialog.tsx';
import { SaveVersionDialog } from './SaveVersionDialog.tsx';
import { SendReviewDialog } from './SendReviewDialog.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { ReadWorkbookDialog } from '../workbook/ReadWorkbookDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

/** The dialog that is open, if one. */
export function Dialogs(): ReactNode {
  const dialog = useSession((state) => state.dialog);
  // Drawn anew in another language, without losing the focus that stands in the settings.
  useLanguage();
  return dialog && <OpenDialog dialog={dialog} />;
}

const close = (): void => openDialog(null);

function OpenDialog({ dialog }: { readonly dialog: Dialog }): ReactNode {
  switch (dialog.kind) {
    case 'export':
      return <ExportDialog onClose={close} />;
    case 'open-conflicts':
      return <OpenConflictsDialog />;
    case 'add-lane':
      return <AddLaneDialog onClose={close} />;
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
    case 'settings':
      return <SettingsDialog onClose={close} />;
    case 'paste':
      return <PastePreview onClose={close} />;
    case 'import-map':
      return <ImportMapDialog />;
    case 'merge':
      return <MergeDialog />;
    case 'compare':
      return <CompareDialog />;
    case 'save-masked':
      return <MaskDialog onClose={close} />;
    case 'save-version':
      return <SaveVersionDialog onClose={close} />;
    case 'save-locked':
      return <SaveLockedDialog onClose={close} />;
    case 'password':
      return <PasswordDialog />;
    case 'send-for-review':
      return <SendReviewDialog onClose={close} />;
    case 'import-what':
      return <ImportWhatDialog onClose={close} />;
    case 'import-feedback':
      return <ImportDialog />;
    case 'evidence-from-answers':
      return <AnswersEvidenceDialog onClose={close} />;
    case 'name-answers':
      return <NameAnswersDialog onClose={close} />;
    case 'mask-answers':
      return <MaskAnswersDialog onClose={close} />;
    case 'import-source':
      return <ImportSourceDialog />;
    case 'read-workbook':
      return <ReadWorkbookDialog />;
    case 'participant':
      return <ParticipantDialog participantId={dialog.id} onClose={close} />;
    case 'forget-participant':
      return <ForgetDialog participantId={dialog.id} onClose={close} />;
    case 'source':
      return <SourceDialog sourceId={dialog.id} onClose={close} />;
    case 'remove-source':
      return <RemoveSourceDialog sourceId={dialog.id} onClose={close} />;
    case 'remove-map':
      return <RemoveMapDialog mapId={dialog.id} onClose={close} />;
    case 'remove-stage':
      return <RemovePlaceDialog kind="stage" id={dialog.id} onClose={close} />;
    case 'remove-step':
      return <RemovePlaceDialog kind="step" id={dialog.id} onClose={close} />;
    case 'remove-lane':
      return <RemovePlaceDialog kind="lane" id={dialog.id} onClose={close} />;
  }
}
