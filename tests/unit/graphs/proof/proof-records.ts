import { createMapView } from '../../../../src/shared/layout/map-view.ts';
import type { MapView } from '../../../../src/shared/layout/view.ts';
import { type Card, emptyCardFields } from '../../../../src/shared/model/card.ts';
import type { Connection } from '../../../../src/shared/model/connection.ts';
import type { Evidence, EvidenceLink, Stance } from '../../../../src/shared/model/evidence.ts';
import type { ProjectRecords } from '../../../../src/shared/model/records.ts';
import { createSmallProject } from '../../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();
export const smallId = id;

/** What a map of tests holds; cards, pieces and all else are named by short ids. */
export type Claims = {
  readonly opportunities?: readonly string[];
  readonly pains?: readonly string[];
  readonly pieces?: readonly (Partial<Evidence> & { readonly id: string })[];
  /** From a card to the card it answers. */
  readonly answers?: readonly (readonly [from: string, to: string])[];
  /** From a card to a piece, which supports it unless said otherwise. */
  readonly links?: readonly (readonly [card: string, piece: string, stance?: Stance])[];
};

export const card = (own: Partial<Card> & Pick<Card, 'id' | 'kind'>): Card => ({
  ...emptyCardFields,
  mapId: id('map'),
  laneId: id(own.kind === 'opportunity' ? 'opportunities' : 'pains'),
  stepId: id('a'),
  order: `a${own.id}`,
  title: `Title of ${own.id}`,
  ...own,
});

export const piece = (own: Partial<Evidence> & Pick<Evidence, 'id'>): Evidence => ({
  kind: 'interview',
  title: `Piece ${own.id}`,
  text: '',
  source: `Source of ${own.id}`,
  date: null,
  link: '',
  confidentiality: 'internal',
  participantId: null,
  ...own,
});

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((record) => [record.id, record]));

/** The small project with these claims in place of its own cards, evidence and connections. */
export function recordsOf(claims: Claims): ProjectRecords {
  const { opportunities = [], pains = [], pieces = [], answers = [], links = [] } = claims;
  return {
    ...small,
    card: byId([
      ...opportunities.map((own) => card({ id: own, kind: 'opportunity' })),
      ...pains.map((own) => card({ id: own, kind: 'pain-point' })),
    ]),
    evidence: byId(pieces.map(piece)),
    connection: byId(
      answers.map(
        ([fromCardId, toCardId]): Connection => ({
          id: `${fromCardId}>${toCardId}`,
          mapId: id('map'),
          fromCardId,
          toCardId,
          kind: 'answers',
          label: '',
          share: null,
        }),
      ),
    ),
    evidenceLink: byId(
      links.map(
        ([targetId, evidenceId, stance = 'supports']): EvidenceLink => ({
          id: `${targetId}-${evidenceId}`,
          evidenceId,
          targetKind: 'card',
          targetId,
          stance,
        }),
      ),
    ),
  };
}

export function viewOf(records: ProjectRecords, mapId = id('map')): MapView {
  const view = createMapView(records, mapId);
  if (!view) throw new Error('The map is there');
  return view;
}

const many = (count: number, letter: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(5, '0')}`);

/** So many cards and pieces, joined at random but the same in every run. */
export function manyClaims(cards: number, pieces: number, answers: number, links: number): Claims {
  let seed = 1;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const opportunities = many(Math.floor(cards / 2), 'o');
  const pains = many(Math.ceil(cards / 2), 'p');
  const ids = many(pieces, 'e');
  const unlike = (pairs: readonly (readonly [string, string])[]) => [
    ...new Map(pairs.map((pair) => [pair.join(), pair])).values(),
  ];
  return {
    opportunities,
    pains,
    pieces: ids.map((own) => ({ id: own, source: `Source ${next(200)}` })),
    answers: unlike(Array.from({ length: answers }, () => [pick(opportunities), pick(pains)] as const)),
    links: unlike(
      Array.from({ length: links }, () => [pick(next(4) === 0 ? opportunities : pains), pick(ids)] as const),
    ),
  };
}
