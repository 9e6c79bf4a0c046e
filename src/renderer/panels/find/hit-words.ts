import type { TextKind } from '../../../shared/find/text-fields.ts';
import { phrase, t } from '../../../shared/language/translate.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import type { TextHit } from '../../../shared/find/text-query.ts';
import { nameOf, titleOf } from '../../ui/words.ts';

const fieldWords: Readonly<Record<string, string>> = {
  name: phrase('Name'),
  phase: phrase('Phase'),
  scenario: phrase('Scenario'),
  scope: phrase('Scope'),
  title: phrase('Title'),
  body: phrase('Text'),
  owner: phrase('Owner'),
  rootCause: phrase('Root cause'),
  label: phrase('Label'),
  role: phrase('Role'),
  quote: phrase('Quote'),
  goals: phrase('Goals'),
  frustrations: phrase('Frustrations'),
  demographics: phrase('Demographics'),
  psychographics: phrase('Psychographics'),
  text: phrase('Text'),
  source: phrase('Source'),
};

const groupWords: Readonly<Record<TextKind, string>> = {
  map: phrase('Map'),
  stage: phrase('Stages'),
  step: phrase('Steps'),
  lane: phrase('Lanes'),
  card: phrase('Cards'),
  connection: phrase('Connections'),
  persona: phrase('Personas'),
  evidence: phrase('Evidence'),
  source: phrase('Sources'),
  comment: phrase('Comments'),
};

/** Under what a hit is listed: the map it stands on, if any, and its kind. */
export function groupOf(
  hit: TextHit,
  records: ProjectRecords,
): { readonly map: string | null; readonly kind: string } {
  const map = hit.mapId === null ? undefined : records.map.get(hit.mapId);
  const kind =
    hit.kind === 'comment' && hit.mapId === null ? t('Comments on evidence') : t(groupWords[hit.kind]);
  return { map: map ? nameOf(map, t('Untitled map')) : null, kind };
}

/** Which text of what it is, in a few words: 'Root cause of “Price is unclear” · Intent'. */
export function aboutHit(hit: TextHit, records: ProjectRecords): string {
  const field = t(fieldWords[hit.field] ?? hit.field);
  const own = ownName(hit, records);
  const named =
    hit.field === 'title' || hit.field === 'name' || own === ''
      ? field
      : t('{{field}} of “{{name}}”', { field, name: own });
  const place = placeOf(hit, records);
  return place === '' ? named : `${named} · ${place}`;
}

/** What the record is called, where the text found is not its name. */
function ownName({ kind, id }: TextHit, records: ProjectRecords): string {
  switch (kind) {
    case 'card': {
      const card = records.card.get(id);
      return card ? titleOf(card, t('Untitled card')) : '';
    }
    case 'evidence': {
      const evidence = records.evidence.get(id);
      return evidence ? titleOf(evidence, t('Untitled evidence')) : '';
    }
    case 'source':
      return records.source.get(id)?.title.trim() ?? '';
    case 'persona':
    case 'map':
      return records[kind].get(id)?.name.trim() ?? '';
    case 'connection':
    case 'stage':
    case 'step':
    case 'lane':
    case 'comment':
      return '';
  }
}

function placeOf({ kind, id }: TextHit, records: ProjectRecords): string {
  if (kind === 'card') {
    const card = records.card.get(id);
    const step = card && records.step.get(card.stepId);
    const lane = card && records.lane.get(card.laneId);
    const stage = step && records.stage.get(step.stageId);
    return [stage?.name, lane?.name].filter((name) => name !== undefined && name !== '').join(', ');
  }
  if (kind === 'comment') {
    const comment = records.comment.get(id);
    return comment?.author ?? '';
  }
  if (kind === 'step') {
    const step = records.step.get(id);
    return (step && records.stage.get(step.stageId)?.name) ?? '';
  }
  return '';
}
