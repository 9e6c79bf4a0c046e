import { language, phrase, speak, t } from '../../../language/translate.ts';
import type { Language } from '../../../language/languages.ts';
import { cleanText } from '../../../layout/clean-text.ts';
import { nameOf } from '../../../words/titles.ts';
import type { DocumentSource, WriteDocument, WrittenDocument } from '../document.ts';
import { createSetting } from '../report/setting.ts';
import { createPairs, elementText, type Pair } from './element.ts';
import { hashOfText } from './hash-of-text.ts';
import { pageBody } from './page.ts';
import { createPageSetting } from './page-setting.ts';
import pageScript from './page-script.mjs?raw';
import { pageHead } from './page-head.ts';
import { pageStyle } from './page-style.ts';
import reviewScript from './review-script.mjs?raw';
import reviewStyle from './review.css?raw';
import { readPagePictures } from './pictures.ts';

/**
 * A map as one page that is opened from a mail by a double click: the map as a grid, a table of its cards, what follows from them. It
 * requests nothing and can request nothing; its one script and its one style are named by their hash. Fonts are those of the system:
 * a font inside would be half of the file, and a map is written in any script.
 */
export const writeHtml: WriteDocument = (source) => writePage(source, false);

/** The same page for who shall say what they think of it: it takes comments and saves them as a file, and still requests nothing. */
export const writeReviewPage: WriteDocument = (source) => writePage(source, true);

async function writePage(source: DocumentSource, isReview: boolean): Promise<WrittenDocument> {
  const { pictures, left } = await readPagePictures(source);
  await source.onProgress(0.3);
  const setting = createPageSetting(createSetting(source, pictures), isReview);
  const shown = language();
  const other: Language = shown === 'en' ? 'de' : 'en';
  const body = pageBody(setting);
  const twin = await inLanguage(other, shown, () => pageBody(setting));
  await source.onProgress(0.7);
  const pairs = createPairs();
  const text = elementText(body, twin, pairs);
  return {
    content: pageText({ source, isReview, shown, other, text, words: pairs.all() }),
    parts: setting.view.cards.size,
    notes:
      left === 0
        ? []
        : [
            {
              message: phrase(
                '{{count}} pictures are too large for the page or of a kind that it cannot show, and were left out.',
              ),
              params: { count: left },
            },
          ],
  };
}

/** What is made while another language is spoken. */
async function inLanguage<T>(wanted: Language, back: Language, make: () => T): Promise<T> {
  await speak(wanted);
  try {
    return make();
  } finally {
    await speak(back);
  }
}

type Page = {
  readonly source: Pick<DocumentSource, 'view' | 'options' | 'font' | 'records' | 'projectName' | 'day'>;
  readonly isReview: boolean;
  readonly shown: Language;
  readonly other: Language;
  readonly text: string;
  readonly words: readonly Pair[];
};

function pageText({ source, isReview, shown, other, text, words }: Page): string {
  const title = cleanText(nameOf(source.view.map, t('Untitled map'))).replace(/\s+/g, ' ');
  const base = pageStyle(source.options.brand?.colours, source.font ?? null);
  const style = isReview ? `${base}\n${reviewStyle}` : base;
  const policy = [
    "default-src 'none'",
    `script-src ${[pageScript, ...(isReview ? [reviewScript] : [])].map((script) => `'${hashOfText(script)}'`).join(' ')}`,
    `style-src '${hashOfText(style)}'`,
    'img-src data:',
    ...(source.font?.css ? ['font-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    ...pageHead({ language: shown, policy, title, style }),
    text,
    `<script type="application/json" id="words">${dataText({ [shown]: words.map(([one]) => one), [other]: words.map(([, two]) => two) })}</script>`,
    `<script>${pageScript}</script>`,
    ...(isReview
      ? [
          `<script type="application/json" id="review-data">${dataText(reviewedBy(source, title))}</script>`,
          `<script>${reviewScript}</script>`,
        ]
      : []),
    '</html>',
    '',
  ].join('\n');
}

/** What the review says it is of, so that it comes home. */
const reviewedBy = (source: Page['source'], mapName: string): object => ({
  project: [...source.records.project.keys()][0] ?? '',
  projectName: cleanText(source.projectName),
  map: source.view.map.id,
  mapName,
  made: source.day,
});

/** JSON that no text ends early, and that is no script. */
const dataText = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
