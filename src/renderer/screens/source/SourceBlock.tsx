import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { TextMatch } from '../../../shared/find/text-matcher.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Source } from '../../../shared/model/source.ts';
import { type Block, segmentsOf, type TrackedMark } from '../../../shared/sources/blocks.ts';
import { clockText } from '../../../shared/sources/steps-in-text.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { sourceStore } from '../../session/source-store.ts';
import { goToMainArea } from '../../ui/areas.ts';
import classes from './SourceScreen.module.css';

/** Lines that marks are drawn on; more of them overlap on the last one. */
const TRACKS = 3;

type Props = {
  readonly source: Source;
  readonly block: Block;
  readonly marks: readonly TrackedMark[];
  readonly range: { readonly start: number; readonly end: number };
  /** What is looked for, where it is. */
  readonly found: readonly TextMatch[];
  /** Where the caret is, in the paragraph that has it. */
  readonly caret: number | null;
  readonly isEdited: boolean;
  /** The mark that has grips. */
  readonly held: TrackedMark | undefined;
};

/** One paragraph with who says it, what is marked in it and what is selected. */
export function SourceBlock({ source, block, marks, range, found, caret, isEdited, held }: Props): ReactNode {
  const speaker = block.turn.speaker === null ? undefined : source.speakers[block.turn.speaker];
  const code = useProject(({ records }) =>
    speaker?.participantId ? records.participant.get(speaker.participantId)?.code : undefined,
  );
  const { startMs } = block.turn;
  const segments = segmentsOf(block, marks, range, found);
  const isCaretShown = caret !== null && range.start === range.end;
  return (
    <div className={classes.block} data-block={block.start} data-current={caret !== null || undefined}>
      {block.isFirst && (speaker || startMs !== null) && (
        <p className={classes.who}>
          {speaker && <strong dir="auto">{speaker.name}</strong>}
          {code !== undefined && code !== speaker?.name && <span className={classes.code}>{code}</span>}
          {startMs !== null && <time>{clockText(startMs)}</time>}
        </p>
      )}
      {isEdited ? (
        <Editor source={source} block={block} />
      ) : (
        <p className={classes.words} dir="auto">
          {segments.map((segment) => {
            const tracks = new Set(segment.marks.map(({ track }) => Math.min(track, TRACKS - 1)));
            const text = source.text.slice(segment.start, segment.end);
            const at =
              isCaretShown &&
              caret >= segment.start &&
              (caret < segment.end || (caret === segment.end && segment.end === block.end))
                ? caret - segment.start
                : null;
            const Tag = segment.marks.length > 0 ? 'mark' : 'span';
            return (
              <Tag
                key={segment.start}
                data-start={segment.start}
                data-selected={segment.isSelected || undefined}
                data-found={segment.isFound || undefined}
                data-depth={segment.marks.length > 0 ? Math.min(segment.marks.length, TRACKS) : undefined}
                style={segment.marks.length > 0 ? { boxShadow: underlines(tracks) } : undefined}
                {...(at === null ? {} : { 'data-caret': '' })}
              >
                {held?.start === segment.start && <Grip mark={held.id} end="start" />}
                {at === null ? text : <WithCaret text={text} at={at} start={segment.start} />}
                {held?.end === segment.end && <Grip mark={held.id} end="end" />}
              </Tag>
            );
          })}
        </p>
      )}
    </div>
  );
}

/** What the pointer drags an end of a highlight by; the keyboard has R. */
const Grip = ({ mark, end }: { readonly mark: string; readonly end: 'start' | 'end' }): ReactNode => (
  <i className={classes.grip} data-grip={end} data-mark={mark} aria-hidden="true" />
);

const WithCaret = ({
  text,
  at,
  start,
}: {
  readonly text: string;
  readonly at: number;
  readonly start: number;
}): ReactNode => (
  <>
    {text.slice(0, at)}
    <i className={classes.caret} aria-hidden="true" />
    <span data-start={start + at}>{text.slice(at)}</span>
  </>
);

/** A line below the words for each mark, so that marks which overlap are told apart. */
const underlines = (tracks: ReadonlySet<number>): string =>
  Array.from({ length: Math.max(...tracks) + 1 }, (_, track) => track)
    .map((track) => {
      const colour = tracks.has(track) ? `var(--mark-${track})` : 'var(--tl-surface)';
      return `0 ${2 + track * 3}px 0 0 ${colour}${track > 0 ? `, 0 ${1 + track * 3}px 0 0 var(--tl-surface)` : ''}`;
    })
    .join(', ');

/** The text of a paragraph to correct. What is marked in it is found again by its words. */
function Editor({ source, block }: Pick<Props, 'source' | 'block'>): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const before = source.text.slice(block.start, block.end);
  useLayoutEffect(() => field.current?.focus(), []);
  const leave = (): void => {
    sourceStore.setState({ editing: null });
    goToMainArea();
  };
  const isSent = useRef(false);
  const save = async (): Promise<void> => {
    // Enter takes the field away, which is left by that.
    if (isSent.current) return;
    isSent.current = true;
    const text = field.current?.value.replace(/\s*\n\s*/gu, '\n') ?? before;
    sourceStore.setState({ editing: null });
    if (text === before) return;
    await runOrNotice([
      {
        command: 'edit-source-text',
        input: { sourceId: source.id, start: block.start, end: block.end, text, before },
      },
    ]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      if (field.current) field.current.value = before;
      event.stopPropagation();
      leave();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void save();
      goToMainArea();
    }
  };
  return (
    <textarea
      ref={field}
      className={classes.editor}
      dir="auto"
      spellCheck
      aria-label={t('Edit paragraph')}
      defaultValue={before}
      onKeyDown={onKeyDown}
      onBlur={() => void save()}
    />
  );
}
