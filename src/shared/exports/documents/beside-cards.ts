import { numberText, t } from '../../language/translate.ts';
import type { MapView } from '../../layout/map-view.ts';
import type { Lane } from '../../model/lane.ts';
import type { PlaceMeasures } from '../../measures/place-measures.ts';
import { evidenceKindName } from '../../words/evidence.ts';
import { measureName } from '../../words/measures.ts';
import { shortMeasure } from '../../words/place-measures.ts';
import { nameOf, titleOf } from '../../words/titles.ts';

/** What a lane shows at a step beside its cards: the emotion of each persona, pieces of evidence, measures; a text each. */
export function besideCards(
  view: MapView,
  lane: Lane,
  stepId: string,
  measures: PlaceMeasures,
): readonly string[] {
  if (lane.kind === 'emotion')
    return view.emotions.flatMap(({ persona, points }) => {
      const point = points.get(stepId);
      return point
        ? [
            t('{{name}}: {{value}}', {
              name: nameOf(persona, t('Unnamed persona')),
              value: numberText(point.value, { maximumFractionDigits: 2 }),
            }),
          ]
        : [];
    });
  if (lane.kind === 'evidence')
    return (view.behind.get(stepId) ?? []).map((piece) => titleOf(piece, evidenceKindName(piece.kind)));
  if (lane.kind !== 'measures') return [];
  return (measures.get(stepId) ?? []).flatMap((measure) => {
    const text = shortMeasure(measure);
    return text === '' ? [] : [t('{{name}}: {{value}}', { name: measureName(measure.measure), value: text })];
  });
}
