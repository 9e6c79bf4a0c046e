import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../src/shared/exports/documents/pptx/parts/read-template.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { all, faultsOf, outside, readPresentation, textOf } from '../../helpers/presentation.ts';
import { arabic as words, rightToLeftMap } from '../../helpers/right-to-left-map.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';

const records = sampleRecords();
const mapId = sampleView(records).map.id;
const { content } = await writeDocumentOf('pptx', records, { mapId });
const own = unzipSync(content as Uint8Array);

type Change = (text: string, path: string) => string | null;

/** A client's template, made from a presentation: each part of XML as the change leaves it; null: without it. */
function templateOf(change: Change = (text) => text): Uint8Array {
  const files = Object.entries(own).flatMap(([path, bytes]) => {
    if (!/xml$|rels$/.test(path)) return [[path, bytes] as const];
    const asTemplate = strFromU8(bytes).replace(
      'presentationml.presentation.main',
      'presentationml.template.main',
    );
    const text = change(asTemplate, path);
    return text === null ? [] : [[path, strToU8(text)] as const];
  });
  return zipSync(Object.fromEntries(files));
}

const withTemplate = async (template: Uint8Array) =>
  readPresentation((await writeDocumentOf('pptx', records, { mapId, template })).content);

describe('the template of a client', () => {
  it('gives slides its theme, and keeps its own slides to itself', async () => {
    const template = templateOf((text, path) =>
      path === 'ppt/theme/theme1.xml'
        ? text.replace(/<a:accent1>.*?<\/a:accent1>/, '<a:accent1><a:srgbClr val="BADA55"/></a:accent1>')
        : path.startsWith('ppt/slides/')
          ? text.replaceAll('<a:t>', '<a:t>Secret ')
          : text,
    );
    const presentation = await withTemplate(template);
    expect(faultsOf(presentation, { template: true })).toEqual([]);
    expect(outside(presentation)).toEqual([]);
    const [accent] = all(presentation.xml('ppt/theme/theme1.xml'), 'a:accent1');
    expect(accent?.children[0]?.attributes).toEqual({ val: 'BADA55' });
    for (const { slide } of presentation.slides) expect(textOf(slide)).not.toContain('Secret');
  });

  it('keeps its titles centred, also where they read from right to left', async () => {
    const arabic = rightToLeftMap();
    const titleLook = async (align: string) => {
      const template = templateOf((text, path) =>
        path === 'ppt/slideMasters/slideMaster1.xml'
          ? text.replace(/(<p:titleStyle><a:lvl1pPr[^>]*algn=)"l"/, `$1"${align}"`)
          : path.startsWith('ppt/slideLayouts/')
            ? text.replace(/(type="(?:ctrTitle|subTitle)".*?<a:lvl1pPr[^>]*algn=)"l"/, `$1"${align}"`)
            : text,
      );
      const { content: made } = await writeDocumentOf('pptx', arabic.records, {
        mapId: arabic.mapId,
        template,
      });
      const presentation = readPresentation(made);
      expect(faultsOf(presentation, { template: true })).toEqual([]);
      const stage = presentation.slides.find(({ slide }) => textOf(slide).startsWith(words.stage))!;
      const titles = [presentation.slides[0]!, stage].map(
        ({ slide }) => all(all(slide, 'p:sp')[0]!, 'a:pPr')[0]?.attributes,
      );
      return titles;
    };
    expect(await titleLook('ctr')).toEqual([{ rtl: '1' }, { rtl: '1' }]);
    expect(await titleLook('l')).toEqual([
      { algn: 'r', rtl: '1' },
      { algn: 'r', rtl: '1' },
    ]);
  });

  it('of another size has its slides within it', async () => {
    // 4:3.
    const presentation = await withTemplate(
      templateOf((text, path) =>
        path === 'ppt/presentation.xml'
          ? text.replace('<p:sldSz cx="12192000"', '<p:sldSz cx="9144000"')
          : text,
      ),
    );
    expect(faultsOf(presentation, { template: true })).toEqual([]);
    expect(all(presentation.xml('ppt/presentation.xml'), 'p:sldSz')[0]?.attributes).toMatchObject({
      cx: '9144000',
    });
  });

  it('with light accents has dark text on them', () => {
    const light = readTemplate(
      templateOf((text, path) =>
        path === 'ppt/theme/theme1.xml'
          ? text.replace(/(<a:accent\d>)<a:srgbClr val="\w+"\/>/g, '$1<a:srgbClr val="FFF2AA"/>')
          : text,
      ),
    );
    const usual = readTemplate(templateOf());
    expect(light).toMatchObject({ ok: true, value: { onAccent: 'tx1' } });
    expect(usual).toMatchObject({ ok: true, value: { onAccent: 'bg1' } });
  });

  it.each<[string, Uint8Array]>([
    ['no ZIP', strToU8('hello')],
    ['nothing', new Uint8Array()],
    ['another ZIP', zipSync({ 'a.txt': strToU8('a') })],
    ['without its master', templateOf((text, path) => (path.includes('slideMaster1.xml') ? null : text))],
    ['without its theme', templateOf((text, path) => (path === 'ppt/theme/theme1.xml' ? null : text))],
    [
      'with a broken layout',
      templateOf((text, path) =>
        path.includes('slideLayout') && !path.endsWith('rels') ? text.slice(0, 300) : text,
      ),
    ],
    [
      'with entities',
      templateOf((text, path) =>
        path === 'ppt/presentation.xml' ? text.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>') : text,
      ),
    ],
    [
      'with macros',
      templateOf((text, path) =>
        path === '[Content_Types].xml'
          ? text.replace(
              'application/vnd.openxmlformats-officedocument.presentationml.template.main+xml',
              'application/vnd.ms-powerpoint.template.macroEnabled.main+xml',
            )
          : text,
      ),
    ],
    [
      'of tiny slides',
      templateOf((text, path) =>
        path === 'ppt/presentation.xml'
          ? text.replace(/<p:sldSz[^>]*>/, '<p:sldSz cx="914400" cy="914400"/>')
          : text,
      ),
    ],
  ])('is refused with a sentence: %s', (_name, bytes) => {
    const read = readTemplate(bytes);
    expect(read).toMatchObject({
      ok: false,
      failure: { code: 'bad-template', message: expect.stringMatching(/\.$/) },
    });
  });

  it('is read or refused, whatever bytes are wrong in it', () => {
    const whole = templateOf();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        (changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(typeof readTemplate(bytes).ok).toBe('boolean');
        },
      ),
      { numRuns: 60 },
    );
  });
});
