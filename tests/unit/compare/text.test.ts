import { afterEach, describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { compareProjects } from '../../../src/shared/compare/compare-projects.ts';
import { comparisonText } from '../../../src/shared/compare/write/text.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { run, testId } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: start, id } = createSmallProject();
const edit = (card: string, fields: object): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [id(card)], fields },
});
const before = run(
  start,
  edit('pain', { title: 'Price is unclear', rootCause: 'Nobody says it', owner: 'Lena' }),
).records;
const text = (...calls: readonly CommandCall[]): readonly string[] =>
  comparisonText(compareProjects(before, run(before, ...calls).records)).split('\n');

describe('a comparison as text', () => {
  afterEach(() => speak('en'));

  it('says that there is none', () => {
    expect(text()).toEqual(['No differences']);
  });

  it('has what changed by map and stage, with values before and after', () => {
    const calls = [
      edit('pain', { severity: 3, title: 'Price is hidden', owner: '' }),
      { command: 'move-cards', input: { cardIds: [id('act1')], toLaneId: id('actions'), toStepId: id('c') } },
      { command: 'remove-cards', input: { cardIds: [id('act2')] } },
      {
        command: 'add-card',
        input: {
          id: testId(9_000),
          laneId: id('pains'),
          stepId: id('c'),
          title: 'No size chart',
          severity: 2,
        },
      },
      {
        command: 'add-comment',
        input: { targetKind: 'card', targetId: id('act3'), text: 'Is this still so?' },
      },
      { command: 'edit-project', input: { name: 'Shop' } },
    ] as const;
    expect(text(...(calls as readonly CommandCall[]))).toEqual([
      '1 new, 1 removed, 1 moved, 3 changed',
      '',
      'Map “Map”: 1 new, 1 removed, 1 moved, 2 changed',
      '  One',
      '    - Removed: Action “act2” (A, Actions)',
      '    * Changed: Action “act3” (A, Actions)',
      '        + Comment “Is this still so?”',
      '    * Changed: Pain point “Price is hidden” (A, Pain points)',
      '        Title: Price is [-unclear-]{+hidden+}',
      '        Owner: “Lena” → empty',
      '        Severity: empty → major',
      '  Two',
      '    > Moved: Action “act1” (Actions)',
      '        From One, A, Actions to Two, Actions',
      '    + New: Pain point “No size chart” (Pain points)',
      '        Severity: minor',
      '',
      'Whole project',
      '  * Changed: Project “Shop”',
      '      Name: [-Test-]{+Shop+}',
    ]);
  });

  it('speaks German', async () => {
    await speak('de');
    expect(text(edit('pain', { severity: 3 }))).toEqual([
      '1 geändert',
      '',
      'Map „Map“: 1 geändert',
      '  One',
      '    * Geändert: Pain Point „Price is unclear“ (A, Pain points)',
      '        Schweregrad: leer → schwer',
    ]);
  });

  it('keeps a hostile text in its line and its direction', () => {
    const [line] = text(edit('pain', { title: 'a\u001b[31m\nb\u202ec' })).filter((one) =>
      one.includes('Pain point'),
    );
    expect(line).toBe('    * Changed: Pain point “a[31m bc” (A, Pain points)');
  });
});
