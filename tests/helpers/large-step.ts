import type { ProjectDocument } from '../../src/host/document/project-document.ts';
import type { Part } from '../../src/shared/restore/scope.ts';
import type { Result } from '../../src/shared/result.ts';

/** A step that changes much of a project at once: all of it or nothing may ever be there. */
export type LargeStep =
  | { readonly what: 'merge'; readonly copy: string }
  | { readonly what: 'restore'; readonly revisionId: string; readonly part: Part | null };

/** When everything happens, so that the same step always makes the same records. */
export const MOMENT = '2026-11-03T10:00:00.000Z';

export function doLargeStep(project: ProjectDocument, step: LargeStep): void {
  if (step.what === 'merge') {
    const { mergeId } = must(project.merges.open(step.copy));
    must(project.merges.run(mergeId, []));
  } else must(project.restore(step.revisionId, step.part));
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value;
}
