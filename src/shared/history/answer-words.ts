import type { ChangeSet } from '../changes/change-set.ts';
import { t } from '../language/translate.ts';
import type { ResponseNote } from '../model/response-note.ts';
import { nameOf } from '../words/titles.ts';
import { toneName } from '../words/tones.ts';
import { type Lookup, quoted } from './record-words.ts';

/** What a step did to imported answers: 'Place 3 answers: “Intent”'; undefined for other steps. */
export function answerWords(step: string, main: ChangeSet, look: Lookup): string | undefined {
  const notes = main.flatMap((change) => (change.kind === 'responseNote' ? [change.after] : []));
  const count = notes.length;
  const [first] = notes;
  if (count === 0 || first === undefined || count < main.length) return undefined;
  const isShared = (of: (note: ResponseNote | null) => unknown): boolean =>
    notes.every((note) => of(note) === of(first));
  switch (step) {
    case 'place-answers': {
      if (!isShared((note) => note?.placed === true && note.placeId))
        return t('Place {{count}} answers', { count });
      if (!first?.placed) return t('Place {{count}} answers as their import did', { count });
      if (first.placeId === null) return t('Place {{count}} answers nowhere', { count });
      const name = placeName(first, look);
      return name === ''
        ? t('Place {{count}} answers', { count })
        : t('Place {{count}} answers: {{name}}', { count, name });
    }
    case 'name-answers': {
      const code = first?.participantId ? look('participant', first.participantId)?.code : undefined;
      return code !== undefined && isShared((note) => note?.participantId)
        ? t('Give {{count}} answers to {{name}}', { count, name: quoted(code) })
        : t('Name nobody for {{count}} answers', { count });
    }
    case 'mask-answers':
      return t('Mask {{count}} answers', { count });
    case 'leave-out-answers':
      return first?.leftOut === true
        ? t('Leave out {{count}} answers', { count })
        : t('Take back {{count}} answers that were left out', { count });
    case 'set-answer-tone':
      return first?.tone && isShared((note) => note?.tone)
        ? t('Tone of {{count}} answers → {{tone}}', { count, tone: toneName(first.tone) })
        : t('Clear corrected tone of {{count}} answers', { count });
    default:
      return undefined;
  }
}

function placeName({ placeKind, placeId }: ResponseNote, look: Lookup): string {
  if (placeKind === null || placeId === null) return '';
  const place = look(placeKind, placeId);
  return place ? quoted('title' in place ? place.title : nameOf(place, '')) : '';
}
