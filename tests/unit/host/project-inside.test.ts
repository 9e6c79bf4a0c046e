import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_INSIDE, packProject } from '../../../src/files/inside/packed-project.ts';
import { PROJECT_CHUNK, projectChunk } from '../../../src/files/inside/png-project.ts';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import { copyInside } from '../../../src/host/inside/copy-inside.ts';
import { lookAt } from '../../../src/host/inside/look-at.ts';
import { newSealKey } from '../../../src/host/sealed/seal-key.ts';
import { attachProject } from '../../../src/main/export/pdf-file/attach-project.ts';
import { writePdf } from '../../../src/main/export/pdf-file/write-pdf.ts';
import { profileNamed } from '../../../src/shared/masking/profile/profiles.ts';
import { addCard, failureOf, titles, usePlace, valueOf } from './open-here.ts';

const place = usePlace();

async function desk(): Promise<ProjectDocument> {
  const document = await place.saved('desk.journey');
  addCard(document, 'Call jana.k@example.org');
  return document;
}

const inside = async (document: ProjectDocument): Promise<Uint8Array> =>
  valueOf(await copyInside(document, undefined)).bytes;

async function pdfWith(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  attachProject(pdf, { ...(await packProject(bytes)), name: 'Café — desk.journey', description: 'Project' });
  return writePdf(pdf);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const size = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
const pngOf = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(4))),
    ...chunks,
    chunk('IEND', Buffer.alloc(0)),
  ]);
const projectOf = async (bytes: Uint8Array): Promise<Buffer> =>
  chunk(PROJECT_CHUNK, projectChunk(await packProject(bytes)));

const refusalOf = (name: string, bytes: Uint8Array): string => {
  writeFileSync(place.path(name), bytes);
  const copiesNow = (): number => (existsSync(place.data) ? readdirSync(place.data).length : 0);
  const copies = copiesNow();
  const { code, message } = place.refusal({ kind: 'file', path: place.path(name) });
  expect(message).toContain(name);
  expect(message).toMatch(/not changed/);
  expect(copiesNow()).toBe(copies);
  return code;
};

