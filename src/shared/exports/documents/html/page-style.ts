import { cardKinds } from '../../../kinds/card-kinds.ts';
import { hues } from '../../../model/palette.ts';
import { darkTheme, lightTheme, type Theme } from '../../../scene/theme.ts';
import { brandTheme } from '../../brand/brand-theme.ts';
import css from './page.css?raw';

/** The colours of a theme as custom properties. */
function colours(theme: Theme): string {
  const { paper, band, line, faintLine, ink, softInk, accent, star, severities } = theme;
  const own = { paper, band, line, faint: faintLine, ink, soft: softInk, accent, star };
  return [
    `color-scheme:${theme.name}`,
    ...Object.entries(own).map(([name, colour]) => `--${name}:${colour}`),
    ...hues.flatMap((hue) => {
      const { header, onHeader, soft, onSoft, strong, text } = theme.hues[hue];
      return [
        `--${hue}:${header}`,
        `--${hue}-on:${onHeader}`,
        `--${hue}-soft:${soft}`,
        `--${hue}-onsoft:${onSoft}`,
        `--${hue}-strong:${strong}`,
        `--${hue}-text:${text}`,
      ];
    }),
    ...cardKinds.map((kind) => `--${kind}:${theme.kinds[kind].edge}`),
    `--card:${theme.kinds.action.fill}`,
    `--border:${theme.kinds.action.border}`,
    ...severities.flatMap(({ fill, text }, index) => [`--s${index}:${fill}`, `--s${index}-on:${text}`]),
  ].join(';');
}

const classes = [
  ...hues.map(
    (hue) =>
      `.h-${hue}{--header:var(--${hue});--on:var(--${hue}-on);--tint:var(--${hue}-soft);--ontint:var(--${hue}-onsoft);--strong:var(--${hue}-strong)}`,
  ),
  ...cardKinds.map((kind) => `.k-${kind}{--edge:var(--${kind})}`),
  ...lightTheme.severities.map(
    (_, index) => `.s${index}{background:var(--s${index});color:var(--s${index}-on)}`,
  ),
].join('\n');

/** What the page has without a client's font; the same as in its style. */
const systemFonts = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif';

/** The one style of a page: light, dark where the reader's system or choice is, and always light on paper. */
export function pageStyle(
  brandColours: readonly string[] | undefined,
  font: { readonly family: string; readonly css: string } | null = null,
): string {
  const [light, dark] = [lightTheme, darkTheme].map((theme) => colours(brandTheme(theme, brandColours)));
  return [
    `:root{${light}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}`,
    `@media screen{:root[data-theme=dark]{${dark}}}`,
    classes,
    css,
    // Its own rule, so that the families of the page stay behind it.
    ...(font ? [font.css, `html{font-family:"${font.family}",${systemFonts}}`] : []),
  ].join('\n');
}
