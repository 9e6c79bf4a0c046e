import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeOn } from '../../helpers/axe.ts';
import { pressFast } from '../../helpers/fast-keys.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { removeFolders, temporaryFolder } from '../../helpers/launch-app.ts';
import { askPageHost, openInPage } from '../../helpers/page-host.ts';
import { inspector, leftPanel, waitForMap } from '../../helpers/window-steps.ts';

/** An interview as Teams writes it. */
const cue = (at: number, name: string, text: string): string =>
  `00:0${at}:00.000 --> 00:0${at}:05.000\n<v ${name}>${text}</v>\n`;
const vtt = [
  'WEBVTT',
  cue(0, 'Ines Interviewer', 'How did you look for the desk?'),
  cue(1, 'Mia Muster', 'I looked for the price everywhere. It took far too long to find the price.'),
  cue(2, 'Ines Interviewer', 'And then?'),
  cue(3, 'Mia Muster', 'I gave up and bought at the shop.'),
].join('\n\n');

describeApp('sources', { calm: true, size: [1280, 800] }, ({ window }) => {
  const dialog = (): Locator => window.getByRole('dialog');
  const text = (): Locator => window.getByRole('document', { name: 'Text of “Interview 2026-03-04”' });
  const records = async () => {
    const snapshot = await askPageHost(window, 'snapshot', {});
    if (!snapshot.ok) throw new Error(snapshot.failure.message);
    return snapshot.value.records;
  };
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await window.keyboard.press(key);
  };
  /** axe on a part of the window. */
  const clean = async (part: string): Promise<void> => {
    const axe = (await axeOn(window))
      .include(part)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
    const found = (await axe.analyze()).violations;
    expect(found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };

  beforeAll(async () => {
    await openInPage(window, 'sample');
    await waitForMap(window);
  });
  afterAll(removeFolders);

  test('are imported with their speakers told apart, by keyboard alone', async () => {
    const path = join(temporaryFolder(), 'Interview 2026-03-04.vtt');
    writeFileSync(path, vtt);
    await press('ControlOrMeta+Shift+O');
    await dialog().getByRole('button', { name: 'Choose files…' }).waitFor();
    const chooser = window.waitForEvent('filechooser');
    await press('Enter');
    await (await chooser).setFiles(path);
    await dialog().getByText('Transcript (VTT) · 4 paragraphs · 2 speakers').waitFor();
    await dialog().getByRole('checkbox', { name: 'Include Ines Interviewer' }).press('Space');
    await dialog()
      .getByRole('combobox', { name: 'Participant for Mia Muster' })
      .selectOption('New participant');
    await clean('[role="dialog"]');
    await dialog().getByRole('button', { name: 'Import', exact: true }).press('Enter');
    await text().waitFor();
    expect((await records()).source).toMatchObject([
      {
        title: 'Interview 2026-03-04',
        date: '2026-03-04',
        text: 'I looked for the price everywhere. It took far too long to find the price.\nI gave up and bought at the shop.\n',
        speakers: [{ name: 'Mia Muster' }],
      },
    ]);
    expect((await records()).participant).toMatchObject([{ code: 'P1' }]);
    await press('ControlOrMeta+Z');
    await expect.poll(async () => (await records()).source.length).toBe(0);
    await press('ControlOrMeta+Shift+Z');
    await expect.poll(async () => (await records()).source.length).toBe(1);
    await press('ControlOrMeta+Shift+O');
    const again = window.waitForEvent('filechooser');
    await press('Enter');
    await (await again).setFiles(path);
    await dialog().getByText('This file is in the project already').waitFor();
    await clean('[role="dialog"]');
    await press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await text().waitFor();
    expect((await records()).source).toMatchObject([{ file: { name: 'Interview 2026-03-04.vtt' } }]);
  });

  test('become evidence by keyboard, also where highlights overlap, and lead to a card', async () => {
    await text().focus();
    await press('ControlOrMeta+Home');
    for (let word = 0; word < 6; word += 1) await press('ControlOrMeta+Shift+ArrowRight');
    await press('h');
    await inspector(window).getByText('In the source').waitFor();
    await expect
      .poll(async () => (await records()).highlight.map(({ exact }) => exact))
      .toEqual(['I looked for the price everywhere']);
    await text().focus();
    await press('ControlOrMeta+Home');
    for (let word = 0; word < 4; word += 1) await press('ControlOrMeta+ArrowRight');
    await press('Shift+End', 'h');
    await expect.poll(async () => (await records()).highlight.length).toBe(2);
    expect(await text().locator('mark[data-depth="2"]').count()).toBe(1);
    const [participant] = (await records()).participant;
    const [first, second] = (await records()).highlight;
    expect(second).toMatchObject({ startMs: 60_000, speaker: 'Mia Muster' });
    const pieces = (await records()).evidence.filter(
      ({ participantId }) => participantId === participant!.id,
    );
    expect(pieces.map(({ text: words }) => words)).toContain(first!.exact);
    await press('e');
    await dialog().getByRole('combobox', { name: 'Find a card' }).fill('price');
    await press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await expect
      .poll(
        async () =>
          (await records()).evidenceLink.filter(({ evidenceId }) => evidenceId === second!.evidenceId).length,
      )
      .toBe(1);
    await clean('[data-main-area]');
  });

  test('are opened at the place of a piece by one key, also after the text was edited', async () => {
    const [first] = (await records()).highlight;
    await text().focus();
    await press('ControlOrMeta+Home', 'Enter');
    const editor = text().getByRole('textbox', { name: 'Edit paragraph' });
    await editor.press('Home');
    await window.keyboard.insertText('Well. ');
    await editor.press('Enter');
    await expect.poll(async () => (await records()).source[0]!.text).toMatch(/^Well\. I looked/);
    await text().focus();
    await press('ControlOrMeta+Home', 'n');
    await inspector(window).getByText('Moved: the text around it was edited').waitFor();
    await press('ControlOrMeta+Alt+R');
    await waitForMap(window);
    await press('ControlOrMeta+Alt+R');
    await text().waitFor();
    const selected = await text().locator('[data-selected]').allTextContents();
    expect(selected.join('')).toBe(first!.exact);
  });

  test('are marked with the mouse as well', async () => {
    const words = text().locator('[data-start]', { hasText: 'I gave up' }).first();
    const box = (await words.boundingBox())!;
    await window.mouse.move(box.x + 1, box.y + box.height / 2);
    await window.mouse.down();
    await window.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 4 });
    await window.mouse.up();
    const before = (await records()).highlight.length;
    await window.getByRole('button', { name: 'Mark as evidence' }).click();
    await expect.poll(async () => (await records()).highlight.length).toBe(before + 1);
    expect('I gave up and bought at the shop.'.startsWith((await records()).highlight.at(-1)!.exact)).toBe(
      true,
    );
  });

  test('have highlights whose ends are dragged by the mouse, and set by keys typed in haste', async () => {
    const last = async () => (await records()).highlight.at(-1)!.exact;
    const before = await last();
    const grip = text().locator('[data-grip="end"]');
    const from = (await grip.boundingBox())!;
    const line = (await text().locator('[data-block]').last().boundingBox())!;
    await window.mouse.move(from.x + 1, from.y + from.height / 2);
    await window.mouse.down();
    await window.mouse.move(from.x + 40, from.y + from.height / 2, { steps: 4 });
    await window.mouse.move(line.x + line.width - 4, from.y + from.height / 2, { steps: 4 });
    await window.mouse.up();
    await expect.poll(last).toBe('I gave up and bought at the shop.');
    await press('ControlOrMeta+Z');
    await expect.poll(last).toBe(before);
    await text().focus();
    await press('ControlOrMeta+End');
    const cdp = await window.context().newCDPSession(window);
    await pressFast(cdp, ['Home', 'r', 'shift+End', 'Enter', 'f', 's', 'h', 'o', 'p', 'Escape']);
    await cdp.detach();
    await expect.poll(last).toBe('I gave up and bought at the shop.');
    await text().locator('[data-found]').waitFor();
    await clean('[data-main-area]');
    await press('ControlOrMeta+Z');
    await expect.poll(last).toBe(before);
  });

  test('are renamed with their speakers by keyboard, and found by their words', async () => {
    await window.getByRole('button', { name: 'Source details' }).press('Enter');
    const name = dialog().getByRole('textbox', { name: 'Name of speaker 1' });
    await name.fill('Mia M.');
    await name.press('Enter');
    await expect.poll(async () => (await records()).source[0]!.speakers[0]!.name).toBe('Mia M.');
    await clean('[role="dialog"]');
    await press('Escape', 'ControlOrMeta+Z');
    await expect.poll(async () => (await records()).source[0]!.speakers[0]!.name).toBe('Mia Muster');
    await press('ControlOrMeta+F');
    await window.keyboard.type('bought at the shop');
    await leftPanel(window)
      .getByRole('option', { name: /Text of “Interview 2026-03-04”/ })
      .click();
    await expect
      .poll(async () => (await text().locator('[data-selected]').allTextContents()).join(''))
      .toBe('bought at the shop');
  });

  test('name their participants, who can be forgotten for good', async () => {
    await window.getByRole('button', { name: 'Sources and participants' }).click();
    await leftPanel(window).getByRole('button', { name: /^P1/ }).click();
    await dialog().getByRole('combobox', { name: 'Consent', exact: true }).selectOption('May be quoted');
    await expect.poll(async () => (await records()).participant[0]?.consent).toBe('may-quote');
    await clean('[role="dialog"]');
    await dialog().getByRole('button', { name: 'Forget this person…' }).click();
    await dialog().getByText('3 pieces of evidence with their files, links and comments').waitFor();
    await clean('[role="dialog"]');
    await dialog().getByRole('button', { name: 'Forget this person', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    const after = await records();
    expect([after.participant, after.highlight]).toEqual([[], []]);
    expect(JSON.stringify(after)).not.toMatch(/far too long to find|Mia Muster/);
    await press('ControlOrMeta+Z');
    expect((await records()).participant).toEqual([]);
  });

  test('are begun by files that are dropped on the window', async () => {
    const bytes = [...Buffer.from('Mia: Hello\nTom: Hi\n')];
    await window.evaluate((data) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(data)], 'talk.md'));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    }, bytes);
    await dialog().getByText('2 speakers').waitFor();
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});