describe('a project inside an export', () => {
  it('opens from a PDF and a PNG as a copy without a file, with nothing to save', async () => {
    const document = await desk();
    const bytes = await inside(document);
    writeFileSync(place.path('map.pdf'), await pdfWith(bytes));
    writeFileSync(place.path('map.png'), pngOf(await projectOf(bytes)));
    for (const name of ['map.pdf', 'map.png']) {
      const before = readFileSync(place.path(name));
      const copy = place.openFile(name);
      expect(titles(copy)).toEqual(titles(document));
      expect(copy.status()).toMatchObject({ fileName: null, state: 'unsaved' });
      addCard(copy, 'Mine');
      valueOf(await copy.saveAs(place.path(`${name}.journey`), false));
      expect(readFileSync(place.path(name)).equals(before)).toBe(true);
    }
    expect(readdirSync(document.session().workingCopy.folder).join()).not.toContain('inside');
  });

  it('leaves nothing behind where it is only looked at', async () => {
    const document = await desk();
    writeFileSync(place.path('map.pdf'), await pdfWith(await inside(document)));
    const copies = readdirSync(place.data).length;
    const copy = place.openFile('map.pdf');
    await copy.settled();
    copy.close();
    expect(readdirSync(place.data).length).toBe(copies);
  });

  it('has nothing to lose until something changes', async () => {
    const document = await desk();
    writeFileSync(place.path('map.pdf'), await pdfWith(await inside(document)));
    const copy = place.openFile('map.pdf');
    expect(copy.status().undoLabel).not.toBeNull();
    expect(copy.status().isUnchanged).toBe(true);
    addCard(copy, 'Mine');
    expect(copy.status().isUnchanged).toBeUndefined();
    valueOf(await copy.saveAs(place.path('mine.journey'), false));
    expect(copy.status().isUnchanged).toBeUndefined();
  });

  it('comes home as any other copy: it is known as one, and merged', async () => {
    const document = await desk();
    writeFileSync(place.path('sent.pdf'), await pdfWith(await inside(document)));
    const client = place.openFile('sent.pdf');
    addCard(client, 'Of the client');
    writeFileSync(place.path('back.png'), pngOf(await projectOf(await inside(client))));
    writeFileSync(place.path('plain.png'), pngOf());
    const other = await place.saved('other.journey');
    writeFileSync(place.path('other.pdf'), await pdfWith(await inside(other)));
    const look = (name: string): object => lookAt(document, place.path(name));
    expect(look('back.png')).toEqual({ isCopy: true, isEmpty: false });
    expect(look('other.pdf')).toEqual({ isCopy: false, isEmpty: false });
    expect(look('plain.png')).toEqual({ isCopy: false, isEmpty: true });
    expect(look('none.png')).toEqual({ isCopy: false, isEmpty: false });
    const { mergeId } = valueOf(document.merges.open(place.path('back.png'), undefined));
    valueOf(document.merges.run(mergeId, []));
    expect(titles(document)).toContain('Of the client');
    expect(valueOf(document.readCopy(place.path('sent.pdf'))).records.card).toHaveLength(1);
    expect(readdirSync(document.session().workingCopy.folder).join()).not.toContain('inside');
  });

  it('is an attachment that other programs list and save', async () => {
    const bytes = await inside(await desk());
    writeFileSync(place.path('map.pdf'), await pdfWith(bytes));
    const listed = execFileSync('pdfdetach', ['-list', place.path('map.pdf')], { encoding: 'utf8' });
    expect(listed).toContain('Café — desk.journey');
    execFileSync('pdfdetach', ['-save', '1', '-o', place.path('out.journey'), place.path('map.pdf')]);
    expect(readFileSync(place.path('out.journey')).equals(bytes)).toBe(true);
    expect(titles(place.openFile('out.journey'))).toEqual(['Call jana.k@example.org']);
  });

  it('opens from a PDF to which another program attached it', async () => {
    const document = await desk();
    valueOf(await document.save());
    const pdf = await PDFDocument.create();
    pdf.addPage();
    writeFileSync(place.path('plain.pdf'), await pdf.save());
    copyFileSync(place.path('desk.journey'), place.path('sent.journey'));
    execFileSync('pdfattach', ['plain.pdf', 'sent.journey', 'both.pdf'], { cwd: place.folder });
    expect(titles(place.openFile('both.pdf'))).toEqual(['Call jana.k@example.org']);
    const again = await PDFDocument.load(await pdfWith(await inside(document)));
    writeFileSync(place.path('saved-again.pdf'), await again.save());
    expect(titles(place.openFile('saved-again.pdf'))).toEqual(['Call jana.k@example.org']);
  });

  it('is masked by the profile of the export', async () => {
    const document = await desk();
    const { bytes } = valueOf(await copyInside(document, profileNamed('Public', [])));
    expect(Buffer.from(bytes).includes('jana')).toBe(false);
    writeFileSync(place.path('map.png'), pngOf(await projectOf(bytes)));
    expect(titles(place.openFile('map.png'))[0]).toMatch(/^Call \[e-mail \d+\]$/);
  });

  it('is masked of whom the export would name, too', async () => {
    const document = await place.saved('desk.journey');
    addCard(document, 'Ask Grete Hermann');
    const text = async (author: string): Promise<string> =>
      Buffer.from(valueOf(await copyInside(document, profileNamed('Public', []), author)).bytes).toString(
        'latin1',
      );
    expect(await text('')).toContain('Grete Hermann');
    expect(await text('Grete Hermann')).not.toContain('Hermann');
  });

  it('is not made of a locked project as it is', async () => {
    const document = await desk();
    const key = await newSealKey('a long enough password');
    valueOf(await document.saveAs(place.path('locked.journey'), false, key));
    expect(failureOf(await copyInside(document, undefined)).code).toBe('locked-inside');
    valueOf(await copyInside(document, profileNamed('Client', [])));
    const sealed = readFileSync(place.path('locked.journey'));
    expect(refusalOf('locked.pdf', await pdfWith(sealed))).toBe('sealed-inside');
  });
});

