import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id, title } from '../../model/fields.ts';
import { hues } from '../../model/palette.ts';
import { phaseName } from '../../model/phase.ts';
import { coverNewColumn } from '../cards/cover-columns.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { need } from '../kernel/tx.ts';

export const addStage = defineCommand({
  name: 'add-stage',
  label: phrase('Add stage'),
  input: z.strictObject({
    id: id.optional(),
    mapId: id,
    name: title.default(() => t('New stage')),
    /** Left out: as the stage it is placed after, or as the first where it becomes the first. */
    phase: phaseName.optional(),
    hue: z.enum(hues).optional(),
    beforeStageId: id.nullable().default(null),
    /** The step that every stage has at least. */
    firstStep: z.strictObject({ id: id.optional(), name: title.optional() }).default({}),
  }),
  references: { mapId: 'map', beforeStageId: 'stage' },
  run: (tx, input) => {
    const siblings = tx.list('stage', { mapId: input.mapId });
    if (input.beforeStageId !== null && need(tx, 'stage', input.beforeStageId).mapId !== input.mapId) {
      return refuse('other-map', t('The target stage is on another map.'));
    }
    const place = siblings.findIndex((stage) => stage.id === input.beforeStageId);
    const neighbour = place === 0 ? siblings[0] : siblings.at(place === -1 ? -1 : place - 1);
    const next = input.beforeStageId === null ? [] : tx.list('step', { stageId: input.beforeStageId });
    coverNewColumn(tx, input.mapId, next[0]?.id ?? null);
    const stageId = input.id ?? tx.newId();
    tx.insert('stage', {
      id: stageId,
      mapId: input.mapId,
      order: orderBefore(tx, 'stage', siblings, input.beforeStageId),
      name: input.name,
      phase: input.phase ?? neighbour?.phase ?? '',
      hue: input.hue ?? hues[siblings.length % hues.length] ?? 'slate',
      originId: null,
    });
    tx.insert('step', {
      id: input.firstStep.id ?? tx.newId(),
      mapId: input.mapId,
      stageId,
      order: 'a0',
      name: input.firstStep.name ?? t('Step {{number}}', { number: 1 }),
      momentOfTruth: false,
      width: null,
      originId: null,
    });
    return done({ id: stageId });
  },
});
