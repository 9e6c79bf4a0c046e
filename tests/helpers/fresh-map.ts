import type { Page } from 'playwright';
import type { CommandCall } from '../../src/shared/commands/registry.ts';
import type { Card } from '../../src/shared/model/card.ts';
import { newId } from '../../src/shared/model/new-id.ts';
import type { HostAnswers } from '../../src/shared/protocol/host-api.ts';
import { askPageHost } from './page-host.ts';

/** The records of the project that is open, which the page was watched for before. */
export async function recordsOf(window: Page): Promise<HostAnswers['snapshot']['records']> {
  const snapshot = await askPageHost(window, 'snapshot', {});
  if (!snapshot.ok) throw new Error(snapshot.failure.message);
  return snapshot.value.records;
}

/**
 * Brings the project that is open back to what it was when it was opened, so that every test begins with the same one:
 * what is being edited or carried is left, notices are dismissed, nothing is selected, and all that was done is undone.
 */
export async function asOpened(window: Page): Promise<void> {
  await window.mouse.up();
  // A menu or a field, its dialog, what is selected.
  for (let presses = 0; presses < 3; presses += 1) await window.keyboard.press('Escape');
  // A field that loses the keyboard keeps its text in a command, which goes before the undoing.
  await window.evaluate(
    () =>
      new Promise((resolve) => {
        // A notice may cover what a test clicks next.
        for (const dismiss of document.querySelectorAll<HTMLElement>('[aria-label="Dismiss"]'))
          dismiss.click();
        const map = document.querySelector<HTMLElement>('[data-map-grid]');
        if (map) map.focus();
        else (document.activeElement as HTMLElement | null)?.blur();
        requestAnimationFrame(() => setTimeout(resolve));
      }),
  );
  await window.keyboard.press('Escape');
  while ((await askPageHost(window, 'undo', {})).ok);
}

/** Cards to add: a stage's name, a lane's name, and the titles in the cell of its first step, from the top. */
export type CellOfCards = readonly [stage: string, lane: string, ...titles: readonly string[]];

/** Adds cards to the first map by commands of the host, and waits until the map shows them all. */
export async function addCards(window: Page, ...cells: readonly CellOfCards[]): Promise<void> {
  const { stage, step, lane } = await recordsOf(window);
  const calls = cells.flatMap(([stageName, laneName, ...titles]) => {
    const { id: stageId } = named(stage, stageName);
    const first = step
      .filter((one) => one.stageId === stageId)
      .toSorted((a, b) => (a.order < b.order ? -1 : 1))
      .at(0);
    const place = { laneId: named(lane, laneName).id, stepId: first?.id ?? '' };
    return titles.map(
      (title) => ({ command: 'add-card', input: { ...place, id: newId(), title } }) satisfies CommandCall,
    );
  });
  const done = await askPageHost(window, 'run', { calls });
  if (!done.ok) throw new Error(done.failure.message);
  for (const { input } of calls) await window.locator(`[data-card-id="${input.id}"]`).waitFor();
}

function named<One extends { readonly name: string }>(all: readonly One[], name: string): One {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`There is no “${name}” among ${all.map((one) => one.name).join(', ')}`);
  return found;
}

/** The card of a title, as the host has it. */
export async function cardNamed(window: Page, title: string): Promise<Card> {
  const found = (await recordsOf(window)).card.find((card) => card.title === title);
  if (!found) throw new Error(`There is no card “${title}”`);
  return found;
}
