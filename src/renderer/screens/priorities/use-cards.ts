import { useMemo } from 'react';
import { todayHere } from '../../../shared/language/days.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { isAction, planRows, type PlanRow } from '../../../shared/priorities/action-plan.ts';
import { cardsOfMaps } from '../../../shared/priorities/cards-of-maps.ts';
import {
  createMatrix,
  type Matrix,
  type MatrixKind,
  matrixShapes,
} from '../../../shared/priorities/matrix.ts';
import { useProject } from '../../session/project-store.ts';
import { useSession } from '../../session/session-store.ts';
import { nameOf } from '../../ui/words.ts';
import { usePriorities } from '../../session/priorities-store.ts';

/** The map whose cards are shown; null: those of all maps. */
export function useScope(): string | null {
  const mapId = useSession((state) => state.mapId);
  return usePriorities((state) => (state.allMaps ? null : mapId));
}

/** Cards of the scope; found again only when the project's cards or places change. */
function useCards(wanted: (card: Card) => boolean): readonly Card[] {
  const scope = useScope();
  const map = useProject(({ records }) => records.map);
  const stage = useProject(({ records }) => records.stage);
  const step = useProject(({ records }) => records.step);
  const lane = useProject(({ records }) => records.lane);
  const card = useProject(({ records }) => records.card);
  return useMemo(
    () => cardsOfMaps({ map, stage, step, lane, card }, scope, wanted),
    [map, stage, step, lane, card, scope, wanted],
  );
}

const wantedIn: Readonly<Record<MatrixKind, (card: Card) => boolean>> = {
  'impact-effort': ({ kind }) => kind === matrixShapes['impact-effort'].cardKind,
  'severity-frequency': ({ kind }) => kind === matrixShapes['severity-frequency'].cardKind,
};

export function useMatrix(kind: MatrixKind): Matrix {
  const cards = useCards(wantedIn[kind]);
  return useMemo(() => createMatrix(kind, cards), [kind, cards]);
}

/** A map's name by its id. */
export const mapNameIn =
  (maps: ProjectRecords['map']) =>
  (mapId: string): string => {
    const map = maps.get(mapId);
    return map ? nameOf(map, t('Untitled map')) : '';
  };

export type Plan = { readonly actions: readonly Card[]; readonly rows: readonly PlanRow[] };

/** All actions of the scope, and the rows that are asked for. */
export function usePlan(): Plan {
  const actions = useCards(isAction);
  const maps = useProject(({ records }) => records.map);
  const query = usePriorities((state) => state.plan);
  return useMemo(
    () => ({ actions, rows: planRows(actions, query, { today: todayHere(), mapNameOf: mapNameIn(maps) }) }),
    [actions, query, maps],
  );
}
