import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { compareMaps } from '../../../src/shared/compare/compare-maps.ts';
import { compareProjects } from '../../../src/shared/compare/compare-projects.ts';
import { statesForReaders, toldToReaders } from '../../../src/shared/compare/for-readers.ts';
import { comparisonText } from '../../../src/shared/compare/write/text.ts';
import { comparisonHtml } from '../../../src/shared/compare/write/html.ts';
import { comparisonMarkdown } from '../../../src/shared/compare/write/markdown.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { anyRecords } from '../../helpers/any-map.ts';
import { readMarkdown } from '../../helpers/read-markdown.ts';
import { list, run } from '../../helpers/records.ts';
import { sampleRecords } from '../../helpers/sample-records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: start, id } = createSmallProject();
const edit = (card: string, fields: object): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [id(card)], fields },
});
const before = run(start, edit('pain', { title: 'Price is “unclear” to most' })).records;
const after = run(before, edit('pain', { title: 'Price is “hidden” to most', severity: 3 })).records;
const setting = {
  comparison: compareProjects(before, after),
  projectName: 'Shop',
  since: '2026-11-03T12:00:00.000Z',
  day: '2026-11-30',
};
const sample = sampleRecords();
const [current, future] = list(sample, 'map');
const ofMaps = {
  comparison: compareMaps(sample, current!.id, future!.id),
  projectName: 'Havnby',
  since: null,
  day: '2026-11-30',
};

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a report of what changed', () => {
  afterEach(() => speak('en'));

  it('says in Markdown since when, how much, and what', () => {
    const text = plain(comparisonMarkdown(setting));
    expect(text).toMatch(/^# What changed since 3 Nov 2026\n\nShop · 30 Nov 2026\n\n1 changed\n/);
    expect(text).toContain('Title: Price is “~~unclear~~**hidden**” to most');
    expect(text).toContain('Severity: empty → major');
  });

  it('of two maps begins with their emotion and with the pain points that are not answered', () => {
    const headings = readMarkdown(comparisonMarkdown(ofMaps))
      .filter(({ kind, level }) => kind === 'heading' && level <= 2)
      .map(({ texts }) => texts[0]);
    expect(headings).toEqual([
      '“Buying the first desk online” → “After the content programme”',
      ...['Contents', 'Emotion by stage', 'Pain points of the current map', 'Differences'],
    ]);
  });

  it('is a page that can request nothing, in the language that is spoken', async () => {
    await speak('de');
    const page = plain(comparisonHtml(setting));
    expect(page).toContain('<html lang="de">');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toContain('<script');
    expect(page).toContain('<del>unclear</del><ins>hidden</ins>');
    expect(page).toMatch(/<h1[^>]*>Was sich seit dem 3\. Nov\. 2026 geändert hat<\/h1>/u);
  });

  it('shows whatever people wrote as text', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (one, other) => {
        const any = { ...setting, comparison: compareProjects(one, other) };
        expect(comparisonHtml(any)).not.toMatch(/<script|<img/);
        const blocks = readMarkdown(comparisonMarkdown(any));
        expect(blocks.every(({ kind }) => ['heading', 'item', 'paragraph', 'row'].includes(kind))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a report for others', () => {
  const piece = list(before, 'evidence')[0]!;
  const secret = run(before, {
    command: 'edit-evidence',
    input: { evidenceId: piece.id, title: 'Board minutes', text: 'Nobody may know' },
  }).records;
  const closed = run(
    secret,
    { command: 'edit-evidence', input: { evidenceId: piece.id, confidentiality: 'confidential' } },
    { command: 'add-comment', input: { targetKind: 'card', targetId: id('pain'), text: 'Between us' } },
  ).records;
  const said = (
    from: ProjectRecords,
    to: ProjectRecords,
    confidential: boolean,
    comments = false,
  ): string => {
    const choices = { confidential, comments };
    const states = statesForReaders({ before: from, after: to }, choices, '2026-11-30');
    return comparisonText(compareProjects(states.before, states.after, undefined, toldToReaders(choices)));
  };

  it('does not tell what became confidential as what was lost, nor what was confidential as what is new', () => {
    for (const [from, to] of [
      [secret, closed],
      [closed, secret],
      [before, closed],
    ] as const) {
      expect(said(from, to, false)).not.toMatch(/Board minutes|Nobody may know/);
      expect(said(from, to, false)).toContain('Confidentiality');
    }
    expect(said(before, closed, true)).toContain('Board minutes');
  });

  it('has comments only where they are asked for, and no participants or transcripts', () => {
    expect(said(secret, closed, false)).not.toContain('Between us');
    expect(said(secret, closed, false, true)).toContain('Between us');
    const { kinds } = toldToReaders({ comments: true });
    expect(kinds).not.toContain('participant');
    expect(kinds).not.toContain('source');
  });
});
