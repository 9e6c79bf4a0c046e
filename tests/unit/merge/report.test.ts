import { afterEach, describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { reportPage } from '../../../src/shared/exports/documents/html/report-page.ts';
import { reportText } from '../../../src/shared/exports/documents/md/report-text.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import type { Decision } from '../../../src/shared/merge/conflict.ts';
import { mergeProjects } from '../../../src/shared/merge/merge-projects.ts';
import { tellMerge } from '../../../src/shared/merge/told.ts';
import { mergeReport } from '../../../src/shared/merge/write/merge-report.ts';
import type { Report } from '../../../src/shared/exports/documents/report/block.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { run, testId } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { signed } from '../../helpers/two-histories.ts';

const { records: base, id } = createSmallProject();
afterEach(() => speak('en'));

const edit = (card: string, fields: object): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [id(card)], fields },
});
const after = (...calls: readonly CommandCall[]): ProjectRecords => run(base, ...calls).records;

function reportOf(mine: ProjectRecords, theirs: ProjectRecords, decide?: Decision): Report {
  const asked = mergeProjects({ base, mine, theirs, ...signed }).conflicts;
  const decisions = new Map(decide ? asked.map((conflict) => [conflict.id, decide]) : []);
  const merge = mergeProjects({ base, mine, theirs, ...signed }, decisions);
  return mergeReport({
    preview: {
      mergeId: testId(1),
      name: 'desk (1).journey',
      isOwn: false,
      since: '2026-11-03T10:00:00.000Z',
      theirs: { authors: ['Ana'], revisions: 3, time: '2026-11-04T10:00:00.000Z' },
      mine: { revisions: 2 },
      forgotten: { inCopy: 0, here: [], words: 0, masked: 0, history: false },
      ...tellMerge(merge, mine, theirs),
    },
    decisions,
    projectName: 'Shop',
    author: 'Ada',
    day: '2026-11-30',
  });
}

const mine = after(edit('pain', { title: 'Price is “unclear” to most' }));
const theirs = after(
  edit('pain', { title: 'Price is “hidden” to most' }),
  edit('act1', { body: 'Asked each team' }),
  { command: 'add-tag', input: { name: 'Speed' } },
);

describe('the report of a merge', () => {
  it('says who, since when, what came, what was decided and what was left, in Markdown', () => {
    const text = reportText(reportOf(mine, theirs, { choice: 'mine' }));
    for (const said of [
      '# What merging “desk (1).journey” brought',
      'Shop · 30 Nov 2026',
      'You and Ana worked apart since 3 Nov 2026.',
      'Ada merged it',
      'mine stays, theirs was left out.',
      'Theirs: Price is “hidden” to most',
      'tag “Speed”',
    ])
      expect(text.replaceAll('\u00a0', ' ').replaceAll('\\', '').replaceAll('*', '')).toContain(said);
  });

  it('says of each choice what became of both', () => {
    const said = (choice: Decision): string => reportText(reportOf(mine, theirs, choice));
    expect(said({ choice: 'theirs' })).toContain('theirs was taken in place of mine.');
    expect(said({ choice: 'both' })).toContain('mine stays, and theirs is in a comment.');
    expect(said({ choice: 'edit', text: 'Price is seen late' })).toContain('Price is seen late');
  });

  it('is one page that makes no request, in the language that is spoken', async () => {
    const page = reportPage(reportOf(mine, after(edit('pain', { title: '<script>alert(1)</script>' }))));
    expect(page).toContain("default-src 'none'");
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    await speak('de');
    expect(reportPage(reportOf(mine, theirs))).toContain('Was das Zusammenführen von');
  });

  it('says no words of what is confidential', () => {
    const secret: CommandCall = {
      command: 'edit-evidence',
      input: { evidenceId: id('e1'), confidentiality: 'confidential' },
    };
    const [one, other] = ['Mine of e1', 'Theirs of e1'].map((title) =>
      after(secret, { command: 'edit-evidence', input: { evidenceId: id('e1'), title } }),
    );
    const text = reportText(reportOf(one!, other!));
    expect(text).toContain('a confidential piece of evidence');
    expect(text).not.toContain('of e1');
  });
});
