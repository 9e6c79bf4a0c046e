import type { ChangeSet } from '../changes/change-set.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';
import type { Stage } from '../model/stage.ts';
import type { TextHit, TextHits, TextQueryRequest } from './text-query.ts';
import { excerptAround } from './excerpt.ts';
import { type ReadyText, readyText } from './fold-text.ts';
import { textFields, type TextKind, textKinds, textOf } from './text-fields.ts';
import { createTextMatcher } from './text-matcher.ts';
import { byPlace, type Placed, placesOf } from './text-places.ts';

/** All texts of a project, ready to be searched. */
export type TextIndex = {
  readonly find: (query: TextQueryRequest) => TextHits;
  /** Call after every change of the project. */
  readonly apply: (changes: ChangeSet) => void;
};

/** A record with its texts; an empty text is none. */
type Entry = Placed & { texts: readonly { readonly field: string; readonly ready: ReadyText }[] };

/** Reads all texts once; from then on changes keep it current. */
export function createTextIndex(list: <K extends RecordKind>(kind: K) => Iterable<RecordOf<K>>): TextIndex {
  const entries = new Map<string, Entry>();
  /** Null when places have changed: they are sorted again when somebody looks. */
  let sorted: readonly Entry[] | null = null;
  const places = placesOf();

  const put = (kind: RecordKind, record: RecordOf<RecordKind>): void => {
    places.put(kind, record);
    if (!isTextKind(kind)) return;
    const texts = textsOf(kind, record);
    const known = entries.get(record.id);
    if (known) {
      known.record = record;
      known.texts = texts;
    } else entries.set(record.id, { kind, record, texts });
  };
  for (const kind of textKinds) for (const record of list(kind)) put(kind, record);

  return {
    find: (query) => {
      const matcher = createTextMatcher(query);
      sorted ??= byPlace([...entries.values()], places);
      const hits: TextHit[] = [];
      let texts = 0;
      let stage: Stage | null = null;
      for (const { kind, record, texts: own } of sorted) {
        const before: Stage | null = stage;
        if (isStage(kind, record)) stage = record;
        for (const { field, ready } of own) {
          if (!matcher.isIn(ready)) continue;
          // The name of a phase is one text, however many stages it is over.
          if (field === 'phase' && before?.mapId === stage?.mapId && before?.phase === stage?.phase) continue;
          texts += 1;
          if (hits.length >= query.limit) continue;
          const matches = matcher.matchesIn(ready);
          const [first] = matches;
          if (!first) continue;
          const mapId = places.mapOf(kind, record);
          const around = excerptAround(ready.text, first);
          hits.push({ kind, id: record.id, field, mapId, ...around, matches: matches.length });
        }
      }
      return { hits, texts };
    },
    apply: (changes) => {
      for (const { kind, id, before, after } of changes) {
        if (!isTextKind(kind)) continue;
        if (after === null) {
          entries.delete(id);
          places.remove(kind, id);
        } else put(kind, after);
        if (before === null || after === null || places.hasMoved(before, after)) sorted = null;
      }
    },
  };
}

const isStage = (kind: TextKind, record: object): record is Stage => kind === 'stage' && 'phase' in record;

const isTextKind = (kind: RecordKind): kind is TextKind => Object.hasOwn(textFields, kind);

const textsOf = (kind: TextKind, record: object): Entry['texts'] =>
  textFields[kind].flatMap((field) => {
    const text = textOf(kind, record, field) ?? '';
    return text === '' ? [] : [{ field, ready: readyText(text) }];
  });
