import { describe, expect, it } from 'vitest';
import { startMasking } from '../../../src/shared/masking/mask-project.ts';
import type { MaskingProfile } from '../../../src/shared/masking/profile/profile.ts';
import { builtInProfiles, profileNamed } from '../../../src/shared/masking/profile/profiles.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();
const keepAll: MaskingProfile = {
  name: 'Nothing',
  personal: 'keep',
  verbatims: 'keep',
  answers: 'keep',
  sources: 'keep',
  participants: 'keep',
  owners: 'keep',
  authors: 'keep',
  comments: 'keep',
  history: 'replace',
  links: 'keep',
  attachments: 'keep',
  confidential: 'keep',
  thumbnails: 'keep',
  words: [],
};
const named = (name: string): MaskingProfile => profileNamed(name, [])!;
const DAY = '2026-11-30';

function mask(records: ProjectRecords, profile: MaskingProfile, authors: readonly string[] = []) {
  const masking = startMasking(records, profile, { day: DAY, authors });
  return { records: masking.records(), removed: masking.removed() };
}
const project = (...calls: readonly CommandCall[]): ProjectRecords => run(small, ...calls).records;
const card = (title: string, fields: object = {}): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [id('act1')], fields: { title, ...fields } },
});
const told = (text: string, fields: object = {}): CommandCall => ({
  command: 'edit-evidence',
  input: { evidenceId: id('e2'), text, ...fields },
});
const code = (text: string): CommandCall => ({
  command: 'edit-participant',
  input: { participantId: id('mia'), code: text },
});

