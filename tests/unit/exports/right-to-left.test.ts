import { describe, expect, it } from 'vitest';
import { footerWords } from '../../../src/shared/exports/brand/brand-words.ts';
import { layOnPaper } from '../../../src/shared/exports/pages/lay-on-paper.ts';
import { ownPage } from '../../../src/shared/exports/paper/page-options.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { createScene } from '../../../src/shared/scene/create-scene.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { titleBlockShapes } from '../../../src/shared/scene/title-block.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { all, faultsOf, readPresentation, textOf } from '../../helpers/presentation.ts';
import { arabic, rightToLeftMap } from '../../helpers/right-to-left-map.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';
import { faultsOf as faultsOfText, readTextDocument } from '../../helpers/text-document.ts';

/** After a word from right to left: what follows is not drawn among its letters. */
const MARK = '\u200e';
const { records, mapId } = rightToLeftMap();
const view = createMapView(records, mapId)!;
const ink = { measure: tableMeasure, theme: lightTheme };

describe('a map that reads from right to left', () => {
  it('says on slides which way each paragraph reads, whatever a template says, and headers stand over their words', async () => {
    const presentation = readPresentation((await writeDocumentOf('pptx', records, { mapId })).content);
    expect(faultsOf(presentation)).toEqual([]);
    const paragraphs = presentation.slides.flatMap(({ slide }) => all(slide, 'a:p'));
    const saying = (words: string) =>
      paragraphs.filter((one) => all(one, 'a:t').some(({ text }) => text.includes(words)));
    const looks = (words: string) => saying(words).map((one) => all(one, 'a:pPr')[0]?.attributes);
    for (const look of looks(arabic.pain)) expect(look).toMatchObject({ algn: 'r', rtl: '1' });
    // Facts begin with English words and end with a name.
    expect(looks(`Assumption · ${arabic.owner}`).length).toBeGreaterThan(0);
    for (const look of looks(`Assumption · ${arabic.owner}`)) expect(look).toMatchObject({ rtl: '0' });
    expect(looks('Current state')).toMatchObject([{ algn: 'r', rtl: '0' }]);
    const [table] = presentation.slides.flatMap(({ slide }) => all(slide, 'a:tbl'));
    const heads = all(all(table!, 'a:tr')[0]!, 'a:tc').map(
      (cell) => [all(cell, 'a:t')[0]?.text, all(cell, 'a:pPr')[0]?.attributes['algn']] as const,
    );
    expect(Object.fromEntries(heads)).toMatchObject({ 'Pain point': 'r', Stage: 'r', Severity: 'l' });
    expect(textOf(table!)).toContain(arabic.pain);
  });

  it('keeps the order of names in a Word report, and its contents at one side', async () => {
    const document = readTextDocument((await writeDocumentOf('docx', records, { mapId })).content);
    expect(faultsOfText(document)).toEqual([]);
    const steps = document.paragraphs.find(({ text }) => text.startsWith('Steps'))!;
    const runs = all(steps.element, 'w:r').map((one) => [
      all(one, 'w:t')[0]?.text.replaceAll(MARK, ''),
      all(one, 'w:rtl').length,
    ]);
    expect(runs).toEqual([
      ['Steps: ', 0],
      [arabic.steps[0], 1],
      [', ', 0],
      [arabic.steps[1], 1],
      [' (moment of truth)', 0],
    ]);
    const contents = document.paragraphs.filter(({ style }) => style === 'TOC1');
    expect(contents.map(({ text }) => text)).toContain(arabic.stage);
    for (const { element } of contents) {
      expect(all(element, 'w:bidi')).toEqual([]);
      expect(all(element, 'w:instrText').at(-1)?.text).toMatch(/^ PAGEREF _Toc_[a-z0-9_]+ \\h $/);
    }
    const [head] = document.tables
      .flatMap((table) => all(table, 'w:tr'))
      .filter((row) => all(row, 'w:tblHeader').length > 0);
    const jc = all(head!, 'w:tc').map((cell) => [
      all(cell, 'w:t')[0]?.text,
      all(cell, 'w:jc')[0]?.attributes['w:val'],
    ]);
    expect(Object.fromEntries(jc)).toMatchObject({ 'Pain point': 'right', Severity: undefined });
  });

  it('tells Word which language that is', async () => {
    const languageOf = async (of: typeof records): Promise<string | undefined> => {
      const document = readTextDocument((await writeDocumentOf('docx', of, { mapId })).content);
      return all(document.xml('word/styles.xml'), 'w:lang')[0]?.attributes['w:bidi'];
    };
    expect(await languageOf(records)).toBe('ar-SA');
    const hebrew = 'אין מספיק מידע על המוצר כדי להרגיש בנוח עם הרכישה';
    const card = new Map(
      [...records.card].map(([id, one]) => [id, { ...one, title: hebrew, body: hebrew.repeat(9) }]),
    );
    expect(await languageOf({ ...records, card })).toBe('he-IL');
  });

  it('has the number of a page behind its name in a footer', () => {
    const names = { project: 'Test', map: arabic.map, day: '2026-11-03' };
    const words = (footer: string) => footerWords({ footer }, names, { page: 2, pages: 4 });
    expect(words('{project} · {map} {page}/{pages}')).toBe(`Test · ${arabic.map}${MARK} 2/4`);
    expect(words('{page} {map}')).toBe(`2 ${arabic.map}`);
  });

  it('has its scenario below the title, and running heads at their sides', () => {
    const facts = { view, projectName: 'Test', date: null, stageName: null };
    const WIDTH = 1_600;
    const texts = titleBlockShapes(facts, WIDTH, tableMeasure, lightTheme).shapes.filter(
      ({ kind }) => kind === 'text',
    );
    const saying = (words: string) =>
      texts.flatMap((shape) =>
        shape.kind === 'text' && shape.lines.join(' ').includes(words) ? [shape] : [],
      );
    for (const words of [arabic.map, arabic.scenario])
      expect(saying(words)).toMatchObject([{ rtl: true, align: 'start' }]);
    for (const { x, width } of [...saying(arabic.map), ...saying(arabic.scenario)])
      expect(x + width).toBe(WIDTH);
    const options = { titleBlock: true, legend: false, date: null, projectName: 'Test' };
    const scene = createScene({ view, ...ink, options: { ...options, stageId: null } })!;
    const pages = layOnPaper(
      { scene, map: { view, options }, names: { title: arabic.map, project: 'Test', day: '2026-11-03' } },
      { ...ownPage, layout: 'stages' },
      ink,
    );
    if (!pages.ok) throw new Error(pages.failure.message);
    const heads = pages
      .value!.pages.flatMap(({ parts }) => parts)
      .filter(({ said }) => !said)
      .flatMap(({ scene: { shapes } }) => shapes)
      .flatMap((shape) => (shape.kind === 'text' && shape.lines[0] === arabic.map ? [shape] : []));
    expect(heads.length).toBeGreaterThan(0);
    // At the left, where it is of every page: the end of what reads from right to left.
    for (const head of heads) expect(head).toMatchObject({ rtl: true, align: 'end' });
  });
});
