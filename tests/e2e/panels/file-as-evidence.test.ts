import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../helpers/launch-app.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { inspector, openSample, runFromPalette } from '../../helpers/window-steps.ts';

describeApp('the menu’s “File as evidence…”', {}, ({ app, window }) => {
  beforeAll(async () => {
    await openSample(app);
  });

  const choose = (): Promise<void> =>
    app.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('attach-file')?.click());
  const file = (name: string): string => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, 'score\n9\n10\n');
    return path;
  };

  test('opens the system’s file dialog, and what is chosen becomes evidence', async () => {
    const chooser = window.waitForEvent('filechooser');
    await choose();
    await (await chooser).setFiles(file('Exit survey.csv'));
    await window.getByText('1 file attached as evidence').waitFor();
    await expect
      .poll(() => inspector(window).getByRole('textbox', { name: 'Title' }).inputValue())
      .toBe('Exit survey');
    await inspector(window).getByRole('button', { name: 'Open Exit survey.csv' }).waitFor();
  });

  test('does so long after the last key or click in the window', async () => {
    await window.waitForFunction(() => !navigator.userActivation.isActive);
    const chooser = window.waitForEvent('filechooser');
    await choose();
    await (await chooser).setFiles([file('Calls.csv'), file('Returns.csv')]);
    await window.getByText('2 files attached as evidence').waitFor();
  });

  test('waits for the choice however long the dialog stays open', async () => {
    const devtools = await window.context().newCDPSession(window);
    await devtools.send('Page.enable');
    await devtools.send('Page.setInterceptFileChooserDialog', { enabled: true });
    const opened = new Promise<number | undefined>((resolve) =>
      devtools.once('Page.fileChooserOpened', ({ backendNodeId }) => resolve(backendNodeId)),
    );
    await choose();
    const backendNodeId = await opened;
    // Collects what only the dialog refers to, as happens in the minutes in which a person looks for a file.
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('DOM.setFileInputFiles', {
      files: [file('Late.csv')],
      ...(backendNodeId === undefined ? {} : { backendNodeId }),
    });
    await inspector(window).getByRole('button', { name: 'Open Late.csv' }).waitFor();
    await devtools.detach();
  });

  test('does the same from the palette', async () => {
    const chooser = window.waitForEvent('filechooser');
    await runFromPalette(window, 'File as evidence…');
    await (await chooser).setFiles(file('Notes.csv'));
    await inspector(window).getByRole('button', { name: 'Open Notes.csv' }).waitFor();
  });
});
