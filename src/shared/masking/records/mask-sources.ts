import type { Id } from '../../model/fields.ts';
import type { Highlight } from '../../model/highlight.ts';
import { MAX_SOURCE_TEXT, MAX_TEXT, MAX_TITLE } from '../../model/limits.ts';
import type { ProjectRecords } from '../../model/records.ts';
import { MAX_SPEAKER_NAME, type Source } from '../../model/source.ts';
import { anchorAt, findAnchor } from '../../sources/anchor.ts';
import { SOMETHING } from '../names/placeholders.ts';
import { joined, placeAfter, type TextEdit, withEdits } from '../text/edits.ts';
import type { TextMasker } from '../masker/text-masker.ts';
import { fitting, type RecordMasks } from './mask-record.ts';

/** Sources and the places in them, which move with what is replaced in front of them. `from`: all highlights of the project. */
export function maskSources(
  records: Pick<ProjectRecords, 'source' | 'highlight'>,
  from: ProjectRecords['highlight'],
  masks: RecordMasks,
  masker: Pick<TextMasker, 'edits' | 'text'>,
): Pick<ProjectRecords, 'source' | 'highlight'> {
  const source = new Map<Id, Source>();
  const highlight = new Map<Id, Highlight>();
  const hidden = [...from.values()].filter(({ evidenceId }) => masks.fates.has(evidenceId));
  const speakerName = (name: string): string => {
    const own = masks.people.nameFor(name, 'participants');
    return own === name ? masker.text(name) : own;
  };
  for (const one of records.source.values()) {
    const speakers = one.speakers.map((speaker) => ({
      ...speaker,
      name: fitting(speakerName(speaker.name) || SOMETHING, MAX_SPEAKER_NAME),
    }));
    const title = fitting(masker.text(one.title), MAX_TITLE) || SOMETHING;
    if (masks.profile.sources === 'replace') {
      source.set(one.id, { ...one, title, text: '', speakers: [], turns: [], file: null });
      continue;
    }
    const first = joined(hidden.flatMap((mark) => (mark.sourceId === one.id ? editOf(one.text, mark) : [])));
    const rounds = [first, ...masker.edits(withEdits(one.text, first))];
    const text = rounds.reduce(withEdits, one.text);
    const place = (at: number, side: 'start' | 'end'): number =>
      rounds.reduce((now, edits) => placeAfter(now, edits, side), at);
    if (text.length > MAX_SOURCE_TEXT) {
      source.set(one.id, { ...one, title, text: '', speakers: [], turns: [], file: null });
      continue;
    }
    source.set(one.id, {
      ...one,
      title,
      text,
      speakers,
      turns: one.turns.map((turn) => ({ ...turn, at: place(turn.at, 'start') })),
      file: one.file && { ...one.file, name: masker.text(one.file.name) },
    });
    for (const mark of records.highlight.values()) {
      if (mark.sourceId !== one.id) continue;
      const moved = movedMark(mark, one.text, text, place, masker);
      highlight.set(mark.id, { ...moved, speaker: fitting(speakerName(mark.speaker), MAX_TITLE) });
    }
  }
  return { source, highlight };
}

/** What is not to be read in its evidence is not to be read in the source either. */
function editOf(text: string, mark: Highlight): readonly TextEdit[] {
  const found = findAnchor(text, mark);
  return found.state === 'orphaned' ? [] : [{ start: found.start, end: found.end, by: SOMETHING }];
}

function movedMark(
  mark: Highlight,
  before: string,
  after: string,
  place: (at: number, side: 'start' | 'end') => number,
  masker: Pick<TextMasker, 'text'>,
): Highlight {
  const own = [mark.exact, mark.prefix, mark.suffix];
  if (before === after && own.every((text) => masker.text(text) === text)) return mark;
  const found = findAnchor(before, mark);
  if (found.state !== 'orphaned') {
    const [start, end] = [place(found.start, 'start'), place(found.end, 'end')];
    if (end > start && end - start <= MAX_TEXT) return { ...mark, ...anchorAt(after, start, end) };
  }
  // What stood around it may hold half a name.
  return { ...mark, exact: fitting(masker.text(mark.exact), MAX_TEXT) || SOMETHING, prefix: '', suffix: '' };
}
