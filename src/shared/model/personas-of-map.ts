import { byOrder } from './order.ts';
import type { Persona } from './persona.ts';
import type { ProjectRecords } from './records.ts';

/** The personas linked to a map, in their order; all of the project when none is. */
export function personasOfMap(
  { persona, personaLink }: Pick<ProjectRecords, 'persona' | 'personaLink'>,
  mapId: string,
): readonly Persona[] {
  const linked = new Set<string>();
  for (const link of personaLink.values()) {
    if (link.targetKind === 'map' && link.targetId === mapId) linked.add(link.personaId);
  }
  const all = [...persona.values()].sort(byOrder);
  return linked.size === 0 ? all : all.filter(({ id }) => linked.has(id));
}
