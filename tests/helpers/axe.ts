import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

/**
 * axe on the page once nothing moves or fades any more: half way, colours have less contrast. The page gets its script
 * once, and axe describes only what is wrong.
 */
export async function axeOn(page: Page): Promise<AxeBuilder> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().iterations === Infinity),
  );
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  return new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true);
}

/** The rules that the colours of a theme decide: what else axe finds in one theme, it finds in the other. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block'];
