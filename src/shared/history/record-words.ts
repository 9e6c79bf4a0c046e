import type { Change } from '../changes/change-set.ts';
import { t } from '../language/translate.ts';
import type { RecordKind, RecordOf } from '../model/records.ts';

/** Finds a record by its kind and id. */
export type Lookup = <K extends RecordKind>(kind: K, id: string) => RecordOf<K> | undefined;

/** Longest text shown in quotes. */
const LONGEST = 80;

/** A text in quotes, its beginning where it is long; '' for none. */
export function quoted(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  if (line === '') return '';
  if (line.length <= LONGEST) return t('“{{text}}”', { text: line });
  // Not between the halves of a character.
  const start = line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/u, '');
  return t('“{{text}}”', { text: `${start.trimEnd()}…` });
}

/** What a changed record is called, in quotes; of a link, what it leads to. '' for what has no name. */
export function nameOfChanged(change: Change, look: Lookup): string {
  switch (change.kind) {
    case 'card':
    case 'evidence': {
      const record = change.after ?? change.before;
      const text = record && ('body' in record ? record.body : record.text);
      return quoted(record?.title ?? '') || quoted(text ?? '');
    }
    case 'source':
      return quoted((change.after ?? change.before)?.title ?? '');
    case 'highlight':
      return quoted((change.after ?? change.before)?.exact ?? '');
    case 'participant':
      return quoted((change.before ?? change.after)?.code ?? '');
    case 'connection':
      return quoted((change.after ?? change.before)?.label ?? '');
    case 'comment':
      return quoted((change.after ?? change.before)?.text ?? '');
    case 'emotionPoint':
      return quoted(look('step', (change.after ?? change.before)?.stepId ?? '')?.name ?? '');
    case 'personaLink':
      return quoted(look('persona', (change.after ?? change.before)?.personaId ?? '')?.name ?? '');
    case 'evidenceLink':
      return quoted(look('evidence', (change.after ?? change.before)?.evidenceId ?? '')?.title ?? '');
    case 'responseNote':
      return quoted(look('responseSet', (change.after ?? change.before)?.setId ?? '')?.name ?? '');
    case 'answerLink':
      return quoted(look('evidence', (change.after ?? change.before)?.evidenceId ?? '')?.title ?? '');
    case 'tagLink':
      return quoted(look('tag', (change.after ?? change.before)?.tagId ?? '')?.name ?? '');
    case 'project':
    case 'map':
    case 'stage':
    case 'step':
    case 'lane':
    case 'persona':
    case 'attachment':
    case 'tag':
    case 'version':
    case 'view':
    case 'preset':
    case 'conflict':
    case 'responseSet':
      return quoted((change.before ?? change.after)?.name ?? '');
  }
}
