import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useProject } from '../session/project-store.ts';
import { followSelection } from '../actions/announce-selection.ts';
import { keepFocus } from '../actions/keep-focus.ts';
import { useShortcuts } from '../actions/shortcuts.ts';
import { Announcer } from './Announcer.tsx';
import { useLanguage } from '../session/language.ts';
import { keepTextUnselected } from './keep-text-unselected.ts';
import { later } from '../ui/later.ts';
import { Messages } from './Messages.tsx';
import { followWidth } from './narrow.ts';
import { useSettings } from '../session/settings.ts';
import { Shell } from './Shell.tsx';
import { StartScreen } from './StartScreen.tsx';
import { cssVariablesResolver, theme } from './theme.ts';
import { useDropToOpen } from './use-drop-to-open.ts';
import { useWindowTitle } from './use-window-title.ts';

const Dialogs = later(async () => (await import('../dialogs/Dialogs.tsx')).Dialogs);
const Palette = later(async () => (await import('../dialogs/palette/Palette.tsx')).Palette);

/** The whole window. */
export const App = (): ReactNode => (
  <Themed>
    <Screens />
  </Themed>
);

/** Mantine with our theme; its variables come from theme-variables.css, so nothing is written into the page. */
export function Themed({ children }: { readonly children: ReactNode }): ReactNode {
  const settings = useSettings();
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, {
    getInitialValueInEffect: false,
  });
  const scheme = settings.theme === 'system' ? (systemIsDark ? 'dark' : 'light') : settings.theme;
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      withCssVariables={false}
      withGlobalClasses={false}
      forceColorScheme={scheme}
    >
      {children}
    </MantineProvider>
  );
}

function Screens(): ReactNode {
  const phase = useProject((state) => state.phase);
  const language = useLanguage();
  useShortcuts();
  useEffect(keepFocus, []);
  useEffect(followSelection, []);
  useEffect(followWidth, []);
  useEffect(keepTextUnselected, []);
  useWindowTitle();
  useDropToOpen(phase === 'start');
  return (
    <>
      {/* Another language is another page: what was drawn in the old one is not kept. */}
      {phase === 'start' ? <StartScreen key={language} /> : <Shell key={language} />}
      <Suspense>
        <Dialogs />
        <Palette />
      </Suspense>
      <Messages />
      <Announcer />
    </>
  );
}
