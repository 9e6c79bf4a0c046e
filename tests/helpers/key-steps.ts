import type { Page } from 'playwright';

/** A keyboard that counts: keys that were pressed, and letters of text that were typed. */
export type CountedKeys = {
  /** Keys pressed since the beginning, by name, text not among them. */
  readonly pressed: readonly string[];
  /** Letters typed since the beginning. */
  readonly letters: number;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
};

export function countKeys({ keyboard }: Page): CountedKeys {
  const pressed: string[] = [];
  let letters = 0;
  return {
    pressed,
    get letters() {
      return letters;
    },
    press: async (...keys) => {
      for (const key of keys) {
        pressed.push(key);
        await keyboard.press(key);
      }
    },
    type: async (text) => {
      letters += text.length;
      await keyboard.type(text);
    },
  };
}

/** What has the keyboard, as it is called: 'body' where it is nowhere. */
export const focusedName = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return 'body';
    const labels = activeElement.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const label = (activeElement as HTMLInputElement).labels?.[0]?.textContent;
    return (
      activeElement.getAttribute('aria-label') ??
      (labels.length > 0 ? labels.map((id) => document.getElementById(id)?.textContent).join(' ') : null) ??
      label ??
      activeElement.textContent
    );
  });

/** Presses Tab until something of that name has the keyboard, or its group has. */
export async function tabTo(window: Page, keys: CountedKeys, name: RegExp): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    const now = await window.evaluate(() => {
      const group = document.activeElement?.closest('[role="radiogroup"]');
      return group && document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent;
    });
    const own = now ?? (await focusedName(window));
    if (name.test(own)) return;
    met.push(own);
    await keys.press('Tab');
  }
  throw new Error(`Tab never came to ${name.source}, but to ${met.join(' | ')}`);
}

/** Opens the palette, types and chooses the first that is found. */
export async function chooseInPalette(window: Page, keys: CountedKeys, text: string): Promise<void> {
  await keys.press('ControlOrMeta+K');
  await window.getByRole('combobox', { name: /^Find an action/ }).waitFor();
  await keys.type(text);
  await window.getByRole('option', { name: text }).first().waitFor();
  await keys.press('Enter');
  await window.getByRole('dialog', { name: 'Command palette' }).waitFor({ state: 'detached' });
}
