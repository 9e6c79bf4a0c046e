import type { LinkTarget } from '../../actions/link-target.ts';
import { focusSoon } from '../../actions/focus-soon.ts';
import { sessionStore } from '../../store/session-store.ts';
import { attachFilesAsEvidence } from './attach-files.ts';

/** Lets the person pick files; none where they cancel. */
export function pickFiles(options: {
  readonly accept?: string;
  readonly multiple: boolean;
}): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = options.multiple;
    if (options.accept !== undefined) input.accept = options.accept;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** Picks files and makes evidence of them. */
export async function pickAndAttachFiles(target: LinkTarget | null): Promise<void> {
  if (!navigator.userActivation.isActive) {
    // The system's menu is no gesture in the page, and without one no file dialog opens: one key away then.
    sessionStore.setState({ leftPanel: 'evidence' });
    focusSoon('[data-attach-files]');
    return;
  }
  const files = await pickFiles({ multiple: true });
  await attachFilesAsEvidence(files, target);
}
