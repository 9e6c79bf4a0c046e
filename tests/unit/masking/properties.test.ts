import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startMasking } from '../../../src/shared/masking/mask-project.ts';
import {
  maskedKinds,
  type MaskingProfile,
  maskingProfileSchema,
  treatmentsOf,
} from '../../../src/shared/masking/profile/profile.ts';
import { createFindExact } from '../../../src/shared/masking/text/exact-words.ts';
import { allTexts } from '../../../src/shared/masking/records/all-texts.ts';
import type { ProjectRecords, RecordKind } from '../../../src/shared/model/records.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { plain } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { draws } from '../../helpers/random-calls.ts';
import { playOn } from '../../helpers/two-histories.ts';

const DAY = '2026-11-30';
const { records: small } = createSmallProject();

const profiles: fc.Arbitrary<MaskingProfile> = fc
  .record({
    ...Object.fromEntries(maskedKinds.map((kind) => [kind, fc.constantFrom(...treatmentsOf[kind])])),
    name: fc.constant('Any'),
    words: fc.subarray(['Acme', 'Satz', 'Sehr lang', '価格', 'Short']),
  })
  .map((profile) => maskingProfileSchema.parse(profile));

/** Words as people write them, with what is looked for among them. */
const pieces = [
  'Mia Meier',
  'Mia',
  'mia',
  'Meier',
  'Meiers',
  'Will',
  'Will Hunter',
  'Tom',
  'Tom Meier',
  'P1',
  'p1',
  '12',
  'Marketing',
  'Person 3',
  'Ada Tester',
  'mia.meier@example.org',
  'a@b.de',
  '+49 30 1234567',
  '030 1234567',
  'Tel. 1234567',
  '1234567',
  'DE89 3704 0044 0532 0130 00',
  '4111 1111 1111 1111',
  '192.168.0.1',
  '192.168.0.1.5',
  'https://example.com/u/12345678?x=1',
  'https://example.com/',
  'Acme',
  'ACME',
  'Acme AG',
  'action',
  'Action',
  'survey',
  'I looked for the date of delivery for an hour.',
  'and',
  'the',
  'Ünal',
  'Unal',
  'O’Neill',
  '価格',
  '👩‍💻',
  '(',
  ')',
  '_',
  '-',
  '/',
  '…',
  '[name]',
  '[e-mail 4]',
] as const;
const text = fc
  .array(
    fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', ' ', ', ', '. ', '\n', '-', '_', '')),
    { maxLength: 8 },
  )
  .map((all) => all.flat().join('').trim());

/** A random project in which people have written random texts. */
const projects: fc.Arbitrary<ProjectRecords> = fc
  .tuple(draws(25), fc.array(text, { minLength: 30, maxLength: 60 }))
  .map(([drawn, texts]) => withTexts(playOn(small, drawn), texts));

const written: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  project: ['description'],
  map: ['name', 'scenario'],
  card: ['title', 'body', 'owner', 'rootCause'],
  persona: ['name', 'quote'],
  evidence: ['title', 'text', 'source', 'link'],
  participant: ['note'],
  comment: ['text', 'author'],
  connection: ['label'],
};

function withTexts(records: ProjectRecords, texts: readonly string[]): ProjectRecords {
  let at = 0;
  const next = (): string => texts[at++ % texts.length] ?? '';
  const tables = Object.entries(records).map(([kind, table]) => [
    kind,
    new Map(
      [...(table as ReadonlyMap<string, Record<string, unknown>>)].map(([id, record]) => {
        const fields = Object.fromEntries(
          (written[kind as RecordKind] ?? []).map((field) => [field, next()]),
        );
        const code = kind === 'participant' ? { code: next() || 'P9' } : {};
        const tale = kind === 'source' ? { text: [next(), next(), record['text']].join('\n') } : {};
        return [id, { ...record, ...fields, ...code, ...tale }];
      }),
    ),
  ]);
  return Object.fromEntries(tables) as ProjectRecords;
}

const masked = (records: ProjectRecords, profile: MaskingProfile) => {
  const masking = startMasking(records, profile, { day: DAY });
  const made = masking.records();
  return { records: made, removed: [...masking.removed().keys()] };
};

describe('masking, for random projects and profiles', () => {
  it('leaves nothing that was removed, in a project that is sound', () => {
    fc.assert(
      fc.property(projects, profiles, (records, profile) => {
        const made = masked(records, profile);
        const find = createFindExact(made.removed);
        for (const one of allTexts(made.records))
          expect(find(one).map((found) => [found.text, one])).toEqual([]);
        expect(problemsOf(made.records)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same again, and changes nothing more when it is masked twice', () => {
    fc.assert(
      fc.property(projects, profiles, (records, profile) => {
        const once = masked(records, profile).records;
        expect(plain(masked(records, profile).records)).toEqual(plain(once));
        expect(plain(masked(once, profile).records)).toEqual(plain(once));
      }),
      { numRuns: 100 },
    );
  });

  it('changes nothing of records in which nothing was found', () => {
    fc.assert(
      fc.property(projects, (records) => {
        const keep = maskingProfileSchema.parse({
          ...Object.fromEntries(maskedKinds.map((kind) => [kind, kind === 'history' ? 'replace' : 'keep'])),
          name: 'Nothing',
          words: [],
        });
        const made = masked(records, keep).records;
        const silent = [...records.participant.values()].some(
          ({ consent, consentUntil }) => consent === 'no-quotes' || consentUntil !== null,
        );
        if (!silent)
          expect(plain({ ...made, version: records.version, conflict: records.conflict })).toEqual(
            plain(records),
          );
      }),
      { numRuns: 50 },
    );
  });
});
