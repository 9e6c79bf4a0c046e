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

/** What axe finds on the page as it is, but trifles, as lines that can be read. */
export async function problemsOn(
  window: Page,
  theme: 'light' | 'dark',
  within: string,
  without = 'template',
): Promise<string> {
  // Mantine’s dialogs have a header of their own, which axe moderately takes for a second banner.
  const isLayer = ['[role=dialog]', '[role=menu]', '[aria-label=Notices]'].includes(within);
  const counted = new Set<string>(['serious', 'critical', ...(isLayer ? [] : ['moderate'])]);
  // A fading dialog is half transparent: colours count once it stands.
  await window.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
  const axe = (await axeOn(window)).include(within).exclude(without);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await (theme === 'light'
    ? axe.withTags(tags)
    : axe.withRules(rulesOfColour)
  ).analyze();
  return violations
    .filter(({ impact }) => counted.has(impact ?? 'minor'))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id} ${html}: ${failureSummary ?? ''}`),
    )
    .filter((line) => !isFocusMark(line))
    .join('\n');
}

/** Mantine’s menus begin with an empty element that takes the focus first, which axe takes for a wrong item. */
const isFocusMark = (line: string): boolean =>
  line.startsWith('aria-required-children') &&
  !/not allowed: (?!\[role=presentation\]\[tabindex\]\s*$)/.test(line);
