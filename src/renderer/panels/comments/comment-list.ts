import { t } from '../../../shared/language/translate.ts';
import type { Comment } from '../../../shared/model/comment.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { nameOf, titleOf } from '../../ui/words.ts';

/** What a comment is about, and where that is: a card's title, its stage and lane, and its map. */
export function aboutComment(
  { targetKind, targetId }: Comment,
  records: ProjectRecords,
): { readonly name: string; readonly place: string } {
  const mapName = (mapId: string): string =>
    nameOf(records.map.get(mapId) ?? { name: '' }, t('Untitled map'));
  const placed = (...parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined && part.trim() !== '').join(' · ');
  switch (targetKind) {
    case 'card': {
      const card = records.card.get(targetId);
      const stage = records.stage.get(records.step.get(card?.stepId ?? '')?.stageId ?? '');
      const lane = records.lane.get(card?.laneId ?? '');
      return card
        ? {
            name: titleOf(card, t('Untitled card')),
            place: placed(stage?.name, lane?.name, mapName(card.mapId)),
          }
        : { name: '', place: '' };
    }
    case 'stage': {
      const stage = records.stage.get(targetId);
      return { name: stage?.name ?? '', place: placed(t('Stage'), stage && mapName(stage.mapId)) };
    }
    case 'step': {
      const step = records.step.get(targetId);
      return {
        name: step?.name ?? '',
        place: placed(records.stage.get(step?.stageId ?? '')?.name, step && mapName(step.mapId)),
      };
    }
    case 'map':
      return { name: mapName(targetId), place: t('Map') };
    case 'evidence': {
      const evidence = records.evidence.get(targetId);
      return { name: evidence ? titleOf(evidence, t('Untitled evidence')) : '', place: t('Evidence') };
    }
  }
}
