import { existsSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemsOn } from '../../helpers/axe.ts';
import { clientAccent, clientSecret, clientTemplate } from '../../helpers/client-template.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import {
  answerOpenDialogs,
  answerSaveDialogs,
  removeFolders,
  temporaryFolder,
} from '../../helpers/launch-app.ts';
import { openInPage } from '../../helpers/page-host.ts';
import { faultsOf, outside, readPresentation } from '../../helpers/presentation.ts';
import { waitForMap, wearTheme } from '../../helpers/window-steps.ts';

describeApp(
  'a template for slides in the export dialog',
  { calm: true, size: [1280, 800] },
  ({ app, window }) => {
    const folder = temporaryFolder();
    const at = (name: string): string => join(folder, name);
    let dialog: Locator;
    beforeAll(async () => {
      dialog = window.getByRole('dialog', { name: 'Export', exact: true });
      writeFileSync(at('client.potx'), await clientTemplate());
      writeFileSync(at('broken.potx'), (await clientTemplate()).slice(0, 5_000));
      await openInPage(window, 'sample');
      await waitForMap(window);
    });
    afterAll(removeFolders);

    test('that is broken is refused with a sentence, and the slides keep their own look', async () => {
      await window.keyboard.press('ControlOrMeta+E');
      await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'PDF' });
      expect(await dialog.getByRole('button', { name: 'Choose template…' }).count()).toBe(0);
      await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'PowerPoint' });
      await answerOpenDialogs(app, at('broken.potx'));
      await dialog.getByRole('button', { name: 'Choose template…' }).press('Enter');
      await window.getByText('This template cannot be read. Save it again in PowerPoint').waitFor();
      expect(await dialog.getByRole('button', { name: 'Remove template' }).count()).toBe(0);
    });

    test('gives the slides its theme', async () => {
      await answerOpenDialogs(app, at('client.potx'));
      await dialog.getByRole('button', { name: 'Choose template…' }).press('Enter');
      await dialog.getByText('client.potx').waitFor();
      for (const theme of ['light', 'dark'] as const) {
        await wearTheme(app, theme);
        expect(await problemsOn(window, theme, '[role=dialog]')).toBe('');
      }
      await answerSaveDialogs(app, at('map.pptx'));
      await dialog.getByRole('button', { name: 'Export…' }).press('Enter');
      await window.getByRole('dialog', { name: 'Exported' }).getByText('map.pptx').waitFor();
      await window.keyboard.press('Enter');
      await window.getByRole('dialog').waitFor({ state: 'detached' });
      const presentation = readPresentation(readFileSync(at('map.pptx')));
      expect(faultsOf(presentation, { template: true })).toEqual([]);
      expect(outside(presentation)).toEqual([]);
      const parts = Object.values(presentation.files).map((bytes) => strFromU8(bytes));
      expect(parts.some((part) => part.includes(`<a:accent1><a:srgbClr val="${clientAccent}"/>`))).toBe(true);
      expect(parts.some((part) => part.includes(clientSecret))).toBe(false);
    });

    test('is taken again when the export is repeated, and where it is gone nothing is written', async () => {
      unlinkSync(at('map.pptx'));
      await window.keyboard.press('ControlOrMeta+Shift+E');
      await expect.poll(() => existsSync(at('map.pptx'))).toBe(true);
      expect(strFromU8(unzipSync(readFileSync(at('map.pptx')))['ppt/theme/theme1.xml']!)).toContain(
        clientAccent,
      );
      unlinkSync(at('map.pptx'));
      unlinkSync(at('client.potx'));
      await window.keyboard.press('ControlOrMeta+Shift+E');
      await window.getByText('client.potx cannot be found. Choose it again.').waitFor();
      expect(existsSync(at('map.pptx'))).toBe(false);
    });
  },
);
