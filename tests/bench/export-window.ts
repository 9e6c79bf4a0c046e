import type { ElectronApplication } from 'playwright';
import { join } from 'node:path';
import { median } from './exports.ts';
import { appFolder, launch, markTime } from './launch.ts';

/** How many windows export. */
const WINDOWS = 5;
/** How long a person takes to say where the file goes, ms. */
const CHOOSING = 2_000;

/**
 * Seconds that a person waits for a PDF of the map: from the moment it is known where the file goes, until the whole file is there.
 * The median of the first exports of that many windows.
 */
export async function measureExportWindow(file: string, folder: string): Promise<number> {
  const waits: number[] = [];
  for (let count = 0; count < WINDOWS; count += 1) {
    const launched = await launch(appFolder, [file]);
    const { app, page } = launched;
    await markTime(page, 'map-painted');
    const waited = await timeFromChoice(app, join(folder, `window-${count}.pdf`));
    await page.keyboard.press('ControlOrMeta+E');
    const dialog = page.getByRole('dialog', { name: 'Export', exact: true });
    await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'PDF' });
    await dialog.getByRole('button', { name: 'Export…' }).press('Enter');
    waits.push(await waited());
    await launched.close();
  }
  return median(waits);
}

/** Answers the question where the file goes after a while; what comes back waits for the file and answers the seconds. */
async function timeFromChoice(app: ElectronApplication, path: string): Promise<() => Promise<number>> {
  const times = await app.evaluateHandle(
    ({ dialog }, { filePath, pause }) => {
      const { existsSync } = process.getBuiltinModule('node:fs');
      const written = Promise.withResolvers<number>();
      dialog.showSaveDialog = async () => {
        await new Promise((resolve) => setTimeout(resolve, pause));
        const chosen = performance.now();
        const look = setInterval(() => {
          if (!existsSync(filePath)) return;
          clearInterval(look);
          written.resolve((performance.now() - chosen) / 1000);
        }, 1);
        return { canceled: false, filePath };
      };
      return { written: written.promise };
    },
    { filePath: path, pause: CHOOSING },
  );
  return () => times.evaluate(({ written }) => written);
}
