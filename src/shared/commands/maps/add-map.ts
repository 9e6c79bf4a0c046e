import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id, text, title } from '../../model/fields.ts';
import { laneNames, newLaneLook } from '../../model/lane.ts';
import { cardFills, densities, emotionSources, mapSchema, mapStates, newMapLook } from '../../model/map.ts';
import { keysBetween } from '../../model/order.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { checkFreshIds } from '../kernel/fresh-id.ts';
import { laneOutline, mapTemplates, stageOutline, templateLanes, templateStages } from './map-outline.ts';
import { orderBefore } from '../kernel/ordering.ts';

export const addMap = defineCommand({
  name: 'add-map',
  label: phrase('Add map'),
  input: z.strictObject({
    id: id.optional(),
    name: title.default(() => t('New map')),
    state: z.enum(mapStates).default('current'),
    scenario: text.default(''),
    scope: text.default(''),
    density: z.enum(densities).default(newMapLook.density),
    cardFill: z.enum(cardFills).default(newMapLook.cardFill),
    answerLines: z.boolean().default(newMapLook.answerLines),
    cardsAcross: mapSchema.shape.cardsAcross.default(newMapLook.cardsAcross),
    hotSpots: z.boolean().default(newMapLook.hotSpots),
    emotionFrom: z.enum(emotionSources).default(newMapLook.emotionFrom),
    funnel: z.boolean().default(newMapLook.funnel),
    /** `five-stages` brings the default stages, one step each, and the usual lanes; `blank` one of each. */
    template: z.enum(mapTemplates).default('five-stages'),
    /** The map's own columns, in place of the template's. */
    stages: z.array(stageOutline).min(1).max(100).readonly().optional(),
    /** The map's own rows, in place of the template's. */
    lanes: z.array(laneOutline).min(1).max(100).readonly().optional(),
    beforeMapId: id.nullable().default(null),
  }),
  references: { beforeMapId: 'map' },
  run: (tx, { id: wanted, template, stages: ownStages, lanes: ownLanes, beforeMapId, ...fields }) => {
    const stages = ownStages ?? templateStages(template);
    const lanes = ownLanes ?? templateLanes(template);
    const taken = checkFreshIds(tx, [
      wanted,
      ...stages.flatMap((stage) => [stage.id, ...stage.steps.map((step) => step.id)]),
      ...lanes.map((lane) => lane.id),
    ]);
    if (taken) return taken;
    const mapId = wanted ?? tx.newId();
    const order = orderBefore(tx, 'map', tx.list('map', {}), beforeMapId);
    tx.insert('map', { id: mapId, order, originId: null, ...fields });
    const stageKeys = keysBetween(null, null, stages.length);
    stages.forEach(({ id: wantedStage, steps, ...stage }, index) => {
      const stageId = wantedStage ?? tx.newId();
      tx.insert('stage', { id: stageId, mapId, order: stageKeys[index] ?? 'a0', originId: null, ...stage });
      const stepKeys = keysBetween(null, null, steps.length);
      steps.forEach(({ id: wantedStep, ...step }, position) => {
        tx.insert('step', {
          id: wantedStep ?? tx.newId(),
          mapId,
          stageId,
          order: stepKeys[position] ?? 'a0',
          ...step,
          width: null,
          originId: null,
        });
      });
    });
    const laneKeys = keysBetween(null, null, lanes.length);
    lanes.forEach(({ id: wantedLane, kind, name }, index) => {
      tx.insert('lane', {
        id: wantedLane ?? tx.newId(),
        mapId,
        order: laneKeys[index] ?? 'a0',
        name: name ?? t(laneNames[kind]),
        kind,
        ...newLaneLook,
      });
    });
    return done({ id: mapId });
  },
});
