import { describe, expect, it } from 'vitest';
import { runAction } from '../../../src/renderer/session/actions/run-action.ts';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { PersonasPanel } from '../../../src/renderer/panels/personas/PersonasPanel.tsx';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

/** The text that is selected in the field with the keyboard; null where no field has it. */
function selectedText(): string | null {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return null;
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}

describe('what is added with a ready-made name has it selected, so that typing replaces it', () => {
  it.each([
    ['add-persona', 'New persona', null],
    ['add-persona', 'New persona', { kind: 'persona', id: id('mia') }],
    ['add-map', 'New map', null],
  ] as const)('%s: %s, after %j', async (action, name, selection) => {
    const { host } = await renderProject(
      records,
      { mapId: id('map'), selection, inspectorOpen: true },
      <>
        <PersonasPanel />
        <Inspector />
      </>,
    );
    if (selection) document.querySelector<HTMLElement>('[data-inspector-first]')?.focus();
    await runAction(action);
    await lastStep(host, 1);
    await expect.poll(selectedText).toBe(name);
    await runAction(action);
    await lastStep(host, 2);
    await expect.poll(selectedText).toBe(name);
    expect(document.querySelectorAll('[data-inspector-first]')).toHaveLength(1);
  });
});
