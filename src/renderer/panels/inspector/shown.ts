import type { Card } from '../../../shared/model/card.ts';
import type { Connection } from '../../../shared/model/connection.ts';
import type { Evidence } from '../../../shared/model/evidence.ts';
import type { Lane } from '../../../shared/model/lane.ts';
import type { JourneyMap } from '../../../shared/model/map.ts';
import type { Persona } from '../../../shared/model/persona.ts';
import { partOver, type Phase } from '../../../shared/model/phase.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import type { Step } from '../../../shared/model/step.ts';
import { stagesOfMap } from '../../session/select-records.ts';
import type { Selection } from '../../session/session-store.ts';

/** What the inspector shows, with its record. */
export type Shown =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'cards'; readonly cards: readonly Card[] }
  /** A phase with its stages; without a name, stages that have none. */
  | { readonly kind: 'phase'; readonly phase: Phase<Stage> }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'lane'; readonly lane: Lane }
  | { readonly kind: 'connection'; readonly connection: Connection }
  | { readonly kind: 'evidence'; readonly evidence: Evidence }
  | { readonly kind: 'persona'; readonly persona: Persona }
  | { readonly kind: 'map'; readonly map: JourneyMap };

/** The record of a selection: of a cell its step, of nothing (or of what is gone) the map. Null without a map. */
export function shownBy(
  selection: Selection | null,
  mapId: string | null,
  records: ProjectRecords,
): Shown | null {
  const found = selection && recordOf(selection, records);
  if (found) return found;
  const map = mapId === null ? undefined : records.map.get(mapId);
  return map ? { kind: 'map', map } : null;
}

function recordOf(selection: Selection, records: ProjectRecords): Shown | undefined {
  switch (selection.kind) {
    case 'cards': {
      const cards = selection.ids.flatMap((id) => records.card.get(id) ?? []);
      const [card] = cards;
      if (!card) return undefined;
      return cards.length === 1 ? { kind: 'card', card } : { kind: 'cards', cards };
    }
    case 'cell': {
      const step = records.step.get(selection.stepId);
      return step && { kind: 'step', step };
    }
    case 'phase': {
      const mapId = records.stage.get(selection.id)?.mapId;
      const phase = mapId === undefined ? undefined : partOver(stagesOfMap(records, mapId), selection.id);
      return phase && { kind: 'phase', phase };
    }
    case 'stage': {
      const stage = records.stage.get(selection.id);
      return stage && { kind: 'stage', stage };
    }
    case 'step': {
      const step = records.step.get(selection.id);
      return step && { kind: 'step', step };
    }
    case 'lane': {
      const lane = records.lane.get(selection.id);
      return lane && { kind: 'lane', lane };
    }
    case 'connection': {
      const connection = records.connection.get(selection.id);
      return connection && { kind: 'connection', connection };
    }
    case 'evidence': {
      const evidence = records.evidence.get(selection.id);
      return evidence && { kind: 'evidence', evidence };
    }
    case 'persona': {
      const persona = records.persona.get(selection.id);
      return persona && { kind: 'persona', persona };
    }
    case 'map': {
      const map = records.map.get(selection.id);
      return map && { kind: 'map', map };
    }
  }
}

/** Distinguishes one thing shown from another: its record's id, or those of all cards. */
export function keyOfShown(shown: Shown): string {
  switch (shown.kind) {
    case 'card':
      return shown.card.id;
    case 'cards':
      return shown.cards.map(({ id }) => id).join();
    case 'phase':
      return `phase-${shown.phase.stages[0]?.id ?? ''}`;
    case 'stage':
      return shown.stage.id;
    case 'step':
      return shown.step.id;
    case 'lane':
      return shown.lane.id;
    case 'connection':
      return shown.connection.id;
    case 'evidence':
      return shown.evidence.id;
    case 'persona':
      return shown.persona.id;
    case 'map':
      return shown.map.id;
  }
}
