import {
  type KeyboardEvent,
  type PointerEvent as ReactPointerEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
} from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Source } from '../../../shared/model/source.ts';
import { type Block, blockAt, blocksOf, type TrackedMark } from '../../../shared/sources/blocks.ts';
import { clockText } from '../../../shared/sources/steps-in-text.ts';
import { goToMainArea } from '../../ui/areas.ts';
import { announce } from '../../session/announcer.ts';
import { projectStore } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { sessionStore } from '../../session/session-store.ts';
import { type SourceState, sourceStore, useSource } from '../../session/source-store.ts';
import { beginAdjusting, setHighlight, stopAdjusting, swapEnds } from '../../sources/adjust-highlight.ts';
import { goToMatch, matchesIn } from '../../sources/find-in-source.ts';
import { markSelected } from '../../sources/mark.ts';
import { useVirtualRows, VirtualRows } from '../../ui/VirtualRows.tsx';
import { dragEnd } from './drag-end.ts';
import { caretAfter } from './move-caret.ts';
import { selectedByPointer } from './pointer-selection.ts';
import { endFind, goToFind } from './FindInSource.tsx';
import classes from './SourceScreen.module.css';
import { SourceBlock } from './SourceBlock.tsx';
import { useHeldMark, useMarks } from './use-marks.ts';

const PX_A_LINE = 24;
const LETTERS_A_LINE = 90;

/** The text of a source, of which only the paragraphs in view are drawn, with a caret of its own for the keyboard. */
export function SourceText({ source }: { readonly source: Source }): ReactNode {
  const blocks = useMemo(() => blocksOf(source), [source]);
  const { marks } = useMarks(source);
  const state = useSource((one) => one);
  const { anchor, caret, editing, find } = state;
  const held = useHeldMark(marks);
  const found = matchesIn(source.text, find);
  const rows = useVirtualRows(blocks, {
    keyOf: ({ start }) => start,
    heightOf: ({ start, end, isFirst }) =>
      PX_A_LINE * Math.ceil((end - start) / LETTERS_A_LINE) + (isFirst ? 28 : 6),
  });
  const current = blockAt(blocks, caret);
  const { virtual } = rows;
  useLayoutEffect(() => {
    virtual.scrollToIndex(current, { align: 'auto' });
  }, [virtual, current, source.id]);
  // The caret begins where reading does.
  useEffect(() => {
    if (sourceStore.getState().sourceId !== source.id)
      sourceStore.setState({ sourceId: source.id, anchor: 0, caret: 0 });
  }, [source.id]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const next = caretAfter(source.text, blocks, caret, event);
    if (next !== null) {
      sourceStore.setState({ caret: next, ...(event.shiftKey ? {} : { anchor: next }) });
      speak(source, blocks, event.shiftKey ? anchor : null, next, current);
    } else if (!runKey(event, { source, blocks, marks, state })) return;
    event.preventDefault();
  };
  const onPointerDown = (event: ReactPointerEvent<HTMLElement>): void => {
    const grip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-grip]') : null;
    const mark = marks.find(({ id }) => id === grip?.dataset['mark']);
    if (!grip || !mark || event.button !== 0) return;
    event.preventDefault();
    dragEnd(event.nativeEvent, event.currentTarget, source, mark, grip.dataset['grip'] === 'start');
  };
  const range = { start: Math.min(anchor, caret), end: Math.max(anchor, caret) };
  return (
    <div className={classes.page} ref={rows.scroller}>
      <div
        className={classes.text}
        role="document"
        data-main-focus=""
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it has keys of its own, which its description says
        tabIndex={0}
        aria-label={t('Text of “{{name}}”', { name: source.title })}
        aria-description={t(
          'Arrow keys move, Shift extends the selection, H marks it as evidence, E links to a card, N goes to the next highlight, R changes the highlight, F finds words, Enter edits the paragraph.',
        )}
        onKeyDown={onKeyDown}
        onMouseUp={(event) => onMouseUp(event.currentTarget, marks)}
        onPointerDown={onPointerDown}
      >
        <VirtualRows state={rows} rows={blocks}>
          {(block, index) => (
            <SourceBlock
              source={source}
              block={block}
              marks={marks}
              range={range}
              found={found}
              caret={index === current ? caret : null}
              isEdited={editing === block.start}
              held={held}
            />
          )}
        </VirtualRows>
      </div>
    </div>
  );
}

type Keys = {
  readonly source: Source;
  readonly blocks: readonly Block[];
  readonly marks: readonly TrackedMark[];
  readonly state: SourceState;
};

