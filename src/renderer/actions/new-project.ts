import { handKeyboardTo, stopHolding } from '../keyboard/hand-over.ts';
import { projectStore } from '../session/project-store.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { expectNewProject } from './project-entry.ts';

/** How long a project may take to open, ms. */
const OPENING = 30_000;

/**
 * Makes a project and opens it: in this window, or in another one where this has a project. A new one begins with the
 * cursor in its first cell; the sample is there to be looked at.
 */
export async function newProject(template: 'blank' | 'five-stages' | 'sample'): Promise<void> {
  const here = projectStore.getState().phase === 'start';
  expectNewProject(here && template !== 'sample');
  if (here) {
    handKeyboardTo(template === 'sample' ? '[data-map-grid]' : '[data-editor] textarea', { within: OPENING });
  }
  const opened = (await askMainOrNotice('new-project', { template })) !== undefined;
  if (here && opened) return;
  expectNewProject(false);
  // What was typed meanwhile was not meant for the project in this window.
  stopHolding();
}
