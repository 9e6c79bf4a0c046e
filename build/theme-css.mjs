// Writes the theme's CSS variables to a file: a style element made at run time would break the window's CSP.
// With --check it only says whether the file is up to date.
import {
  convertCssVariables,
  defaultCssVariablesResolver,
  DEFAULT_THEME,
  mergeMantineTheme,
} from '@mantine/core';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cssVariablesResolver, theme } from '../src/renderer/app/theme.ts';
import { themes } from '../src/shared/scene/theme.ts';

const themeCssPath = new URL('../src/renderer/app/theme-variables.css', import.meta.url);

/** The variables of our theme for both colour schemes, one a line. */
function themeCss() {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const ours = cssVariablesResolver(merged);
  const base = defaultCssVariablesResolver(merged);
  const css = convertCssVariables(
    {
      variables: { ...base.variables, ...ours.variables },
      light: { ...base.light, ...ours.light },
      dark: { ...base.dark, ...ours.dark },
    },
    ':root',
  );
  return `/* Written by build/theme-css.mjs from theme.ts and the scene's theme. */\n${hueCss()}${css.replaceAll(/([{;])(?=[^\s])/g, '$1\n').replaceAll('}', '\n}\n')}`;
}

/** The hues of stages, personas and tags, as the map has them: `data-hue` on an element sets its variables. */
function hueCss() {
  return Object.values(themes)
    .flatMap(({ name, hues }) =>
      Object.entries(hues).map(
        ([hue, { soft, onSoft, strong }]) =>
          `:root[data-mantine-color-scheme='${name}'] [data-hue='${hue}'] { --hue-strong: ${strong}; --hue-soft: ${soft}; --hue-text: ${onSoft}; }\n`,
      ),
    )
    .join('');
}

/** As Biome writes it, so that formatting the repository leaves the file alone. */
function formatted(css) {
  const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url));
  const path = fileURLToPath(themeCssPath);
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${path}`], {
    input: css,
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });
}

const css = formatted(themeCss());
const written = readFileSync(themeCssPath, { encoding: 'utf8', flag: 'a+' });
if (written !== css && process.argv.includes('--check')) {
  process.stderr.write('theme-variables.css is behind theme.ts. Run: node build/theme-css.mjs\n');
  process.exitCode = 1;
} else if (written !== css) writeFileSync(themeCssPath, css);
