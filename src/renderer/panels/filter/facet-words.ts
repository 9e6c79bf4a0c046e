import { type Facet, UNSAID } from '../../../shared/filter/card-filter.ts';
import { language, phrase, t } from '../../../shared/language/translate.ts';
import { cardKinds, cardStatuses, channels } from '../../../shared/model/card.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { inOrder } from '../../session/find-by.ts';
import { personasInOrder } from '../../session/select-records.ts';
import { cardKindName } from '../../../shared/words/cards.ts';
import { channelName, severities, severityTitle, statusName } from '../../../shared/words/card-values.ts';
import { nameOf } from '../../ui/words.ts';

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
    ...severities
      .map((severity) => ({ value: String(severity), label: `${severity} · ${severityTitle(severity)}` }))
      .reverse(),
    { value: UNSAID, label: t('Not rated') },
  ],
  status: () => cardStatuses.map((value) => ({ value, label: statusName(value) })),
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
  channel: () => channels.map((value) => ({ value, label: channelName(value) })),
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
