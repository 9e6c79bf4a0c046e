import { type Facet, UNSAID } from '../../../shared/filter/card-filter.ts';
import { language, phrase, t } from '../../../shared/language/translate.ts';
import { cardKinds, cardStatuses, channels, severityNames } from '../../../shared/model/card.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { inOrder } from '../../session/find-by.ts';
import { personasInOrder } from '../../session/select-records.ts';
import { cardKindName } from '../../../shared/words/cards.ts';
import { channelWords, nameOf, statusWord } from '../../ui/words.ts';

export const facetWords: Readonly<Record<Facet, string>> = {
  kind: phrase('Kind'),
  support: phrase('Evidence'),
  severity: phrase('Severity'),
  status: phrase('Status'),
  owner: phrase('Owner'),
  persona: phrase('Persona'),
  tag: phrase('Tag'),
  channel: phrase('Channel'),
  lane: phrase('Lane'),
};

type Word = { readonly value: string; readonly label: string };
const wordsFrom = <T extends string>(
  values: readonly T[],
  words: Readonly<Record<T, string>>,
): readonly Word[] => values.map((value) => ({ value, label: t(words[value]) }));
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Every value a facet can have, in the order people expect, with its words. */
const allValues: Readonly<
  Record<Facet, (records: ProjectRecords, found: ReadonlySet<string>) => readonly Word[]>
> = {
  kind: () => cardKinds.map((value) => ({ value, label: cardKindName(value) })),
  support: () => [
    { value: 'assumption', label: t('Assumption') },
    { value: 'evidence', label: t('Backed by evidence') },
  ],
  severity: () => [
    ...severityNames
      .map((name, severity) => ({ value: String(severity), label: `${severity} · ${capital(t(name))}` }))
      .reverse(),
    { value: UNSAID, label: t('Not judged') },
  ],
  status: () => cardStatuses.map((value) => ({ value, label: statusWord(value) })),
  owner: (_, found) =>
    [...found]
      .sort((a, b) => (a === UNSAID ? 1 : b === UNSAID ? -1 : a.localeCompare(b, language())))
      .map((owner) => ({ value: owner, label: owner === UNSAID ? t('Nobody') : owner })),
  persona: (records) =>
    personasInOrder(records).map((persona) => ({
      value: persona.id,
      label: nameOf(persona, t('Unnamed persona')),
    })),
  tag: (records) => inOrder(records.tag).map((tag) => ({ value: tag.id, label: tag.name })),
  channel: () => wordsFrom(channels, channelWords),
  lane: (records) =>
    inOrder(records.lane).map((lane) => ({ value: lane.id, label: nameOf(lane, t('Untitled lane')) })),
};

/** The values that cards of the map have, and those chosen though none has them any more. */
export const valuesInOrder = (
  facet: Facet,
  counts: ReadonlyMap<string, number>,
  chosen: ReadonlySet<string> | undefined,
  records: ProjectRecords,
): readonly (Word & { readonly count: number })[] => {
  const shown = new Set([...counts.keys(), ...(chosen ?? [])]);
  return allValues[facet](records, shown)
    .filter(({ value }) => shown.has(value))
    .map((word) => ({ ...word, count: counts.get(word.value) ?? 0 }));
};
