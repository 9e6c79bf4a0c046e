import type { Id } from '../../model/fields.ts';
import type { ProjectRecords } from '../../model/records.ts';
import type { MaskingProfile } from '../profile/profile.ts';
import { tellingLines } from '../text/telling-lines.ts';
import type { Fate } from './pieces.ts';

/** What goes with the records and fields that are left out: the lines by which it would be known elsewhere. */
export function* saidBy(
  records: ProjectRecords,
  profile: MaskingProfile,
  fates: ReadonlyMap<Id, Fate>,
): Generator<string> {
  for (const { id, text, title, source, link } of records.evidence.values()) {
    const fate = fates.get(id);
    if (fate === undefined) continue;
    yield* tellingLines(text);
    yield* tellingLines(title);
    if (fate !== 'words') yield* tellingLines(source);
    if (fate !== 'words' && isAddress(link)) yield link;
  }
  for (const { evidenceId, exact } of records.highlight.values())
    if (fates.has(evidenceId)) yield* tellingLines(exact);
  if (profile.sources !== 'keep') for (const { text } of records.source.values()) yield* tellingLines(text);
  if (profile.comments !== 'keep') for (const { text } of records.comment.values()) yield* tellingLines(text);
  if (profile.participants !== 'keep')
    for (const { note, fields } of records.participant.values()) {
      yield* tellingLines(note);
      for (const { value } of fields) yield* tellingLines(value);
    }
  if (profile.links === 'leave-out')
    for (const { link } of records.evidence.values()) if (isAddress(link)) yield link;
}

const isAddress = (link: string): boolean => link.length >= 12;
