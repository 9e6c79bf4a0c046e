import { z } from 'zod';
import { t } from '../../language/translate.ts';
import { id, title } from '../../model/fields.ts';
import { defaultLanes, laneKinds, laneNames } from '../../model/lane.ts';
import { hues } from '../../model/palette.ts';
import { phaseName } from '../../model/phase.ts';
import { defaultStages } from '../../model/stage.ts';

const stepOutline = z.strictObject({
  id: id.optional(),
  name: title,
  momentOfTruth: z.boolean().default(false),
});

/** A stage of a new map with its steps, in order. */
export const stageOutline = z.strictObject({
  id: id.optional(),
  name: title,
  phase: phaseName.default(''),
  hue: z.enum(hues),
  steps: z.array(stepOutline).min(1).max(500).readonly(),
});
export type StageOutline = z.infer<typeof stageOutline>;

/** A lane of a new map. */
export const laneOutline = z.strictObject({
  id: id.optional(),
  kind: z.enum(laneKinds),
  name: title.optional(),
});
export type LaneOutline = z.infer<typeof laneOutline>;

export const mapTemplates = ['blank', 'five-stages'] as const;
export type MapTemplate = (typeof mapTemplates)[number];

/** The columns a template brings: the default stages with one step each, or just the first, which needs no phase. */
export const templateStages = (template: MapTemplate): readonly StageOutline[] =>
  defaultStages.slice(0, template === 'blank' ? 1 : defaultStages.length).map((stage) => ({
    ...stage,
    name: t(stage.name),
    phase: template === 'blank' ? '' : t(stage.phase),
    steps: [{ name: t('Step {{number}}', { number: 1 }), momentOfTruth: false }],
  }));

/** The rows a template brings. */
export const templateLanes = (template: MapTemplate): readonly LaneOutline[] =>
  defaultLanes
    .slice(0, template === 'blank' ? 1 : defaultLanes.length)
    .map((kind) => ({ kind, name: t(laneNames[kind]) }));
