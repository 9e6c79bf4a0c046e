import type { Page } from 'playwright';
import type { LaunchedApp } from './launch-app.ts';

/** Opens the sample from the start screen and waits for its map. */
export async function openSample({ window }: LaunchedApp): Promise<void> {
  await window.getByRole('button', { name: 'Open the sample project' }).click();
  await waitForMap(window);
}

/** Begins a new project of a template from the start screen; the first card's field is open then. */
export async function newProject({ window }: LaunchedApp, template: 'Five stages' | 'Blank'): Promise<void> {
  await window.getByRole('button', { name: template }).click();
  await waitForMap(window);
}

/** From any screen back to the map. */
export async function goToMap(window: Page): Promise<void> {
  if ((await window.getByRole('grid').count()) === 0)
    await window.getByRole('button', { name: 'Back to the map' }).click();
  await waitForMap(window);
}

export const waitForMap = async (window: Page): Promise<void> => {
  await window.getByRole('grid').waitFor();
};

/** Sets the theme as the settings dialog does, and waits until the window wears it. */
export async function wearTheme({ window }: LaunchedApp, theme: 'light' | 'dark'): Promise<void> {
  await window.evaluate(
    (wanted) => (globalThis as unknown as Bridged).throughline.request('set-settings', { theme: wanted }),
    theme,
  );
  await window.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor({ state: 'attached' });
}
type Bridged = { readonly throughline: { request(name: string, params: unknown): Promise<unknown> } };

/** Sets the size of the window's content in CSS px. */
export async function resizeWindow(
  { app, window }: LaunchedApp,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [wide, high]) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(wide ?? 0, high ?? 0),
    [width, height],
  );
  await window.waitForFunction(
    ([wide, high]) => innerWidth === wide && innerHeight === high,
    [width, height],
  );
}

/** Opens the palette and types what to find. */
export async function findInPalette(window: Page, text: string): Promise<void> {
  await window.keyboard.press('ControlOrMeta+K');
  await window.getByRole('combobox', { name: /^Find an action/ }).fill(text);
}

/** Runs an action through the palette. */
export async function runFromPalette(window: Page, label: string): Promise<void> {
  await findInPalette(window, label);
  const palette = window.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('option', { name: label }).first().click();
  await palette.waitFor({ state: 'detached' });
}

/** Goes to a card by its title through the palette: it is selected and in view then. */
export async function goToCard(window: Page, title: string): Promise<void> {
  await runFromPalette(window, title);
  await window.getByRole('textbox', { name: 'Title' }).waitFor();
}

/** Closes the dialog that is open. */
export async function closeDialog(window: Page): Promise<void> {
  await window.keyboard.press('Escape');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The inspector at the right. */
export const inspector = (window: Page) => window.locator('aside[data-side="right"]');

/** The panel at the left. */
export const leftPanel = (window: Page) => window.locator('aside[data-side="left"]');
