import { numberText, t } from '../../language/translate.ts';
import { fail, ok, type Result } from '../../result.ts';
import { MAX_LANES, MAX_STAGES, MAX_STEPS } from '../table/limits.ts';
import { type MapDraft, stepCount } from '../structure/map-draft.ts';

/** Refuses a draft with more stages, steps or lanes than a map is made with; it may be a table that lies the other way. */
export function checkSize(draft: MapDraft, name: string): Result<null> {
  const stages = draft.stages.length;
  const lanes = draft.lanes.length;
  if (stages > MAX_STAGES || stepCount(draft) > MAX_STEPS)
    return fail(
      'too-many-stages',
      t(
        '“{{name}}” would make {{count}} stages; a map is imported with at most {{most}}, and {{steps}} steps. Nothing was imported. Swap rows and columns, or import a part.',
        { name, count: stages, most: numberText(MAX_STAGES), steps: numberText(MAX_STEPS) },
      ),
    );
  if (lanes > MAX_LANES)
    return fail(
      'too-many-lanes',
      t(
        '“{{name}}” would make {{count}} lanes; a map is imported with at most {{most}}. Nothing was imported. Swap rows and columns, or import a part.',
        { name, count: lanes, most: numberText(MAX_LANES) },
      ),
    );
  if (stages === 0)
    return fail(
      'no-stages',
      t(
        'No stages or steps were found in “{{name}}”. Nothing was imported. Swap rows and columns, or choose another table.',
        {
          name,
        },
      ),
    );
  return ok(null);
}
