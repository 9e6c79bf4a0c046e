import { t } from '../language/translate.ts';
import { cardStatuses, channels } from '../model/card.ts';
import { confidentialities, evidenceKinds } from '../model/evidence.ts';
import { cardKindOfLane, type Lane } from '../model/lane.ts';
import { byOrder } from '../model/order.ts';
import type { Persona } from '../model/persona.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { Stage } from '../model/stage.ts';
import type { Step } from '../model/step.ts';
import { channelName, statusName } from '../words/card-values.ts';
import { confidentialityWords } from '../words/choices.ts';
import { evidenceKindName } from '../words/evidence.ts';
import { nameOf } from '../words/titles.ts';

export const listNames = [
  'lane',
  'step',
  'persona',
  'tag',
  'status',
  'channel',
  'evidenceKind',
  'confidentiality',
] as const;
export type ListName = (typeof listNames)[number];

/** What can be chosen in a cell, and what it stands for: an id, or a value of a field. */
export type Choice = { readonly code: string; readonly label: string };
export type Lists = { readonly [L in ListName]: readonly Choice[] };

type Places = {
  readonly lanes: readonly Lane[];
  readonly steps: readonly { readonly stage: Stage; readonly step: Step }[];
  readonly personas: readonly Persona[];
};

/** The lists of a workbook in the language that is spoken. No two labels of a list are alike. */
export function listsOf({ lanes, steps, personas }: Places, records: Pick<ProjectRecords, 'tag'>): Lists {
  const tags = [...records.tag.values()].sort((a, b) => byName(a.name, b.name) || byName(a.id, b.id));
  return {
    lane: apart(
      lanes
        .filter(({ kind }) => cardKindOfLane[kind] !== null)
        .map((lane) => ({ code: lane.id, label: nameOf(lane, t('Untitled lane')) })),
    ),
    step: apart(
      steps.map(({ stage, step }) => ({
        code: step.id,
        label: `${nameOf(stage, t('Untitled stage'))} › ${nameOf(step, t('Untitled step'))}`,
      })),
    ),
    persona: apart(
      personas.map((persona) => ({ code: persona.id, label: nameOf(persona, t('Unnamed persona')) })),
    ),
    tag: apart(tags.map((tag) => ({ code: tag.id, label: tag.name }))),
    status: apart(cardStatuses.map((code) => ({ code, label: statusName(code) }))),
    channel: apart(channels.map((code) => ({ code, label: channelName(code) }))),
    evidenceKind: apart(evidenceKinds.map((code) => ({ code, label: evidenceKindName(code) }))),
    confidentiality: apart(confidentialities.map((code) => ({ code, label: t(confidentialityWords[code]) }))),
  };
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const orderedPersonas = (records: Pick<ProjectRecords, 'persona'>): readonly Persona[] =>
  [...records.persona.values()].sort(byOrder);

const MAX_LABEL = 200;

/** Labels on one line; those that are alike get a number. */
function apart(choices: readonly Choice[]): readonly Choice[] {
  const taken = new Set<string>();
  return choices.map(({ code, label }) => {
    const line = oneLine(label).slice(0, MAX_LABEL).toWellFormed() || '?';
    let free = line;
    for (let number = 2; taken.has(choiceKey(free)); number += 1) free = `${line} (${number})`;
    taken.add(choiceKey(free));
    return { code, label: free };
  });
}

/** How a label is compared: neither case nor space around it matter. */
export const choiceKey = (label: string): string => oneLine(label).toLowerCase();

const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
