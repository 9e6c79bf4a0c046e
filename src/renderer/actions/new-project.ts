import { handKeyboardTo, stopHolding } from '../keyboard/hand-over.ts';
import { projectStore } from '../session/project-store.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { expectNewProject } from './project-entry.ts';

/** How long a project may take to open, ms. */
const OPENING = 30_000;

/** Makes a project and opens it. A new one begins with the cursor in its first cell; the sample is there to be looked at. */
export async function newProject(template: 'blank' | 'five-stages' | 'sample'): Promise<void> {
  expectNewProject(template !== 'sample');
  // With a project open, a question about it may come in between.
  const ahead = projectStore.getState().phase === 'start';
  if (ahead) {
    handKeyboardTo(template === 'sample' ? '[data-map-grid]' : '[data-editor] textarea', { within: OPENING });
  }
  if ((await askMainOrNotice('new-project', { template })) !== undefined) return;
  expectNewProject(false);
  if (ahead) stopHolding();
}