describe('masking a project', () => {
  it('keeps every record as it is where nothing is to go, but what versions name', () => {
    const { records, removed } = mask(small, keepAll);
    expect({ ...records, version: small.version, conflict: small.conflict }).toEqual(small);
    expect(removed.size).toBe(0);
  });

  it.each(builtInProfiles.map(({ name }) => [name]))('gives a sound project by the profile %s', (name) => {
    const { records } = mask(small, named(name));
    expect(problemsOf(records)).toEqual([]);
    expect(list(records, 'version')).toEqual([]);
    expect(list(records, 'conflict')).toEqual([]);
  });

  it('calls somebody the same wherever the name stands', () => {
    const records = project(
      code('Jana Krüger'),
      card('Jana Krueger waits', { owner: 'Krüger, Jana', body: 'Janas Paket. mail jana.k@example.org' }),
      told('“Never again”, said Jana.'),
    );
    const { records: masked } = mask(records, {
      ...keepAll,
      participants: 'replace',
      owners: 'replace',
      personal: 'replace',
    });
    const label = get(masked, 'participant', id('mia')).code;
    expect(label).toMatch(/^Person \d+$/);
    expect(get(masked, 'card', id('act1'))).toMatchObject({ title: `${label} waits`, owner: label });
    expect(get(masked, 'card', id('act1')).body).toMatch(
      new RegExp(`^${label} Paket. mail \\[e-mail \\d+\\]$`),
    );
    expect(get(masked, 'evidence', id('e2')).text).toBe(`“Never again”, said ${label}.`);
  });

  it('gives the same address the same number, and another another', () => {
    const records = project(card('a@example.org, b@example.org', { body: 'a@example.org' }));
    const { title, body } = get(
      mask(records, { ...keepAll, personal: 'replace' }).records,
      'card',
      id('act1'),
    );
    const [first, second] = title.split(', ');
    expect(body).toBe(first);
    expect(second).not.toBe(first);
  });

  it('leaves names of teams in texts alone, and says Team where they are owners', () => {
    const records = project(card('Content marketing and Marketing', { owner: 'Marketing' }));
    const masked = get(mask(records, { ...keepAll, owners: 'replace' }).records, 'card', id('act1'));
    expect(masked.title).toBe('Content marketing and Marketing');
    expect(masked.owner).toMatch(/^Team \d+$/);
  });

  it('takes one person out of ‘Lena Brandt, Marketing’, and the name out of texts', () => {
    const records = project(card('Ask Lena', { owner: 'Lena Brandt, Marketing' }));
    const masked = get(mask(records, { ...keepAll, owners: 'replace' }).records, 'card', id('act1'));
    expect(masked.owner).toMatch(/^Person \d+$/);
    expect(masked.title).toBe(`Ask ${masked.owner}`);
  });

  it('keeps an owner, but not one whose name goes elsewhere', () => {
    const records = project(code('Lena Brandt'), card('x', { owner: 'Lena Brandt' }));
    const masked = mask(records, { ...keepAll, participants: 'replace' }).records;
    expect(get(masked, 'card', id('act1')).owner).toBe(get(masked, 'participant', id('mia')).code);
  });

  it('takes words out of verbatims and what was pasted from them, and keeps that they count', () => {
    const said = 'I looked for the date of delivery for an hour.';
    const records = project(told(said), card('Delivery', { body: `One said:\n“${said}”` }));
    const { records: masked } = mask(records, { ...keepAll, verbatims: 'replace' });
    expect(get(masked, 'evidence', id('e2'))).toMatchObject({ text: '', title: '' });
    expect(get(masked, 'card', id('act1')).body).toBe('One said:\n“[…]”');
    expect(list(masked, 'evidenceLink')).toEqual(list(records, 'evidenceLink'));
    expect(list(masked, 'highlight')).toEqual([]);
  });

  it('removes verbatims with all that hangs on them', () => {
    const { records: masked } = mask(small, { ...keepAll, verbatims: 'leave-out' });
    expect(masked.evidence.has(id('e2'))).toBe(false);
    expect(list(masked, 'answerLink')).toEqual([]);
    expect(problemsOf(masked)).toEqual([]);
  });

  it('quotes nobody who did not agree, whatever the profile says', () => {
    const records = project(told('It took far too long for me.'), {
      command: 'edit-participant',
      input: { participantId: id('mia'), consent: 'no-quotes' },
    });
    expect(get(mask(records, keepAll).records, 'evidence', id('e2')).text).toBe('');
  });

  it('leaves of confidential evidence only that it is there, also in its source', () => {
    const records = project(told('It took far too long.', { confidentiality: 'confidential' }));
    const { records: masked } = mask(records, { ...keepAll, confidential: 'replace' });
    expect(get(masked, 'evidence', id('e2'))).toMatchObject({ title: '', text: '', source: '', link: '' });
    expect(get(masked, 'source', id('talk')).text).toBe('How was it?\n[…]\nI gave up.\n');
    expect(problemsOf(masked)).toEqual([]);
  });

  it('moves turns and highlights with what is replaced before them', () => {
    const records = project({
      command: 'edit-source-text',
      input: {
        sourceId: id('talk'),
        start: 0,
        end: 11,
        text: 'How was it, Mia Q. Meier?',
        before: 'How was it?',
      },
    });
    const source = get(records, 'source', id('talk'));
    const own = {
      ...records,
      source: new Map([
        [
          source.id,
          { ...source, speakers: [source.speakers[0]!, { name: 'Mia Q. Meier', participantId: id('mia') }] },
        ],
      ]),
    };
    const masked = mask(own, { ...keepAll, participants: 'replace' }).records;
    const made = get(masked, 'source', id('talk'));
    const mark = get(masked, 'highlight', id('mark'));
    expect(made.text).toMatch(/^How was it, Person \d+\?\nIt took/);
    expect(made.text.slice(mark.start, mark.start + mark.exact.length)).toBe('It took far too long.');
    const turn = made.turns[1]!;
    expect(made.text.slice(turn.at)).toMatch(/^It took/);
    expect(made.speakers.map(({ name }) => name)).toEqual([
      'Interviewer',
      get(masked, 'participant', id('mia')).code,
    ]);
  });

  it('shortens links to their site, or takes them out', () => {
    const records = project({
      command: 'edit-evidence',
      input: { evidenceId: id('e1'), link: 'https://survey.example.com/r/812?key=abc' },
    });
    const link = (profile: Partial<MaskingProfile>): string =>
      get(mask(records, { ...keepAll, ...profile }).records, 'evidence', id('e1')).link;
    expect(link({})).toBe('https://survey.example.com/r/812?key=abc');
    expect(link({ personal: 'replace' })).toBe('https://survey.example.com/');
    expect(link({ links: 'replace' })).toBe('https://survey.example.com/');
    expect(link({ links: 'leave-out' })).toBe('');
  });

  it('takes out words of one’s own, in the usual spellings', () => {
    const records = project(card('Acme and ACME, acme', { body: 'Acmeville' }));
    expect(get(mask(records, { ...keepAll, words: ['Acme'] }).records, 'card', id('act1'))).toMatchObject({
      title: '[…] and […], […]',
      body: 'Acmeville',
    });
  });

  it('knows names that only the history has', () => {
    const records = project(card('Ask Ada Tester'));
    const { records: masked } = mask(records, { ...keepAll, authors: 'replace' }, ['Ada Tester']);
    expect(get(masked, 'card', id('act1')).title).toMatch(/^Ask Person \d+$/);
  });

  it('gives two tags that become alike names of their own', () => {
    const records = project(
      { command: 'add-tag', input: { name: 'Acme' } },
      { command: 'add-tag', input: { name: 'Zoom' } },
    );
    const { records: masked } = mask(records, { ...keepAll, words: ['Acme', 'Zoom'] });
    expect(list(masked, 'tag').map(({ name }) => name)).toEqual(['Trust', 'Price', '[…]', '[…] 2']);
  });
});
