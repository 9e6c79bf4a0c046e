import type { Card } from '../../model/card.ts';
import type { Comment } from '../../model/comment.ts';
import type { Evidence } from '../../model/evidence.ts';
import { MAX_TEXT, MAX_TITLE } from '../../model/limits.ts';
import type { Participant } from '../../model/participant.ts';
import { MAX_PRESET_NAME } from '../../model/preset.ts';
import type { ProjectRecords, RecordKind, RecordOf } from '../../model/records.ts';
import type { ResponseSet } from '../../model/response-set.ts';
import type { View } from '../../model/view.ts';
import { withoutWords } from '../../layout/hide-confidential.ts';
import type { NameKind, People } from '../names/people.ts';
import { SOMETHING } from '../names/placeholders.ts';
import type { MaskingProfile } from '../profile/profile.ts';
import { siteOf } from '../text/find-web-addresses.ts';
import { isIdentity, readJsonText } from './all-texts.ts';
import { maskRecipe, type MaskShort } from './mask-recipe.ts';
import type { Fate } from './pieces.ts';

export type RecordMasks = {
  readonly profile: MaskingProfile;
  readonly people: People;
  readonly text: (text: string) => string;
  readonly fates: ReadonlyMap<string, Fate>;
  readonly participants: ProjectRecords['participant'];
};

type MaskOf = { readonly [K in RecordKind]: (record: RecordOf<K>) => RecordOf<K> };

/** How a record of each kind is without what may not leave, but sources and highlights, whose places move. */
export function recordMasks(masks: RecordMasks): Omit<MaskOf, 'source' | 'highlight'> {
  const { profile } = masks;
  const short: MaskShort = (text, most = MAX_TITLE) => fitting(masks.text(text), most);
  const long = (text: string): string => fitting(masks.text(text), MAX_TEXT);
  const name = (text: string, of: NameKind): string => {
    const own = masks.people.nameFor(text, of);
    return own === text ? short(text) : fitting(own, MAX_TITLE);
  };
  const same = <T>(record: T): T => record;
  return {
    project: (one) => ({ ...one, name: short(one.name), description: long(one.description) }),
    map: (one) => ({ ...one, name: short(one.name), scenario: long(one.scenario), scope: long(one.scope) }),
    stage: (one) => ({ ...one, name: short(one.name), phase: short(one.phase).trim() }),
    step: (one) => ({ ...one, name: short(one.name) }),
    lane: (one) => ({ ...one, name: short(one.name) }),
    card: (one): Card => ({
      ...one,
      title: short(one.title),
      body: long(one.body),
      rootCause: long(one.rootCause),
      unit: short(one.unit, 40),
      owner: name(one.owner, 'owners'),
    }),
    connection: (one) => ({ ...one, label: short(one.label) }),
    persona: (one) => ({
      ...one,
      name: short(one.name),
      role: short(one.role),
      quote: long(one.quote),
      goals: long(one.goals),
      frustrations: long(one.frustrations),
      demographics: long(one.demographics),
      psychographics: long(one.psychographics),
    }),
    emotionPoint: same,
    participant: (one) => maskParticipant(one, masks, short, long),
    evidence: (one) => maskEvidence(one, masks, short, long),
    personaLink: same,
    evidenceLink: same,
    preset: (one) => ({
      ...one,
      name: fitting(masks.text(one.name), MAX_PRESET_NAME) || SOMETHING,
      choices: maskChoices(one.choices, masks.text),
    }),
    attachment: (one) => ({ ...one, name: short(one.name) || SOMETHING }),
    tag: (one) => ({ ...one, name: short(one.name) || SOMETHING }),
    tagLink: same,
    comment: (one): Comment => ({
      ...one,
      author: name(one.author, 'authors'),
      addressee: name(one.addressee, 'authors'),
      ...(profile.comments === 'replace'
        ? { suggestion: null, outcome: null }
        : { suggestion: maskSuggestion(one.suggestion, masks.text) }),
      text: profile.comments === 'replace' && one.text !== '' ? SOMETHING : long(one.text),
    }),
    view: (one): View => ({
      ...one,
      name: short(one.name) || SOMETHING,
      filter: maskFilter(one.filter, name),
    }),
    responseSet: (one): ResponseSet => ({
      ...one,
      name: short(one.name) || SOMETHING,
      fileName: profile.answers === 'keep' ? short(one.fileName) : '',
      recipe: maskRecipe(one.recipe, short, profile.answers === 'keep'),
      places: one.places.map((place) => ({ ...place, title: short(place.title), map: short(place.map) })),
    }),
    responseNote: same,
    answerLink: same,
    // Left out: it is both what was said and what was said instead.
    conflict: same,
    version: (one) => ({
      ...one,
      name: short(one.name),
      note: long(one.note),
      author: name(one.author, 'authors'),
    }),
  };
}

/** Whatever was replaced may be longer than what was there. */
export const fitting = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).toWellFormed();

function maskParticipant(
  one: Participant,
  { people, profile }: RecordMasks,
  short: MaskShort,
  long: (text: string) => string,
): Participant {
  const code = people.codeFor(one.id);
  if (profile.participants === 'keep' || code === undefined)
    return {
      ...one,
      code: short(one.code) || SOMETHING,
      note: long(one.note),
      fields: one.fields.map((field) => ({
        name: short(field.name, 100) || SOMETHING,
        value: short(field.value, 1_000),
      })),
    };
  return { ...one, code, fields: [], note: '' };
}

function maskEvidence(
  one: Evidence,
  { fates, profile }: RecordMasks,
  short: MaskShort,
  long: (text: string) => string,
): Evidence {
  const fate = fates.get(one.id);
  if (fate === 'blank') return withoutWords(one);
  return {
    ...one,
    title: fate === 'words' ? '' : short(one.title),
    text: fate === 'words' ? '' : long(one.text),
    source: short(one.source),
    link: maskLink(one.link, profile, short),
  };
}

/** An address that leads nowhere any more is no address. */
function maskLink(link: string, { links }: MaskingProfile, short: MaskShort): string {
  if (link === '' || links === 'leave-out') return '';
  const left = links === 'replace' ? siteOf(link) : link;
  const masked = short(left);
  if (masked === left) return left;
  const site = short(siteOf(left));
  return site === siteOf(left) ? site : '';
}

function maskFilter(filter: View['filter'], name: (text: string, of: NameKind) => string): View['filter'] {
  if (!filter.owner) return filter;
  return { ...filter, owner: [...new Set(filter.owner.map((owner) => name(owner, 'owners')))] };
}

/** What a suggestion changes is JSON, as the choices of presets are. */
const maskSuggestion = (
  suggestion: Comment['suggestion'],
  text: (text: string) => string,
): Comment['suggestion'] =>
  suggestion && {
    ...suggestion,
    input: maskChoices(suggestion.input, text),
    was: maskChoices(suggestion.was, text),
  };

/** The choices of a preset are JSON: its texts are masked, what else it says stays. */
function maskChoices(choices: string, text: (text: string) => string): string {
  const masked = JSON.stringify(eachText(readJsonText(choices) ?? {}, text));
  return masked.length > MAX_TEXT ? '{}' : masked;
}

function eachText(value: unknown, text: (text: string) => string): unknown {
  if (typeof value === 'string') return isIdentity(value) ? value : text(value);
  if (Array.isArray(value)) return value.map((one) => eachText(one, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, eachText(one, text)]));
}
