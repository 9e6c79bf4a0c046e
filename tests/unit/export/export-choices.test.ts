import { expect, it } from 'vitest';
import {
  choicesWith,
  type ExportChoices,
  firstChoices,
  formatFor,
  optionsOf,
} from '../../../src/renderer/dialogs/export/export-choices.ts';
import { exportOptionsSchema } from '../../../src/shared/exports/export-options.ts';
import { wholeFlow } from '../../../src/shared/graphs/flow/flow-choice.ts';
import { presetSchema } from '../../../src/shared/exports/preset/preset.ts';
import { wholePlan } from '../../../src/shared/priorities/plan-query.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { id } = createSmallProject();
const place = { mapId: id('map'), plan: wholePlan, flow: wholeFlow };
const first: ExportChoices = { ...firstChoices, what: 'map', allMaps: false, proofOf: null };
const stages = { ...firstChoices.page, layout: 'stages' as const };

it('gives options that are valid, with no more in them than was chosen', () => {
  const options = optionsOf(first, place);
  expect(exportOptionsSchema.parse(options)).toEqual(options);
  expect(options).not.toHaveProperty('brand');
  expect(options).not.toHaveProperty('shown');
  expect(options).not.toHaveProperty('fileName');
});

it('leaves out of the options what does not count for the content and format, and keeps it for others', () => {
  const chosen: ExportChoices = {
    ...first,
    format: 'pptx',
    allMaps: true,
    comments: true,
    page: stages,
    brand: { label: 'Draft' },
    shown: { lanes: ['actions'] },
  };
  expect(optionsOf({ ...chosen, format: 'pdf' }, place)).toMatchObject({
    allMaps: false,
    comments: true,
    page: { layout: 'stages' },
    brand: { label: 'Draft' },
    shown: { lanes: ['actions'] },
  });
  // A workbook has label and footer, too.
  expect(optionsOf({ ...chosen, format: 'xlsx' }, place).brand).toEqual({ label: 'Draft' });
  expect(optionsOf({ ...chosen, format: 'png' }, place).page).toEqual(firstChoices.page);
  // One stage alone has no pages of stages.
  expect(optionsOf({ ...chosen, format: 'pdf', stageId: id('one') }, place).page.layout).toBe('sheet');
  expect(formatFor({ format: 'mermaid', what: 'action-plan' })).toBe('pdf');
  expect(formatFor({ format: 'mermaid', what: 'map' })).toBe('mermaid');
  expect(optionsOf({ ...chosen, what: 'action-plan' }, place)).toMatchObject({
    allMaps: true,
    comments: false,
  });
});

it('takes what a preset says, and a look and parts of maps from nowhere else', () => {
  const old: ExportChoices = {
    ...first,
    legend: false,
    fileName: '{map}',
    brand: { label: 'Draft' },
    shown: { stages: ['One'] },
  };
  const preset = presetSchema.parse({
    kind: 'throughline-export-preset',
    version: 1,
    name: 'Acme',
    format: 'svg',
    theme: 'dark',
  });
  expect(choicesWith(old, preset)).toEqual({
    ...old,
    format: 'svg',
    theme: 'dark',
    brand: {},
    shown: {},
    fileName: '',
  });
});

it('takes the project along only where a person or a preset says so, and the format has room for it', () => {
  expect(optionsOf(first, place).withProject).toBe(false);
  const along = { ...first, withProject: true };
  const inside = (format: ExportChoices['format']): boolean =>
    optionsOf({ ...along, format }, place).withProject;
  expect([inside('pdf'), inside('png'), inside('svg'), inside('pptx'), inside('html')]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  const preset = presetSchema.parse({ kind: 'throughline-export-preset', version: 1, name: 'Old' });
  expect(choicesWith(along, preset).withProject).toBe(false);
  expect(choicesWith(first, { ...preset, withProject: true }).withProject).toBe(true);
});
