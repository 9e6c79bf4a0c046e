import { phrase, t } from '../language/translate.ts';
import type { MaskedKind, Treatment } from './profile/profile.ts';
import type { FoundPersonal, MaskCheck, MaskLine, MaskPreview } from './preview.ts';

/** What each kind is called. */
export const kindNames: Readonly<Record<MaskLine['kind'], string>> = {
  personal: phrase('Personal data in texts'),
  words: phrase('Own words'),
  texts: phrase('Names in texts'),
  verbatims: phrase('Verbatims'),
  consent: phrase('Verbatims of people who may not be quoted'),
  answers: phrase('Imported answers'),
  sources: phrase('Sources'),
  participants: phrase('Participants'),
  owners: phrase('Owners'),
  authors: phrase('Authors of comments and versions'),
  comments: phrase('Comments'),
  history: phrase('History and versions'),
  links: phrase('Links of evidence'),
  attachments: phrase('Attached files'),
  confidential: phrase('Confidential evidence'),
  thumbnails: phrase('Thumbnails'),
};

/** What a treatment does to a kind; `t` says it. */
export function treatmentWords(kind: MaskLine['kind'], treatment: Treatment): string {
  if (treatment === 'keep')
    return kind in keptWords ? keptWords[kind as keyof typeof keptWords] : phrase('Kept');
  if (treatment === 'leave-out')
    return kind in leftWords ? leftWords[kind as keyof typeof leftWords] : phrase('Left out');
  return replacedWords[kind];
}

const keptWords = {
  verbatims: phrase('Kept; names and personal data in them as set here'),
  answers: phrase('Kept; names and personal data in them as set here'),
} as const;

const leftWords = {
  verbatims: phrase('Left out, and no longer counted'),
  confidential: phrase('Left out, and no longer counted'),
  owners: phrase('Emptied'),
  authors: phrase('Emptied'),
  links: phrase('Emptied'),
  history: phrase('Left out; one step remains'),
  participants: phrase('Left out; “[name]” in texts'),
} as const;

const replacedWords: Readonly<Record<MaskLine['kind'], string>> = {
  personal: phrase('Replaced, the same everywhere: “[e-mail 3]”'),
  words: phrase('Replaced by “[…]”'),
  texts: phrase('Replaced, the same everywhere: “Person 3”'),
  verbatims: phrase('Words left out; the pieces still count'),
  consent: phrase('Words left out; the pieces still count'),
  answers: phrase('Comments left out; scores still count'),
  sources: phrase('Text left out; title, kind and date remain'),
  participants: phrase('“Person 3” in place of code, notes and details'),
  owners: phrase('“Person 3” or “Team 3”'),
  authors: phrase('“Person 3”'),
  comments: phrase('Replaced by “[…]”'),
  history: phrase('Who did what and when, without what was changed; no versions'),
  links: phrase('Shortened to the site'),
  attachments: phrase('Pictures of cards and personas only'),
  confidential: phrase('Contents left out; the pieces still count'),
  thumbnails: phrase('Left out'),
};

/** What is decided about a kind in a profile, in a few words: its choices have the same three names everywhere. */
export const treatmentNames: Readonly<Record<Treatment, string>> = {
  keep: phrase('Keep'),
  replace: phrase('Replace'),
  'leave-out': phrase('Leave out'),
};

const personalWords: Readonly<Record<Exclude<keyof FoundPersonal, 'name'>, (count: number) => string>> = {
  email: (count) => t('{{count}} e-mail addresses', { count }),
  phone: (count) => t('{{count}} phone numbers', { count }),
  iban: (count) => t('{{count}} IBANs', { count }),
  card: (count) => t('{{count}} card numbers', { count }),
  ip: (count) => t('{{count}} IP addresses', { count }),
  web: (count) => t('{{count}} web addresses with IDs', { count }),
};

/** ‘2 e-mail addresses, 1 phone number’; empty where nothing was found. */
export const personalSentence = (found: FoundPersonal): string =>
  (Object.keys(personalWords) as (keyof typeof personalWords)[])
    .flatMap((kind) => (found[kind] ? [personalWords[kind](found[kind])] : []))
    .join(', ');

/** What was looked for in what was written, and what nobody can look for. */
export function checkSentences(
  check: MaskCheck,
  preview: Pick<MaskPreview, 'filesWithNames' | 'unsought'>,
): readonly string[] {
  const sentences = [
    t(
      'The copy was opened again, and {{count}} removed texts were looked for in its {{size}} MB, packed parts included: none was found.',
      {
        count: check.texts,
        size: Math.max(0.1, Math.round(check.bytes / 100_000) / 10),
      },
    ),
  ];
  if (check.common > 0)
    sentences.push(
      t('{{count}} removed words are also words of the file format, so they could not be looked for.', {
        count: check.common,
      }),
    );
  if (preview.filesWithNames.length > 0)
    sentences.push(
      t('Attached files were left out because a masked text is in them: {{names}}.', {
        names: listed(preview.filesWithNames),
      }),
    );
  if (check.unopened.length > 0)
    sentences.push(
      t('These files could not be looked into completely: {{names}}. Check them yourself.', {
        names: listed(check.unopened),
      }),
    );
  if (preview.unsought.length > 0)
    sentences.push(
      t('These names are ordinary words and were not looked for in texts: {{names}}.', {
        names: listed(preview.unsought),
      }),
    );
  return [...sentences, t(notFound)];
}

/** What no detector can find. */
export const notFound = phrase(
  'No program finds everything: names of people who are not in the project’s lists, nicknames, misspelled names, what a picture or a recording shows, and what tells who somebody is without a name. Read the copy before you send it.',
);

const MOST_NAMES = 8;

const listed = (names: readonly string[]): string =>
  names.length <= MOST_NAMES ? names.join(', ') : `${names.slice(0, MOST_NAMES).join(', ')} …`;

/** The kinds of a profile in the order in which they are shown. */
export const shownKinds: readonly MaskedKind[] = [
  'verbatims',
  'confidential',
  'participants',
  'personal',
  'answers',
  'sources',
  'owners',
  'authors',
  'comments',
  'links',
  'attachments',
  'thumbnails',
  'history',
];
