import { typeAhead } from '../map/editing/type-ahead.ts';
import { projectStore } from '../session/project-store.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { expectNewProject } from './project-entry.ts';

/** Makes a project and opens it. A new one begins with the cursor in its first cell; the sample is there to be looked at. */
export async function newProject(template: 'blank' | 'five-stages' | 'sample'): Promise<void> {
  expectNewProject(template !== 'sample');
  // With a project open, a question about it may come in between.
  if (template !== 'sample' && projectStore.getState().phase === 'start') typeAhead();
  if ((await askMainOrNotice('new-project', { template })) === undefined) expectNewProject(false);
}
