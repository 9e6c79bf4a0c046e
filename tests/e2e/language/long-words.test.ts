import { beforeAll, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { newId } from '../../../src/shared/model/new-id.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { boxOf, waitForRest } from '../../helpers/map-steps.ts';
import { misfits } from '../../helpers/misfits.ts';
import { askMain, askPageHost, watchPage } from '../../helpers/page-host.ts';
import { closeDialog, inspector, leftPanel, resizeWindow, waitForMap } from '../../helpers/window-steps.ts';

const WORD = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle';
const MAP = `Kraftfahrzeughaftpflichtversicherungsabschluss ${WORD}`;
const PERSONA = 'Maximiliane-Friederike von Hohenstein-Waldeck';

describeApp('names of German length', { size: [1280, 800], calm: true }, ({ app, window }) => {
  const painId = newId();

  beforeAll(async () => {
    await askMain(window, 'set-settings', { language: 'de' });
    await window.locator('html[lang="de"]').waitFor({ state: 'attached' });
    await watchPage(window);
    await window.getByRole('button', { name: 'Fünf Phasen' }).click();
    await waitForMap(window);
    await writeLongNames();
    await window.keyboard.press('Escape');
  });

  async function writeLongNames(): Promise<void> {
    const snapshot = await askPageHost(window, 'snapshot', {});
    if (!snapshot.ok) throw new Error(snapshot.failure.message);
    const { map, stage, step, lane } = snapshot.value.records;
    const idOf = (found: { readonly id: string } | undefined): string => found?.id ?? '';
    const personaId = newId();
    const tagId = newId();
    const pains = idOf(lane.find(({ kind }) => kind === 'pain-points'));
    const calls: readonly CommandCall[] = [
      { command: 'edit-map', input: { mapId: idOf(map[0]), name: MAP } },
      { command: 'edit-stage', input: { stageId: idOf(stage[0]), name: WORD } },
      { command: 'edit-step', input: { stepId: idOf(step[1]), name: `${WORD} ${WORD}` } },
      {
        command: 'add-persona',
        input: { id: personaId, name: PERSONA, role: `${WORD}sleiterin`, quote: WORD },
      },
      { command: 'link-persona', input: { personaId, targetKind: 'map', targetId: idOf(map[0]) } },
      {
        command: 'add-card',
        input: {
          id: painId,
          laneId: pains,
          stepId: idOf(step[0]),
          title: WORD,
          severity: 4,
          frequencyRating: 2,
        },
      },
      { command: 'add-tag', input: { id: tagId, name: WORD } },
      { command: 'link-tag', input: { tagId, targetKind: 'card', targetId: painId } },
    ];
    const done = await askPageHost(window, 'run', { calls: [...calls] });
    if (!done.ok) throw new Error(done.failure.message);
  }

  const fits = async (within: string, where: string): Promise<void> => {
    await waitForRest(window);
    expect(await misfits(window, within), where).toEqual([]);
  };
  const choose = (action: string): Promise<void> =>
    app.app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), action);

  it('stay inside the panel of personas, with the buttons in reach', async () => {
    await choose('toggle-personas');
    await leftPanel(window).getByText(PERSONA).waitFor();
    await fits('aside[data-side="left"]', 'personas');
    const panel = await boxOf(leftPanel(window));
    const photo = await boxOf(leftPanel(window).getByText('MH', { exact: true }));
    expect(photo.x).toBeGreaterThan(panel.x);
    const lower = await boxOf(leftPanel(window).getByRole('button', { name: `${PERSONA} nach unten` }));
    expect(lower.x + lower.width).toBeLessThan(panel.x + panel.width);
  });

  it('stay inside the inspector of a persona and of a pain point', async () => {
    await leftPanel(window).getByText(PERSONA).click();
    await inspector(window).getByRole('switch').first().waitFor();
    await fits('aside[data-side="right"]', 'persona');
    await choose('toggle-personas');
    // Below the view: the map comes to rest before it is pressed.
    const pain = window.locator(`[data-card-id="${painId}"]`);
    await pain.scrollIntoViewIfNeeded();
    await waitForRest(window);
    await pain.click({ position: { x: 40, y: 12 } });
    await inspector(window).getByText('Priorität').waitFor();
    await fits('aside[data-side="right"]', 'pain point');
    const tag = inspector(window).getByRole('button', { name: `${WORD} ` });
    await tag.scrollIntoViewIfNeeded();
    await fits('aside[data-side="right"]', 'tags');
  });

  it('stay inside the menu of maps', async () => {
    await window.getByRole('button', { name: MAP }).click();
    const menu = window.getByRole('menu');
    await menu.waitFor();
    const { x, width } = await boxOf(menu);
    const badge = await boxOf(menu.getByText('Ist-Zustand'));
    expect(badge.x + badge.width).toBeLessThan(x + width);
    await fits('[role="menu"]', 'maps');
    await window.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
  });

  it('stay inside the dialogs that ask before something is removed', async () => {
    await choose('add-map');
    await choose('remove-map');
    await window.getByRole('dialog').waitFor();
    await closeDialog(window);
    await choose('undo');
    await window.getByRole('button', { name: MAP }).waitFor();
    await window.locator('[data-header^="stage "]').first().click();
    await choose('remove');
    await window.getByRole('dialog').getByRole('combobox').waitFor();
    await fits('[role="dialog"]', 'stage');
    const dialog = await boxOf(window.getByRole('dialog'));
    const goal = await boxOf(window.getByRole('dialog').getByRole('combobox'));
    expect(goal.x + goal.width).toBeLessThan(dialog.x + dialog.width);
    await closeDialog(window);
  });

  it('leave all of the window in view beside the priorities, in the least window', async () => {
    await choose('toggle-priorities');
    const back = window.getByRole('main').getByRole('button', { name: 'Zurück zur Map' });
    await back.waitFor();
    const tabs = await boxOf(window.getByRole('tablist'));
    expect((await boxOf(back)).y).toBeLessThan(tabs.y + tabs.height);
    await resizeWindow(app, 720, 480);
    await fits('header[data-area], main > div > header, aside', '720');
    // Most of the room is the matrix's, not its bar's.
    expect((await boxOf(window.getByRole('main').locator('header'))).height).toBeLessThan(120);
    await choose('toggle-priorities');
    await window.getByRole('grid').waitFor();
  });

  it('leave every item of a long menu in reach in the least window', async () => {
    await resizeWindow(app, 720, 480);
    await window.locator('[data-header^="stage "]').first().click({ button: 'right' });
    const last = window.getByRole('menuitem', { name: /^Phase entfernen/ });
    await last.waitFor();
    await last.scrollIntoViewIfNeeded();
    const { y, height } = await boxOf(last);
    expect(y + height).toBeLessThanOrEqual(480);
    await window.keyboard.press('Escape');
    expect(app.problems).toEqual([]);
  });
});
