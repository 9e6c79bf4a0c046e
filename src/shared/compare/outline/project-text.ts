import type { Lookup } from '../../history/record-words.ts';
import { t } from '../../language/translate.ts';
import { byOrder } from '../../model/order.ts';
import { type ProjectRecords, type RecordKind, recordKinds, type RecordOf } from '../../model/records.ts';
import { cardKindName } from '../../words/cards.ts';
import { carrierOf } from '../carriers.ts';
import { kindName } from '../words/names.ts';
import { fieldLines, lineOf } from './field-lines.ts';

export type ProjectTextOptions = {
  /** Each record's line ends with its id. */
  readonly ids: boolean;
};

/** Kinds that are on no map, in the order in which they are told, after the project itself. */
const apart = [
  ...(['persona', 'participant', 'tag', 'evidence', 'source'] as const),
  ...(['responseSet', 'view', 'preset'] as const),
];

/**
 * A whole project as text, one field a line, each map in its order by stage, step and lane: two copies that say the same have
 * the same text, so that `diff` and git show what changed. What hangs on a record stands below it, in alphabetical order; notes on
 * single answers and the answers themselves are left out.
 */
export function projectText(records: ProjectRecords, { ids }: ProjectTextOptions): string {
  const look: Lookup = (kind, id) => records[kind].get(id);
  const hanging = hangingOn(records);
  const head = (text: string, id: string): string => `${lineOf(text)}${ids ? ` [${id}]` : ''}`;
  const inside = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

  const block = <K extends RecordKind>(
    kind: K,
    record: RecordOf<K>,
    title: string,
    besides: readonly string[] = ['name', 'title', 'code'],
  ): readonly string[] => [
    head(title, record.id),
    ...inside(fieldLines(kind, record, look, besides)),
    ...inside(hung(record.id)),
  ];
  /** What hangs on a record. Texts are compared by code unit: the same on every computer. */
  const hung = (id: string): readonly string[] =>
    (hanging.get(id) ?? [])
      .map(({ kind, record }) => block(kind, record as never, hangingTitle(kind, record as never, look)))
      .sort((a, b) => compareText(a.join('\n'), b.join('\n')))
      .flat();

  const list = <T extends { readonly id: string; readonly order: string }>(all: Iterable<T>): readonly T[] =>
    [...all].sort(byOrder);
  const stagesOf = Map.groupBy(records.stage.values(), ({ mapId }) => mapId);
  const stepsOf = Map.groupBy(records.step.values(), ({ stageId }) => stageId);
  const lanesOf = Map.groupBy(records.lane.values(), ({ mapId }) => mapId);
  const cardsOf = Map.groupBy(records.card.values(), ({ stepId, laneId }) => `${stepId} ${laneId}`);
  const named = (kind: string, name: string): string => `${kind}: ${name}`;

  const mapBlock = (map: RecordOf<'map'>): readonly string[] => {
    const lanes = list(lanesOf.get(map.id) ?? []);
    return [
      ...block('map', map, named(kindName('map'), map.name)),
      ...inside(lanes.flatMap((lane) => block('lane', lane, named(kindName('lane'), lane.name)))),
      ...inside(
        list(stagesOf.get(map.id) ?? []).flatMap((stage) => [
          ...block('stage', stage, named(kindName('stage'), stage.name)),
          ...inside(list(stepsOf.get(stage.id) ?? []).flatMap((step) => stepBlock(step, lanes))),
        ]),
      ),
    ];
  };
  const stepBlock = (step: RecordOf<'step'>, lanes: readonly RecordOf<'lane'>[]): readonly string[] => [
    ...block('step', step, named(kindName('step'), step.name)),
    ...inside(
      lanes.flatMap((lane) => {
        const cards = list(cardsOf.get(`${step.id} ${lane.id}`) ?? []);
        if (cards.length === 0) return [];
        const blocks = cards.flatMap((card) =>
          block('card', card, named(cardKindName(card.kind), card.title), ['title', 'kind']),
        );
        return [lineOf(named(t('In lane'), lane.name)), ...inside(blocks)];
      }),
    ),
  ];

  return [
    ...[...records.project.values()].flatMap((project) =>
      block('project', project, named(kindName('project'), project.name)),
    ),
    ...list(records.map.values()).flatMap(mapBlock),
    ...apart.flatMap((kind) =>
      sortedApart(records, kind).flatMap((record) =>
        block(kind, record as never, named(kindName(kind), titleOf(record))),
      ),
    ),
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

type Hanging = { readonly kind: RecordKind; readonly record: { readonly id: string } };

function hangingOn(records: ProjectRecords): ReadonlyMap<string, readonly Hanging[]> {
  const byCarrier = new Map<string, Hanging[]>();
  for (const kind of recordKinds) {
    if (kind === 'responseNote') continue;
    for (const record of records[kind].values()) {
      const carrier = carrierOf(kind, record as never);
      if (!carrier) continue;
      const others = byCarrier.get(carrier.id);
      if (others) others.push({ kind, record });
      else byCarrier.set(carrier.id, [{ kind, record }]);
    }
  }
  return byCarrier;
}

/** What hangs on a record, by what it leads to. */
function hangingTitle<K extends RecordKind>(kind: K, record: RecordOf<K>, look: Lookup): string {
  const fields = record as Readonly<Record<string, unknown>>;
  const nameIn = (of: RecordKind, field: string): string => {
    const id = fields[field];
    const found = typeof id === 'string' ? look(of, id) : undefined;
    return found ? titleOf(found) : '';
  };
  const link = linkTitles[kind]?.(nameIn, fields['kind'] === 'answers');
  return link ?? `${kindName(kind)}: ${titleOf(record)}`;
}

type LinkTitle = (nameIn: (of: RecordKind, field: string) => string, isAnswer: boolean) => string;

const linkTitles: Readonly<Partial<Record<RecordKind, LinkTitle>>> = {
  tagLink: (nameIn) => `${kindName('tag')}: ${nameIn('tag', 'tagId')}`,
  personaLink: (nameIn) => `${kindName('persona')}: ${nameIn('persona', 'personaId')}`,
  evidenceLink: (nameIn) => `${t('Evidence')}: ${nameIn('evidence', 'evidenceId')}`,
  emotionPoint: (nameIn) => t('Emotion of {{persona}}', { persona: nameIn('persona', 'personaId') }),
  connection: (nameIn, isAnswer) => {
    const name = nameIn('card', 'toCardId');
    return isAnswer ? t('Addresses {{name}}', { name }) : t('Arrow to {{name}}', { name });
  },
};

function titleOf(record: object): string {
  for (const field of ['name', 'title', 'code', 'exact']) {
    const value = (record as Readonly<Record<string, unknown>>)[field];
    if (typeof value === 'string') return value;
  }
  return '';
}

/** In their order where they have one, else by title and then by text. */
function sortedApart(
  records: ProjectRecords,
  kind: (typeof apart)[number],
): readonly { readonly id: string }[] {
  const all = [...records[kind].values()] as readonly { readonly id: string; readonly order?: string }[];
  return all.toSorted(
    (a, b) =>
      compareText(a.order ?? '', b.order ?? '') ||
      compareText(titleOf(a), titleOf(b)) ||
      compareText(a.id, b.id),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
