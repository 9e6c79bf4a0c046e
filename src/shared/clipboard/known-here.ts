import type { CommandCall } from '../commands/registry.ts';
import type { Card } from '../model/card.ts';
import type { Id } from '../model/fields.ts';
import { newId } from '../model/new-id.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { Tag } from '../model/tag.ts';
import { plainName } from './paste-target.ts';

/** What copied things refer to, as it is called in the project they are pasted into. */
export type KnownHere = {
  /** A tag by its name; one that is not here is made by `calls`. */
  readonly tagId: (tag: Pick<Tag, 'name' | 'hue'>) => Id;
  /** A persona by its id, else by its name; undefined for one that is not here. */
  readonly personaId: (persona: { readonly id?: Id; readonly name: string }) => Id | undefined;
  readonly isEvidence: (id: Id) => boolean;
  /** True where the bytes of a file are in this project. */
  readonly hasBytes: (sha256: string) => boolean;
  /** The map that a pasted card opens; null where it is not here, or is the map the card is pasted on. */
  readonly linkedMapId: (card: Pick<Card, 'linkedMapId'>) => Id | null;
  /** The commands that make what is missing; complete once everything was asked for. */
  readonly calls: readonly CommandCall[];
};

/** Looks up in a project what was copied from a project, this one or another; nothing is read twice. */
export function knownHere(
  records: ProjectRecords,
  pasted: { readonly fromProject: Id; readonly ontoMap: Id },
): KnownHere {
  const calls: CommandCall[] = [];
  const tags = new Map([...records.tag.values()].map((tag) => [tag.name, tag.id]));
  const personas = new Map([...records.persona.values()].map(({ name, id }) => [plainName(name), id]));
  const bytes = new Set([...records.attachment.values()].map(({ sha256 }) => sha256));
  return {
    calls,
    tagId: ({ name, hue }) => {
      const known = tags.get(name);
      if (known !== undefined) return known;
      const id = newId();
      tags.set(name, id);
      calls.push({ command: 'add-tag', input: { id, name, hue } });
      return id;
    },
    personaId: ({ id, name }) =>
      id !== undefined && records.persona.has(id) ? id : personas.get(plainName(name)),
    isEvidence: (id) => records.evidence.has(id),
    // What was cut took its files along; their bytes stay in the project it was cut from, for undo.
    hasBytes: (sha256) => bytes.has(sha256) || records.project.has(pasted.fromProject),
    linkedMapId: ({ linkedMapId }) =>
      linkedMapId !== null && linkedMapId !== pasted.ontoMap && records.map.has(linkedMapId)
        ? linkedMapId
        : null,
  };
}