/** Keys that do something; false for all others. */
function runKey(event: KeyboardEvent, { source, blocks, marks, state }: Keys): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    if (event.key.toLowerCase() !== 'c' || event.altKey || state.anchor === state.caret) return false;
    void navigator.clipboard.writeText(
      source.text.slice(Math.min(state.anchor, state.caret), Math.max(state.anchor, state.caret)),
    );
    return true;
  }
  if (state.adjusting !== null) return runAdjusting(event.key, source);
  const at = markAt(marks, state.caret);
  switch (event.key) {
    case 'h':
    case 'H':
      void markSelected(source);
      return true;
    case 'e':
    case 'E':
      if (at && sessionStore.getState().selection?.kind !== 'evidence') selectMark(at.id);
      sourceStore.setState({ isLinking: true });
      return true;
    case 'n':
    case 'N':
      goToMark(marks, state.caret, event.shiftKey ? -1 : 1);
      return true;
    case 'r':
    case 'R':
      if (at) adjust(at.id);
      else announce(t('No highlight is here. N goes to the next one.'));
      return true;
    case 'f':
    case 'F':
      goToFind();
      return true;
    case 'F3':
      goToMatch(source, event.shiftKey ? -1 : 1);
      return true;
    case 'Enter':
      sourceStore.setState({ editing: blocks[blockAt(blocks, state.caret)]?.start ?? null });
      return true;
    case 'Delete':
      if (at) removeMark(at.id);
      return at !== undefined;
    case 'Escape':
      if (state.anchor !== state.caret) sourceStore.setState({ anchor: state.caret });
      else if (state.find.query !== '') endFind();
      else return false;
      return true;
    default:
      return false;
  }
}

/** Keys while a highlight is put onto other words. */
function runAdjusting(key: string, source: Source): boolean {
  switch (key) {
    case 'Enter':
    case 'h':
    case 'H':
      void setHighlight(source);
      return true;
    case 'Escape':
      stopAdjusting();
      return true;
    case 'r':
    case 'R':
      swapEnds();
      return true;
    default:
      // What the other letters do would leave it in the air.
      return key.length === 1 || key === 'Delete';
  }
}

/** The highlight at the caret; of several the one whose piece is selected, else the shortest. */
function markAt(marks: readonly TrackedMark[], caret: number): TrackedMark | undefined {
  const near = marks.filter(({ start, end }) => start <= caret && caret <= end);
  const { selection } = sessionStore.getState();
  const { highlight } = projectStore.getState().records;
  const isSelected = ({ id }: TrackedMark): boolean =>
    selection?.kind === 'evidence' && highlight.get(id)?.evidenceId === selection.id;
  return (
    near.find(isSelected) ?? near.sort((one, other) => one.end - one.start - (other.end - other.start))[0]
  );
}

function adjust(highlightId: string): void {
  selectMark(highlightId);
  beginAdjusting(highlightId);
}

function selectMark(highlightId: string): void {
  const piece = projectStore.getState().records.highlight.get(highlightId)?.evidenceId;
  if (piece !== undefined) sessionStore.setState({ selection: { kind: 'evidence', id: piece } });
}

/** Selects the next highlight and its piece of evidence. */
function goToMark(marks: readonly TrackedMark[], caret: number, by: 1 | -1): void {
  const next = by === 1 ? marks.find(({ start }) => start > caret) : marks.findLast(({ end }) => end < caret);
  if (!next) {
    announce(by === 1 ? t('No highlight after this.') : t('No highlight before this.'));
    return;
  }
  sourceStore.setState({ anchor: next.start, caret: by === 1 ? next.end : next.start });
  selectMark(next.id);
  announce(projectStore.getState().records.highlight.get(next.id)?.exact ?? '');
}

/** Removes the piece of evidence that is marked: it was made here. */
function removeMark(highlightId: string): void {
  const evidenceId = projectStore.getState().records.highlight.get(highlightId)?.evidenceId;
  if (evidenceId !== undefined) void runOrNotice([{ command: 'remove-evidence', input: { evidenceId } }]);
  goToMainArea();
}

/** Takes over what the pointer has selected; a click on a highlight selects its piece. */
function onMouseUp(room: HTMLElement, marks: readonly TrackedMark[]): void {
  const selected = selectedByPointer(room);
  if (!selected) return;
  sourceStore.setState(selected);
  const { anchor, caret } = selected;
  const hit = anchor === caret && marks.findLast(({ start, end }) => start <= caret && caret < end);
  if (hit) selectMark(hit.id);
}

/** What a screen reader hears as the caret moves: the paragraph, or what is selected. */
function speak(
  source: Source,
  blocks: readonly Block[],
  anchor: number | null,
  caret: number,
  before: number,
): void {
  if (anchor !== null) {
    const words = source.text.slice(Math.min(anchor, caret), Math.max(anchor, caret));
    announce(t('Selected: {{words}}', { words: words.length > 200 ? `…${words.slice(-200)}` : words }));
    return;
  }
  const index = blockAt(blocks, caret);
  const block = blocks[index];
  if (!block || index === before) return;
  const { speaker, startMs } = block.turn;
  const who = [
    speaker === null ? '' : (source.speakers[speaker]?.name ?? ''),
    startMs === null ? '' : clockText(startMs),
  ].filter(Boolean);
  const text = source.text.slice(block.start, block.end);
  announce(who.length > 0 && block.isFirst ? `${who.join(' ')}: ${text}` : text);
}
