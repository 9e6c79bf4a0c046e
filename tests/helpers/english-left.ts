import type { Page } from 'playwright';
import english from '../../src/shared/language/en.json' with { type: 'json' };
import { german } from '../../src/shared/language/de/index.ts';

/** Every text of the page that is visible or read by screen readers. */
export const textsOnScreen = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement && !parentElement.closest('script,style')) found.add(textContent?.trim() ?? '');
    }
    const attributes = [
      'aria-label',
      'aria-description',
      'aria-valuetext',
      'aria-roledescription',
      'title',
      'alt',
      'placeholder',
    ];
    for (const element of document.querySelectorAll('*')) {
      for (const name of attributes) found.add(element.getAttribute(name)?.trim() ?? '');
    }
    return [...found].filter((text) => text !== '');
  });

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** What each catalogue entry looks like in English, with anything for its values. */
const patterns: readonly RegExp[] = Object.entries(german).flatMap(([key, translated]) => {
  const words = (english as Readonly<Record<string, string>>)[key] ?? key.replace(/_[a-z-]+$/, '');
  const told = words.replaceAll(/\{\{[^}]*\}\}/g, '').match(/[A-Za-z]{2,}/g) ?? [];
  // A text that is the same in both languages is no evidence, nor is one that consists mostly of values.
  if (translated === words || told.length === 0 || (words.includes('{{') && told.length < 2)) return [];
  return [
    new RegExp(
      `^${words
        .split(/\{\{[^}]*\}\}/)
        .map(escaped)
        .join('.+')}$`,
    ),
  ];
});

/** An English word may be another German one: a stage is a ‘Phase’. */
const germanTexts = new Set(Object.values(german));
/** And a line of a text on the map may be one word of it: ‘Negative’ above ‘Kommentare’. */
const germanWords = new Set(Object.values(german).flatMap((text) => text.split(/[^\p{L}]+/u)));

/** The texts that are English though the catalogue has German for them. `own` are the person's. */
export const englishAmong = (texts: readonly string[], own: ReadonlySet<string>): readonly string[] =>
  texts.filter(
    (text) =>
      !own.has(text) &&
      !germanTexts.has(text) &&
      !germanWords.has(text) &&
      patterns.some((pattern) => pattern.test(text)),
  );
