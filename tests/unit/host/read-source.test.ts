import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from '../../../src/host/sources/read-source.ts';
import { MAX_SOURCE_TEXT } from '../../../src/shared/model/limits.ts';
import { escapeXml } from '../../helpers/workbook-bytes.ts';
import { failureOf, usePlace, valueOf } from './open-here.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-sources-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string, bytes: Uint8Array | string) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return readSource({ path, name, size: Buffer.from(bytes).length });
};
const words = async (name: string, bytes: Uint8Array | string): Promise<readonly string[]> =>
  valueOf(await read(name, bytes)).utterances.map(({ speaker, text }) =>
    speaker === null ? text : `${speaker}: ${text}`,
  );

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (body: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  });
const paragraph = (text: string): string =>
  `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`;

describe('a file of a source', () => {
  const talk = 'Zoë: Grüß Gott\nTom: 10 € zu viel\nZoë: ja\nTom: nein\n';
  const expected = ['Zoë: Grüß Gott', 'Tom: 10 € zu viel', 'Zoë: ja', 'Tom: nein'];

  it('is read in each encoding that programs write', async () => {
    expect(await words('utf8.txt', talk)).toEqual(expected);
    expect(await words('bom.txt', `\ufeff${talk}`)).toEqual(expected);
    expect(await words('utf16.txt', Buffer.from(`\ufeff${talk}`, 'utf16le'))).toEqual(expected);
    expect(await words('utf16be.txt', Buffer.from(`\ufeff${talk}`, 'utf16le').swap16())).toEqual(expected);
    const latin = Buffer.from(talk.replace('€', '\u0080'), 'latin1');
    expect(await words('windows.txt', latin)).toEqual(expected);
  });

  it('is read from Word, without what was deleted and the codes of fields', async () => {
    const body =
      paragraph('Mia: <How> was it?') +
      `<w:p><w:r><w:t xml:space="preserve">Tom: It </w:t></w:r><w:del><w:r><w:delText>never </w:delText><w:t>not</w:t></w:r></w:del><w:r><w:t>took</w:t><w:br/><w:t>long</w:t><w:tab/><w:t>.</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>` +
      `<w:tbl><w:tr><w:tc>${paragraph('Mia: Why?')}</w:tc></w:tr></w:tbl>${paragraph('Tom: No price.')}`;
    expect(await words('talk.docx', docx(body))).toEqual([
      'Mia: <How> was it?',
      'Tom: It took',
      'Tom: long\t.',
      'Mia: Why?',
      'Tom: No price.',
    ]);
  });

  it.each([
    ['empty.txt', new Uint8Array(), 'empty-file'],
    ['blank.txt', ' \n\t\n', 'empty-file'],
    ['no-words.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n', 'empty-file'],
    ['picture.vtt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-transcript'],
    ['noise.txt', Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 89) % 256)), 'not-a-transcript'],
    ['paper.pdf', '%PDF-1.7\n1 0 obj', 'not-a-transcript'],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1_200, '0'), 'hex'), 'old-document'],
    ['table.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'not-a-transcript'],
    ['cut.docx', docx(paragraph('Hello')).slice(0, 120), 'damaged-document'],
    ['broken.docx', zipSync({ 'word/document.xml': strToU8('<w:p><w:t>Hello</w:p>') }), 'damaged-document'],
    ['deep.docx', docx('<w:p>'.repeat(5_000)), 'damaged-document'],
    ['bomb.docx', docx(paragraph(' '.repeat(60_000_000))), 'zip-bomb'],
    ['fifty.txt', Buffer.alloc(50 * 1024 ** 2, 'It took far too long to find the price.\n'), 'too-long'],
    ['large.txt', Buffer.alloc(50 * 1024 ** 2 + 1, 'a '), 'too-large'],
    ['long.txt', 'word '.repeat(MAX_SOURCE_TEXT / 4), 'too-long'],
    ['long.docx', docx(paragraph('word '.repeat(MAX_SOURCE_TEXT))), 'too-long'],
  ])('is refused by name where it is none: %s', async (name, bytes, code) => {
    const failure = failureOf(await read(name, bytes));
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(`“${name}”`);
    expect(failure.message).toMatch(/othing was imported/);
  });

  const cues = (count: number, name: (at: number) => string): string =>
    `WEBVTT\n\n${Array.from({ length: count }, (_, at) => {
      const time = new Date(at * 500).toISOString().slice(11, 23);
      return `${time} --> ${time}\n<v ${name(at)}>W${at}.</v>\n`;
    }).join('\n')}`;

  it('is read with 100,000 cues, and refused where more turns or speakers are in it than a source has', async () => {
    const one = valueOf(
      await read(
        'one.vtt',
        cues(40_000, () => 'Mia'),
      ),
    );
    expect(one.utterances.at(-1)?.text).toMatch(/W39999\.$/);
    const talk = failureOf(
      await read(
        'two.vtt',
        cues(100_000, (at) => (at % 2 === 0 ? 'Mia' : 'Tom')),
      ),
    );
    expect(talk.code).toBe('too-many-turns');
    expect(talk.message).toMatch(/“two\.vtt” has more than 20,000 turns of speech\. Nothing was imported/);
    const crowd = failureOf(
      await read(
        'crowd.vtt',
        cues(1_000, (at) => `Guest ${at}`),
      ),
    );
    expect(crowd.code).toBe('too-many-speakers');
    expect(crowd.message).toMatch(/more than 200 speakers\. Nothing was imported/);
  });

  it('takes a list with hundreds of heads for notes, not for hundreds of people', async () => {
    const list = Array.from({ length: 300 }, (_, at) => `Topic ${at}: what was said`).join('\n');
    expect((await words('list.txt', list)).slice(0, 2)).toEqual([
      'Topic 0: what was said',
      'Topic 1: what was said',
    ]);
  });

  it('keeps what is written from right to left, and characters of several parts, as they are', async () => {
    const text = 'מיה: זה לקח יותר מדי זמן 🙄\nطوم: لماذا؟ 👩‍👩‍👧\nמיה: אין מחיר\nطوم: حسنا\n';
    const said = valueOf(await read('rtl.txt', text)).utterances;
    expect(said.map(({ speaker }) => speaker)).toEqual(['מיה', 'طوم', 'מיה', 'طوم']);
    expect(said[1]?.text).toBe('لماذا؟ 👩‍👩‍👧');
  });

  it('keeps the words of cues whose times are wrong', async () => {
    const vtt = [
      'WEBVTT',
      '00:00:09.000 --> 00:00:01.000\n<v Mia>Backwards.</v>',
      '99:99:99.999 --> 99:99:99.999\n<v Tom>Impossible.</v>',
      '999:00:00.000 --> 999:00:01.000\n<v Mia>Too late.</v>',
      'nine --> ten\n<v Tom>No times.</v>',
    ].join('\n\n');
    expect(await words('times.vtt', vtt)).toEqual(['Mia: Backwards.', 'Tom: Impossible.', 'Mia: Too late.']);
  });

  it('never ends the program, whatever its bytes', async () => {
    const whole = Buffer.from(docx(paragraph('Mia: Hello') + paragraph('Tom: Hi')));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc
            .tuple(fc.nat({ max: whole.length - 1 }), fc.uint8Array({ minLength: 1, maxLength: 8 }))
            .map(([at, other]) => {
              const bytes = Buffer.from(whole);
              bytes.set(other.slice(0, bytes.length - at), at);
              return bytes;
            }),
        ),
        async (bytes) => {
          const result = await read('fuzz.docx', bytes);
          if (!result.ok) expect(result.failure.message).toContain('fuzz.docx');
          else for (const { text } of result.value.utterances) expect(text.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the project', () => {
  const place = usePlace();

  it('reads a file that a window sent, and keeps nothing of it', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'Talks' });
    const bytes = Buffer.from('Mia: Hello\nTom: Hi\n');
    const send = (content: Buffer) => {
      const { uploadId } = valueOf(
        document.uploads.begin({ name: 'talk.txt', size: content.length, purpose: 'import' }),
      );
      valueOf(document.uploads.chunk(uploadId, content));
      return uploadId;
    };
    const { transcript, from } = valueOf(await document.sourceReads.read(send(bytes)));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(from).toEqual({ name: 'talk.txt', sha256, bytes: bytes.length });
    expect(transcript).toMatchObject({
      format: 'text',
      utterances: [{ speaker: 'Mia' }, { speaker: 'Tom' }],
    });
    expect(failureOf(await document.sourceReads.read(send(randomBytes(3_000)))).code).toBe(
      'not-a-transcript',
    );
    const { folder: own } = document.session().workingCopy;
    expect(existsSync(own)).toBe(true);
    expect(readdirSync(own).filter((name) => name.startsWith('upload-'))).toEqual([]);
    expect(document.status().undoLabel).toBeNull();
  });

  it('reads a long talk beside its work, and stops when nobody waits for it', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'Talks' });
    const cue = (at: number): string =>
      `${at}\n00:00:00,000 --> 00:00:01,000\nSpeaker ${at % 9}: ${'word '.repeat(8)}\n\n`;
    const bytes = Buffer.from(Array.from({ length: 20_000 }, (_, at) => cue(at)).join(''));
    const send = (): string => {
      const { uploadId } = valueOf(
        document.uploads.begin({ name: 'talk.srt', size: bytes.length, purpose: 'import' }),
      );
      valueOf(document.uploads.chunk(uploadId, bytes));
      return uploadId;
    };
    const stopped = send();
    const reading = document.sourceReads.read(stopped);
    valueOf(document.run([{ command: 'add-participant', input: {} }]));
    valueOf(await document.sourceReads.stop(stopped));
    expect(failureOf(await reading).code).toBe('cancelled');
    const { folder: own } = document.session().workingCopy;
    expect(readdirSync(own).filter((name) => name.startsWith('upload-'))).toEqual([]);
    /** How long this thread works for something. */
    const work = async <T>(of: () => Promise<T>): Promise<readonly [T, number]> => {
      const before = process.threadCpuUsage();
      const done = await of();
      const { user, system } = process.threadCpuUsage(before);
      return [done, user + system];
    };
    const [here, alone] = await work(() => read('talk.srt', bytes));
    const again = send();
    const [there, beside] = await work(() => document.sourceReads.read(again));
    expect(valueOf(there).transcript).toEqual(valueOf(here));
    expect(beside).toBeLessThan(alone / 2);
  });
});