describe('a PDF or PNG from anybody', () => {
  it('without a project is refused', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    await pdf.attach(Buffer.from('Only a note'), 'note.txt', {});
    expect(refusalOf('note.pdf', await pdf.save())).toBe('no-project-inside');
    expect(refusalOf('plain.png', pngOf())).toBe('no-project-inside');
  });

  it('with two projects is refused, with the same one twice it opens', async () => {
    const document = await desk();
    const one = await inside(document);
    addCard(document, 'More');
    const two = await inside(document);
    const both = await PDFDocument.create();
    both.addPage();
    for (const [at, bytes] of [one, two].entries()) await both.attach(bytes, `${at}.journey`, {});
    expect(refusalOf('both.pdf', await both.save())).toBe('several-inside');
    expect(refusalOf('both.png', pngOf(await projectOf(one), await projectOf(two)))).toBe('several-inside');
    const same = await PDFDocument.create();
    same.addPage();
    for (const name of ['a', 'b']) await same.attach(one, `${name}.journey`, {});
    writeFileSync(place.path('same.pdf'), await same.save());
    expect(titles(place.openFile('same.pdf'))).toHaveLength(1);
  });

  it('that unpacks to more than it may, or says so, is refused', async () => {
    const bomb = new Uint8Array(MOST_INSIDE + 1);
    bomb.set((await inside(await desk())).subarray(0, 100));
    const packed = deflateSync(bomb);
    const pdf = await PDFDocument.create();
    pdf.addPage();
    attachProject(pdf, { packed, size: 100, name: 'bomb.journey', description: '' });
    expect(refusalOf('bomb.pdf', await writePdf(pdf))).toBe('too-large');
    const png = (said: number): Buffer => pngOf(chunk(PROJECT_CHUNK, projectChunk({ packed, size: said })));
    expect(refusalOf('bomb.png', png(1_000))).toBe('damaged-inside');
    expect(refusalOf('huge.png', png(0xffffffff))).toBe('too-large');
  });

  it('of a newer kind, cut off, or with another kind of file inside, is refused', async () => {
    const bytes = await inside(await desk());
    const data = Buffer.from(projectChunk(await packProject(bytes)));
    data[0] = 2;
    expect(refusalOf('newer.png', pngOf(chunk(PROJECT_CHUNK, data)))).toBe('newer-version');
    const whole = pngOf(await projectOf(bytes));
    expect(refusalOf('cut.png', whole.subarray(0, whole.length - 100))).toBe('damaged-inside');
    const length = Buffer.from(whole);
    length.writeUInt32BE(0x7fffffff, whole.indexOf(PROJECT_CHUNK) - 4);
    expect(refusalOf('length.png', length)).toBe('damaged-inside');
    const other = await projectOf(Buffer.from('Not a project, whatever the chunk says. '.repeat(9)));
    expect(refusalOf('other.png', pngOf(other))).toBe('damaged-inside');
    const pdf = Buffer.from(await pdfWith(bytes));
    const at = pdf.indexOf('stream', pdf.indexOf('/EmbeddedFile'));
    pdf.fill(0, at + 10, at + 400);
    expect(refusalOf('damaged.pdf', pdf)).toBe('damaged-inside');
    const many = Buffer.from(
      `%PDF-1.7\n${'1 0 obj <</Type /EmbeddedFile /Length 4>>\nstream\nabcd\nendstream\n'.repeat(50_000)}`,
    );
    expect(refusalOf('many.pdf', many)).toBe('no-project-inside');
    const places = Buffer.from(`%PDF-1.7\n${'/Params '.repeat(2_000_000)}`);
    expect(refusalOf('places.pdf', places)).toBe('no-project-inside');
  });

  it('changed at any place either opens as it was or is refused', async () => {
    const bytes = await inside(await desk());
    const files = { pdf: Buffer.from(await pdfWith(bytes)), png: pngOf(await projectOf(bytes)) };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('pdf' as const, 'png' as const),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        (kind, share, by) => {
          const file = Buffer.from(files[kind]);
          const at = 8 + Math.floor(share * (file.length - 8));
          file[at] = file[at]! ^ by;
          writeFileSync(place.path(`x.${kind}`), file);
          const opened = place.tryOpen({ kind: 'file', path: place.path(`x.${kind}`) });
          if (opened.ok) {
            expect(titles(opened.value)).toEqual(['Call jana.k@example.org']);
            opened.value.close();
          } else expect(opened.failure.message).toContain(`x.${kind}`);
          return Promise.resolve();
        },
      ),
      { numRuns: 60 },
    );
  });
});
