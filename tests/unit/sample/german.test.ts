import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { speak } from '../../../src/shared/language/translate.ts';
import { type RecordKind, recordKinds, type RecordOf } from '../../../src/shared/model/records.ts';
import { germanTexts } from '../../../src/shared/sample/german/index.ts';
import { createSample } from '../../../src/shared/sample/index.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { createTestIds, list, run, startRecords } from '../../helpers/records.ts';

const english = createSample(createTestIds());
const german = createSample(createTestIds(), 'de');

/** Every text in the calls, with the name of its field. */
function textsIn(value: unknown, field = ''): readonly (readonly [field: string, text: string])[] {
  if (typeof value === 'string') return [[field, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, Array.isArray(value) ? field : name),
  );
}

/** The same in both languages: names of people and words that German has taken over. */
const same = new Set(['Miriam Okafor', 'Tom Verhoeven', 'Lena Brandt, Marketing', 'Paul Adeyemi, Service']);

describe('the sample in German', () => {
  let records = startRecords();
  const all = <K extends RecordKind>(kind: K): readonly RecordOf<K>[] => list(records, kind);
  beforeAll(async () => {
    await speak('de');
    ({ records } = run(startRecords(), ...german.calls));
  });
  afterAll(() => speak('en'));

  it('is sound, and has what the English one has', () => {
    expect(problemsOf(records)).toEqual([]);
    expect(german.calls.map(({ command }) => command)).toEqual(english.calls.map(({ command }) => command));
    const other = run(startRecords(), ...english.calls).records;
    for (const kind of recordKinds) expect(records[kind].size, kind).toBe(other[kind].size);
  });

  it('says in German every text that it says in English, and nothing besides', () => {
    const prose =
      /^(name|title|body|text|source|description|scenario|scope|role|quote|goals|frustrations|demographics|psychographics|rootCause|owner|label)$/;
    const [from, to] = [textsIn(english.calls), textsIn(german.calls)];
    expect(to.map(([field]) => field)).toEqual(from.map(([field]) => field));
    const asked = new Set<string>();
    from.forEach(([field, text], at) => {
      const said = to[at]?.[1];
      if (!(text in germanTexts)) return;
      asked.add(text);
      if (!same.has(text)) expect(said, `${field}: ${text}`).not.toBe(text);
    });
    expect(Object.keys(germanTexts).filter((text) => !asked.has(text))).toEqual([]);
    // What is written and stays as it is: attached files have German names of their own.
    const left = from.filter(
      ([field, text]) =>
        prose.test(field) && text !== '' && !(text in germanTexts) && !/\.(png|csv)$/.test(text),
    );
    expect(left.filter(([, text]) => text !== 'judged' && text !== 'measured')).toEqual([]);
  });

  it('has the lanes, stages and kinds that the app names in German', () => {
    expect(all('lane').map(({ name }) => name)).toContain('Pain Points');
    expect(all('lane').map(({ name }) => name)).not.toContain('Pain points');
    const stages = all('stage').map(({ name }) => name);
    expect(new Set(stages)).toEqual(
      new Set(['Erwägung', 'Bewertung', 'Kaufabsicht', 'Kauf', 'Nach dem Kauf']),
    );
  });

  it('has short cards, as on a real wall, and thoughts in German quotation marks', () => {
    for (const card of all('card')) {
      expect(card.title.split(/\s+/).length, card.title).toBeLessThanOrEqual(10);
      expect(card.body.length, card.title).toBeLessThanOrEqual(90);
      if (card.kind === 'thought') expect(card.title).toMatch(/^„.+“$/);
    }
    for (const text of Object.values(germanTexts)) {
      expect(text).not.toMatch(/”|(^|\s)“|"|\d,\d{3}/);
      expect((text.match(/„/g) ?? []).length, text).toBe((text.match(/“/g) ?? []).length);
    }
  });

  it('counts its evidence in the comment as there is', () => {
    const [worst] = all('card').filter(({ title }) => title === 'Zu wenig Produktinformation');
    const links = list(records, 'evidenceLink', { targetId: worst?.id ?? '' });
    expect(links).toHaveLength(10);
    expect(list(records, 'comment', { targetId: worst?.id ?? '' })[0]?.text).toMatch(/^Zehn Belege/);
  });

  it.each(german.files)('brings $name with the size and SHA-256 that its attachment says', (file) => {
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(file.sha256);
    expect(all('attachment').filter((one) => one.sha256 === file.sha256)).toMatchObject([
      { name: file.name, mediaType: file.mediaType, size: file.bytes.byteLength, ownerKind: 'evidence' },
    ]);
  });

  it('brings a real picture, and a table of forty answers that spreadsheets read as UTF-8', () => {
    const [picture, table] = german.files;
    const { width, height } = PNG.sync.read(Buffer.from(picture!.bytes));
    expect([width, height]).toEqual([960, 540]);
    const text = Buffer.from(table!.bytes).toString('utf8');
    expect(text.startsWith('\uFEFFantwort;datum')).toBe(true);
    expect(text).toContain('Maßzeichnung');
    const [head, ...rows] = text.trimEnd().split('\r\n');
    expect(head?.split(';')).toHaveLength(7);
    expect(rows).toHaveLength(40);
    for (const row of rows) expect(row.split(';').length, row).toBe(7);
  });
});
