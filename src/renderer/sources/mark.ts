import type { CommandCall } from '../../shared/commands/registry.ts';
import { t } from '../../shared/language/translate.ts';
import { newId } from '../../shared/model/new-id.ts';
import type { Source } from '../../shared/model/source.ts';
import { blockAt, blocksOf } from '../../shared/sources/blocks.ts';
import { speechOf } from '../../shared/sources/turns.ts';
import { announce } from '../session/announcer.ts';
import { projectStore } from '../session/project-store.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { sessionStore } from '../session/session-store.ts';
import { sourceStore } from '../session/source-store.ts';

/** Longest title made of the words that are marked. */
const TITLE = 80;

/** Marks what is selected in a source; where nothing is, the paragraph with the caret. */
export function markSelected(source: Source): Promise<void> {
  const { anchor, caret } = sourceStore.getState();
  const blocks = blocksOf(source);
  const block = anchor === caret ? blocks[blockAt(blocks, caret)] : undefined;
  return markStretch(source, block?.start ?? Math.min(anchor, caret), block?.end ?? Math.max(anchor, caret));
}

/** Makes a piece of evidence of a stretch of a source, said by whoever speaks there. */
async function markStretch(source: Source, from: number, to: number): Promise<void> {
  const [start, end] = wordsWithin(source.text, from, to);
  if (start >= end) {
    announce(t('Nothing is selected there. Select some words of the text first.'));
    return;
  }
  const words = source.text.slice(start, end);
  const { participantId } = speechOf(source, start, end);
  const evidenceId = newId();
  const personaId =
    participantId && projectStore.getState().records.participant.get(participantId)?.personaId;
  const calls: CommandCall[] = [
    {
      command: 'add-evidence',
      input: {
        id: evidenceId,
        kind: source.kind,
        title: titleOf(words),
        text: words,
        source: source.title,
        date: source.date,
        participantId,
      },
    },
    { command: 'add-highlight', input: { evidenceId, sourceId: source.id, start, end } },
    ...(personaId
      ? [
          {
            command: 'link-persona' as const,
            input: { personaId, targetKind: 'evidence' as const, targetId: evidenceId },
          },
        ]
      : []),
  ];
  if (!(await runOrNotice(calls, 'mark-highlight'))) return;
  sourceStore.setState({ anchor: end, caret: end });
  sessionStore.setState({ selection: { kind: 'evidence', id: evidenceId } });
  announce(t('Marked as evidence: {{words}}', { words: titleOf(words) }));
}

/** A part of a text without the space at its ends. */
export function wordsWithin(text: string, from: number, to: number): readonly [number, number] {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  return [start, Math.max(start, to - (words.length - words.trimEnd().length))];
}

/** The first words, whole. */
function titleOf(words: string): string {
  const line = words.trim().replace(/\s+/gu, ' ');
  if (line.length <= TITLE) return line;
  const cut = line.slice(0, TITLE);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > TITLE / 2 ? space : TITLE).replace(/[\ud800-\udbff]$/u, '')}…`;
}
