/** What tests and the demo need on a Linux without a display: a virtual one, fonts for many scripts, PDF tools. */
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
export function missingForHeadless(exists = existsSync, env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter);
  const isThere = (need) =>
    need.program
      ? folders.some((folder) => exists(join(folder, need.program)))
      : need.files.some((file) => exists(join('/usr/share/fonts', file)));
  return needs.filter((need) => !isThere(need)).map((need) => need.package);
}
