import type { LinkTarget } from './link-target.ts';
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
    const answer = (): void => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', answer);
    input.addEventListener('cancel', answer);
    // Only the page keeps it from being thrown away while the dialog is open; what is chosen would then go nowhere.
    input.hidden = true;
    document.body.append(input);
    input.click();
  });
}

/** Picks files and makes evidence of them, linked to the targets. */
export async function pickAndAttachFiles(targets: readonly LinkTarget[]): Promise<void> {
  const files = await pickFiles({ multiple: true });
  await attachFilesAsEvidence(files, targets);
}
