import '../shared/no-eval.ts';
import { app } from 'electron';
import { speak } from '../shared/language/translate.ts';
import { setupMenu, showMenuFor } from './menus/application-menu.ts';
import { registerAppScheme, setupAppProtocol } from './platform/app-protocol.ts';
import { setupAppState } from './platform/app-state.ts';
import { setupChromium } from './platform/chromium-switches.ts';
import { commandLineOf } from './platform/command-line.ts';
import { separateSessionData, setupDataFolder } from './platform/data-folder.ts';
import { reportBug, setupErrorLog } from './platform/error-log.ts';
import { helpersLaunched } from './platform/helpers-launched.ts';
import { setupSecurity } from './platform/security.ts';
import { readSettings, setupSettings } from './platform/settings.ts';
import { setupSpelling } from './platform/spelling.ts';
import { focusedWindow, sendAction } from './windows/app-windows.ts';
import { createDocuments } from './windows/documents.ts';
import { prepareHost } from './windows/open-project.ts';
import { setupRequests } from './windows/ipc.ts';
import { setupLifeCycle, setupSingleInstance } from './windows/life-cycle.ts';
import { createHandlers } from './windows/requests.ts';

const commandLine = commandLineOf(process.argv, process.cwd());

setupDataFolder();
setupErrorLog();
const storedSettings = readSettings();
setupChromium(storedSettings.value.language);
registerAppScheme();

// No await at the top: Electron holds `ready` back until this module has run.
const start =
  commandLine.kind === 'cli' ? startCommandLine(commandLine.args) : startWindows(commandLine.files);
start.catch((error: unknown) => {
  reportBug('start', error);
  app.exit(1);
});

async function startCommandLine(args: readonly string[]): Promise<void> {
  // Closing the hidden window of an export must not end the program, and nothing is shown that a GPU could draw.
  app.on('window-all-closed', () => {});
  app.disableHardwareAcceleration();
  separateSessionData();
  // No window should wait for what only the command line needs.
  const loaded = Promise.all([import('./cli/output.ts'), import('./cli/run.ts')]);
  await app.whenReady();
  app.dock?.hide();
  setupSecurity();
  setupAppProtocol();
  const settings = setupSettings(storedSettings);
  const [{ createOutput }, { runCommandLine }] = await loaded;
  const output = createOutput(settings.person(), settings.signature());
  const code = await runCommandLine(args, output.context);
  await Promise.all([output.flush(), helpersLaunched()]);
  app.exit(code);
}

async function startWindows(files: readonly string[]): Promise<void> {
  const instance = setupSingleInstance(files);
  if (!instance) return;
  await app.whenReady();
  if (instance.files.length > 0) prepareHost();
  setupSecurity();
  setupAppProtocol();
  const settings = setupSettings(storedSettings);
  await speak(settings.language());
  setupSpelling(settings);
  const state = setupAppState();
  const onProjectChanged = (): void => showMenuFor(Boolean(focusedWindow()?.project));
  const onStay = (): void => void (instance.quitting = false);
  const documents = createDocuments({ state, settings, onProjectChanged, onStay });
  setupRequests(createHandlers({ documents, state, settings }), documents);
  const choose = (action: string): void => {
    const window = focusedWindow();
    if (window) void sendAction(window, action);
    else documents.openWindow();
  };
  setupMenu(choose, settings.get());
  settings.onChange(async (changed) => {
    await speak(settings.language());
    setupMenu(choose, changed);
    onProjectChanged();
  });
  app.on('browser-window-focus', onProjectChanged);
  onProjectChanged();
  setupLifeCycle(documents, instance, [settings.message, state.message]);
}
