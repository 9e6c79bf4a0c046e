import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportFormats, formatOf } from '../../../src/shared/exports/formats/index.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { answerSaveDialogs, removeFolders, temporaryFolder } from '../../helpers/launch-app.ts';
import { openInPage } from '../../helpers/page-host.ts';
import { waitForMap } from '../../helpers/window-steps.ts';

/** What files of a format begin with. */
const beginnings: Readonly<Record<(typeof exportFormats)[number], string>> = {
  pdf: '%PDF-',
  png: '\u0089PNG',
  svg: '<?xml',
  pptx: 'PK',
  docx: 'PK',
  xlsx: 'PK',
  canvas: '{',
  drawio: '<?xml',
  html: '<!doctype',
  review: '<!doctype',
  md: '# ',
  mermaid: 'journey',
};

describeApp('the export dialog', { calm: true, size: [1280, 800] }, ({ app, window }) => {
  beforeAll(async () => {
    await openInPage(window, 'sample');
    await waitForMap(window);
  });
  afterAll(removeFolders);

  test.each(exportFormats)(
    'exports the map as %s by keyboard, and nothing is complained of',
    async (format) => {
      const path = join(temporaryFolder(), `map.${formatOf(format).extension}`);
      await answerSaveDialogs(app, path);
      await window.keyboard.press('ControlOrMeta+E');
      const dialog = window.getByRole('dialog', { name: 'Export', exact: true });
      await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: formatOf(format).name });
      await dialog.getByRole('button', { name: 'Export…' }).press('Enter');
      await window
        .getByRole('dialog', { name: 'Exported' })
        .getByText(`map.${formatOf(format).extension}`)
        .waitFor();
      await window.keyboard.press('Enter');
      await window.getByRole('dialog').waitFor({ state: 'detached' });
      expect(readFileSync(path, 'latin1').slice(0, 12)).toContain(beginnings[format]);
    },
  );
});
