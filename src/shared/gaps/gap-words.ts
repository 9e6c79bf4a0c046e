import { assertNever } from '../assert-never.ts';
import type { Gap, GapKind } from './gap.ts';
import { dayText } from '../language/dates.ts';
import { phrase, t } from '../language/translate.ts';
import { FEW } from '../measures/estimate.ts';
import type { Place } from '../model/place.ts';
import type { ProjectRecords } from '../model/records.ts';
import { cardKindName } from '../words/cards.ts';
import { evidenceKindName } from '../words/evidence.ts';
import { peopleAgainst } from '../words/strength.ts';
import { measureName } from '../words/measures.ts';
import { cardTitle, nameOf, titleOf } from '../words/titles.ts';

const kinds: Readonly<Record<GapKind, string>> = {
  stage: phrase('Stages without evidence'),
  assumption: phrase('Claims that are assumptions'),
  opportunity: phrase('Opportunities that address nothing'),
  'few-answers': phrase('Measures from few answers'),
  'old-evidence': phrase('Old evidence'),
  persona: phrase('Personas nobody was asked about'),
};

/** What all gaps of a kind are called: ‘Stages without evidence’. */
export const gapKindName = (kind: GapKind): string => t(kinds[kind]);

type Tables = Pick<ProjectRecords, 'stage' | 'step' | 'card' | 'evidence' | 'persona'>;

/** A gap in words. */
export type GapWords = {
  /** Of what it is about: a card's title, a stage's name, a measure. */
  readonly name: string;
  /** What kind of thing that is, where the name of the gaps does not say it: ‘Pain point’; may be empty. */
  readonly what: string;
  /** Where that is, ‘Intent · Compare’; may be empty. */
  readonly place: string;
  /** What is missing, in a sentence. */
  readonly sentence: string;
  /** What the sentence says that the name of its kind does not; may be empty. */
  readonly detail: string;
};

const nothingMore = { what: '', detail: '' } as const;

export function gapWords(gap: Gap, records: Tables): GapWords {
  switch (gap.kind) {
    case 'stage':
      return {
        ...nothingMore,
        name: placeName(gap.place, records),
        place: records.stage.get(gap.place.id)?.phase.trim() ?? '',
        sentence: t('No evidence supports the stage, its steps or its cards.'),
      };
    case 'assumption': {
      const card = records.card.get(gap.place.id);
      const against = gap.against > 0 ? peopleAgainst(gap.against) : '';
      return {
        name: placeName(gap.place, records),
        what: card ? cardKindName(card.kind) : '',
        place: placeText(gap.place, records),
        sentence: against
          ? t('Nothing supports it; {{against}}.', { against })
          : t('No evidence supports this claim.'),
        detail: against,
      };
    }
    case 'opportunity':
      return {
        ...nothingMore,
        name: placeName(gap.place, records),
        place: placeText(gap.place, records),
        sentence: t('It addresses no pain point.'),
      };
    case 'few-answers': {
      const name = measureName(gap.measure);
      const detail = t('{{count}} answers, fewer than {{least}}', { count: gap.n, least: FEW });
      return {
        ...nothingMore,
        name:
          gap.wording === ''
            ? name
            : t('{{measure}}: “{{question}}”', { measure: name, question: gap.wording }),
        place: placeAndName(gap.place, records),
        sentence: `${detail}.`,
        detail,
      };
    }
    case 'old-evidence': {
      const piece = records.evidence.get(gap.evidenceId);
      const kind = piece ? evidenceKindName(piece.kind) : '';
      const place = placeAndName(gap.place, records);
      const detail = t('{{kind}} from {{day}}', { kind, day: dayText(gap.date) });
      return {
        ...nothingMore,
        name: piece ? titleOf(piece, t('Untitled evidence')) : '',
        place:
          gap.others === 0 ? place : t('{{place}} and {{count}} more places', { place, count: gap.others }),
        sentence: `${detail}.`,
        detail,
      };
    }
    case 'persona':
      return {
        ...nothingMore,
        name: nameOf(records.persona.get(gap.personaId) ?? { name: '' }, t('Unnamed persona')),
        place: records.persona.get(gap.personaId)?.role.trim() ?? '',
        sentence: t('No evidence is about this persona.'),
      };
    default:
      return assertNever(gap);
  }
}

function placeName({ kind, id }: Place, { stage, step, card }: Tables): string {
  switch (kind) {
    case 'stage':
      return nameOf(stage.get(id) ?? { name: '' }, t('Untitled stage'));
    case 'step':
      return nameOf(step.get(id) ?? { name: '' }, t('Untitled step'));
    case 'card': {
      const found = card.get(id);
      return found ? cardTitle(found) : t('Untitled card');
    }
  }
}

/** What a place is in: of a card its stage and its step. */
function placeText({ kind, id }: Place, { stage, step, card }: Tables): string {
  const onCard = kind === 'card' ? card.get(id) : undefined;
  const onStep = step.get(onCard?.stepId ?? '');
  const onStage = stage.get((kind === 'step' ? step.get(id) : onStep)?.stageId ?? '');
  return joined(onStage?.name, onStep?.name);
}

/** The same with the place itself, where something else is what is named; a card's step is left out. */
function placeAndName(place: Place, records: Tables): string {
  const name = placeName(place, records);
  if (place.kind !== 'card') return joined(placeText(place, records), name);
  const { stage, step, card } = records;
  return joined(stage.get(step.get(card.get(place.id)?.stepId ?? '')?.stageId ?? '')?.name, name);
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part.trim() !== '').join(' · ');
