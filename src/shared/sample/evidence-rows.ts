import type { CommandCall, CommandInput } from '../commands/registry.ts';
import type { Names } from './names.ts';
import type { Say } from './say.ts';

/** A piece of evidence of the sample with the names of what it supports, whom it is about, and its tags. */
export type EvidenceRow = Omit<CommandInput<'add-evidence'>, 'id' | 'title' | 'text' | 'source'> & {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly source: string;
  /** Stages, steps and cards, by name. */
  readonly supports: readonly string[];
  /** What it contradicts, by name. */
  readonly contradicts?: readonly string[];
  readonly personas: readonly string[];
  readonly tags: readonly string[];
};

const stages = new Set(['consideration', 'evaluation', 'intent', 'purchase', 'post-purchase']);

const targetKind = (name: string): 'stage' | 'step' | 'card' =>
  stages.has(name) ? 'stage' : name.includes('.') ? 'card' : 'step';

/** Adds each piece, then links it. What it supports must have been added before. */
export const evidenceCalls = (names: Names, say: Say, rows: readonly EvidenceRow[]): readonly CommandCall[] =>
  rows.flatMap(({ key, supports, contradicts = [], personas, tags, ...fields }): CommandCall[] => [
    {
      command: 'add-evidence',
      input: {
        ...fields,
        title: say(fields.title),
        text: say(fields.text),
        source: say(fields.source),
        id: names(key),
      },
    },
    ...supports.map(
      (name): CommandCall => ({
        command: 'link-evidence',
        input: { evidenceId: names(key), targetKind: targetKind(name), targetId: names(name) },
      }),
    ),
    ...contradicts.map(
      (name): CommandCall => ({
        command: 'link-evidence',
        input: {
          evidenceId: names(key),
          targetKind: targetKind(name),
          targetId: names(name),
          stance: 'contradicts',
        },
      }),
    ),
    ...personas.map(
      (name): CommandCall => ({
        command: 'link-persona',
        input: { personaId: names(name), targetKind: 'evidence', targetId: names(key) },
      }),
    ),
    ...tags.map(
      (name): CommandCall => ({
        command: 'link-tag',
        input: { tagId: names(`tag.${name}`), targetKind: 'evidence', targetId: names(key) },
      }),
    ),
  ]);
