/** What tests and the demo need on a Linux without a display: a virtual one, fonts for many scripts, PDF tools; and what only tests need. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Each Debian package, with a file that shows it (or its like from elsewhere) is there. */
const needs = [
  { package: 'xvfb', program: 'Xvfb' },
  { package: 'xauth', program: 'xauth' },
  { package: 'poppler-utils', program: 'pdftotext' },
  { package: 'fontconfig', program: 'fc-match' },
  {
    package: 'fonts-liberation',
    files: ['truetype/liberation', 'truetype/liberation2', 'liberation', 'liberation-fonts'],
  },
  {
    package: 'fonts-noto-core',
    files: ['truetype/noto/NotoSansThai-Regular.ttf', 'noto/NotoSansThai-Regular.ttf'],
  },
  {
    package: 'fonts-noto-cjk',
    files: ['opentype/noto/NotoSansCJK-Regular.ttc', 'noto-cjk/NotoSansCJK-Regular.ttc'],
  },
  {
    package: 'fonts-noto-color-emoji',
    files: ['truetype/noto/NotoColorEmoji.ttf', 'noto/NotoColorEmoji.ttf'],
  },
];

/** What only tests need: another program that opens the slides, workbooks and reports that were exported. */
const testNeeds = ['impress', 'calc', 'writer'].map((part) => ({
  package: `libreoffice-${part}-nogui`,
  program: 'soffice',
}));

/** @param {NodeJS.ProcessEnv} env */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * The packages that are missing for running without a display.
 *
 * @param {(path: string) => boolean} exists
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export const missingForHeadless = (exists = existsSync, env = process.env) => missing(needs, exists, env);

/** The packages that are missing for tests alone, with a display or without. */
export const missingForTests = (exists = existsSync, env = process.env) => missing(testNeeds, exists, env);

function missing(all, exists, env) {
  const folders = (env.PATH ?? '').split(delimiter);
  const isThere = (need) =>
    need.program
      ? folders.some((folder) => exists(join(folder, need.program)))
      : need.files.some((file) => exists(join('/usr/share/fonts', file)));
  return all.filter((need) => !isThere(need)).map((need) => need.package);
}
