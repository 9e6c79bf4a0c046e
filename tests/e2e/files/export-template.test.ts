import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { runCli } from '../../helpers/cli.ts';
import { clientAccent, clientSecret, clientTemplate } from '../../helpers/client-template.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';
import { faultsOf, outside, readPresentation } from '../../helpers/presentation.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const slidesBy = (template: string, out: string) =>
  runCli(['export', 'desk.journey', '--format', 'pptx', '--template', template, '--out', out], {
    dataFolder: at('data'),
    cwd: folder,
  });

beforeAll(async () => {
  folder = temporaryFolder();
  const opened = openDocument(
    { kind: 'new', template: 'sample', name: '' },
    { dataFolder: at('look'), author: 'Look' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  const saved = await opened.value.saveAs(at('desk.journey'), true);
  if (!saved.ok) throw new Error(saved.failure.message);
  opened.value.close();
  const whole = await clientTemplate();
  writeFileSync(at('client.potx'), whole);
  writeFileSync(at('broken.potx'), whole.slice(0, whole.length / 2));
});

it('makes slides from a template', async () => {
  const { code, stderr } = await slidesBy('client.potx', 'slides.pptx');
  expect([code, stderr]).toEqual([0, '']);
  const presentation = readPresentation(readFileSync(at('slides.pptx')));
  expect(faultsOf(presentation, { template: true })).toEqual([]);
  expect(outside(presentation)).toEqual([]);
  const parts = Object.values(presentation.files).map((bytes) => strFromU8(bytes));
  expect(parts.some((part) => part.includes(`<a:accent1><a:srgbClr val="${clientAccent}"/>`))).toBe(true);
  expect(parts.some((part) => part.includes(clientSecret))).toBe(false);
});

it.each([
  ['broken.potx', 'This template cannot be read. Save it again in PowerPoint'],
  ['gone.potx', 'gone.potx cannot be found. Choose it again.'],
])('says what is wrong with %s, and writes nothing', async (template, sentence) => {
  const { code, stderr } = await slidesBy(template, 'none.pptx');
  expect(code).toBe(1);
  expect(stderr).toContain(sentence);
  expect(existsSync(at('none.pptx'))).toBe(false);
});
