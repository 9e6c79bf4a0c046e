import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Announcer } from '../../../src/renderer/app/Announcer.tsx';
import { followCamera } from '../../../src/renderer/map/camera/render-window.ts';
import { EmotionHint } from '../../../src/renderer/map/cells/EmotionHint.tsx';
import { EmotionLane } from '../../../src/renderer/map/cells/EmotionLane.tsx';
import { pressBody } from '../../../src/renderer/map/gestures/body-pointer.ts';
import { hoverAt } from '../../../src/renderer/map/gestures/hover.ts';
import { pressKey } from '../../../src/renderer/map/keyboard.ts';
import { moveSelection } from '../../../src/renderer/map/open/actions.ts';
import { followProject, getOpenMap, useOpenMap } from '../../../src/renderer/map/open/map-store.ts';
import { getGround, setCamera, setGround } from '../../../src/renderer/map/open/view-camera.ts';
import { setFilter } from '../../../src/renderer/session/filter-store.ts';
import { runCommands } from '../../../src/renderer/session/project-store.ts';
import { select, sessionStore } from '../../../src/renderer/session/session-store.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { ok } from '../../../src/shared/result.ts';
import { addSet, csatColumn, tally } from '../../helpers/answers.ts';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { NO_ID, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

/** The emotion lane of the open map, as the canvas has it. */
function Lane(): ReactNode {
  const [following, setFollowing] = useState(false);
  useEffect(() => {
    setGround({ view: { width: 1600, height: 1200 } });
    const ends = [followProject(), followCamera()];
    setFollowing(true);
    return () => {
      for (const end of ends.reverse()) end();
    };
  }, []);
  const open = useOpenMap((state) => state);
  const box = open?.layout.lanes.find(({ lane }) => lane.kind === 'emotion');
  const body = useRef<HTMLDivElement>(null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the canvas, which is no table
    <div role="grid" tabIndex={0}>
      <div
        ref={body}
        data-body=""
        onPointerDown={(event) => body.current && pressBody(event.nativeEvent, body.current, false)}
        onPointerMove={(event) => body.current && hoverAt(body.current, event.nativeEvent)}
      >
        {following && open && box && (
          <>
            <EmotionLane box={box} open={open} />
            <EmotionHint open={open} />
          </>
        )}
      </div>
      <Announcer />
    </div>
  );
}

const showLane = (of = records) => renderProject(of, { mapId: id('map') }, <Lane />);
const faceAt = (step: string): HTMLElement =>
  screen.getByRole('slider', { name: `Emotion of Mia at ${step}` });
const valueOn = (face: HTMLElement): string | null => face.querySelector('[data-value]')?.textContent ?? null;
const announced = (): string | null => document.querySelector('[data-announcer]')?.textContent ?? null;

/** Presses on a face and moves by so many px; px of the map, since the zoom is 100 %. */
function dragBy(face: HTMLElement, dy: number): void {
  const point = { pointerId: 1, button: 0, clientX: 100 };
  fireEvent.pointerDown(face, { ...point, clientY: 300 });
  for (const share of [0.5, 1]) fireEvent.pointerMove(window, { ...point, clientY: 300 + dy * share });
}

describe('the value of a face', () => {
  afterEach(async () => {
    vi.useRealTimers();
    await speak('en');
  });

  test('stands over it while it is dragged, with its sign, and is read out once it is dropped', async () => {
    await showLane();
    const face = faceAt('A');
    expect(valueOn(face)).toBeNull();
    const before = announced();
    dragBy(face, 39);
    expect(valueOn(faceAt('A'))).toBe('0');
    fireEvent.pointerMove(window, { pointerId: 1, clientX: 100, clientY: 300 + 58.5 });
    expect(valueOn(faceAt('A'))).toBe('−0.5');
    expect(valueOn(faceAt('B'))).toBeNull();
    expect(announced()).toBe(before);
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 100, clientY: 300 + 58.5 });
    expect(valueOn(faceAt('A'))).toBeNull();
    expect(announced()).toBe('Mia, A: emotion −0.5');
    await waitFor(() => expect(faceAt('A').getAttribute('aria-valuetext')).toBe('−0.5'));
  });

  test('goes with a drag that is given up', async () => {
    await showLane();
    dragBy(faceAt('A'), 39);
    expect(valueOn(faceAt('A'))).toBe('0');
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(valueOn(faceAt('A'))).toBeNull();
    expect(faceAt('A').getAttribute('aria-valuenow')).toBe('1');
  });

  test('stands over it while keys of the map change it, and is read out once they rest', async () => {
    await showLane();
    await speak('de');
    vi.useFakeTimers();
    act(() => select({ kind: 'cell', laneId: id('emotion'), stepId: id('b') }));
    const b = () => screen.getByRole('slider', { name: 'Emotion von Mia bei „B“' });
    for (let presses = 0; presses < 2; presses += 1) await act(() => moveSelection('up'));
    expect(valueOn(b())).toBe('−0,5');
    const before = announced();
    act(() => void vi.advanceTimersByTime(1_000));
    await act(() => moveSelection('up'));
    act(() => void vi.advanceTimersByTime(1_000));
    expect(valueOn(b())).toBe('0');
    expect(announced()).toBe(before);
    act(() => void vi.advanceTimersByTime(300));
    expect(valueOn(b())).toBeNull();
    expect(announced()).toBe('Mia, B: Emotion 0');
  });

  test('is said by the face itself where that has the keyboard', async () => {
    await showLane();
    vi.useFakeTimers();
    const before = announced();
    faceAt('A').focus();
    act(() => void fireEvent.keyDown(faceAt('A'), { key: 'ArrowUp' }));
    expect(valueOn(faceAt('A'))).toBe('+1.5');
    expect(faceAt('A').getAttribute('aria-valuetext')).toBe('+1.5');
    act(() => void vi.advanceTimersByTime(2_000));
    expect(valueOn(faceAt('A'))).toBeNull();
    expect(announced()).toBe(before);
  });
});

describe('the curves of several personas', () => {
  const both = run(records, {
    command: 'link-persona',
    input: { personaId: id('p2'), targetKind: 'map', targetId: id('map') },
  }).records;
  const names = (within: string): readonly string[] =>
    [...document.querySelectorAll(`${within} text`)].map((text) => text.textContent);

  test('fade where the filter chooses others, and not where it chooses none that is drawn', async () => {
    await showLane(both);
    expect(names('[class*="faded"]')).toEqual([]);
    act(() => setFilter({ persona: new Set([id('p2')]) }));
    expect(names('[class*="faded"]')).toEqual(['Mia']);
    act(() => setFilter({ persona: new Set([id('p1'), id('p2')]) }));
    expect(names('[class*="faded"]')).toEqual([]);
    act(() => setFilter({ persona: new Set([NO_ID]) }));
    expect(names('[class*="faded"]')).toEqual([]);
    expect(names('svg')).toEqual(expect.arrayContaining(['Mia', 'Tom']));
  });

  test('from answers are of those who named them, and say where few did', async () => {
    const { records: withSet, setId } = addSet(both, [csatColumn]);
    const stage = { kind: 'stage', id: id('s1') } as const;
    const all = [tally(setId, stage, [{ value: 4, count: 60 }])];
    const { host } = await renderProject(withSet, { mapId: id('map') }, <Lane />, all);
    host.feel(
      ok([
        { personaId: id('p1'), tallies: [tally(setId, stage, [{ value: 5, count: 40 }])] },
        { personaId: id('p2'), tallies: [tally(setId, stage, [{ value: 3, count: 20 }])] },
      ]),
    );
    await act(() =>
      runCommands([{ command: 'edit-map', input: { mapId: id('map'), emotionFrom: 'answers' } }]),
    );
    const face = await screen.findByRole('slider', { name: 'Emotion of Tom at A' });
    expect(face.title).toBe('Tom: 0, spread 0.0, from 20 answers, few answers');
    expect(faceAt('A').title).toBe('Mia: +2, spread 0.0, from 40 answers');
  });
});

describe('a step without a face', () => {
  afterEach(() => setCamera({ x: 0, y: 0, k: 1 }));

  const body = (): Element => document.querySelector('[data-body]')!;
  const ghost = (): HTMLElement | null => document.querySelector('[data-ghost]');

  /** A place in the band of the curve, in the window: in a step's column, so far down as a share of the band. */
  function placeIn(step: string, share: number) {
    const { layout } = getOpenMap()!;
    const box = layout.lanes.find(({ lane }) => lane.kind === 'emotion')!;
    const column = layout.steps.find((one) => one.step.id === id(step))!;
    const { origin } = getGround();
    return {
      pointerId: 1,
      button: 0,
      clientX: column.x + column.width / 2 + 40 - origin.x,
      clientY: box.y + box.curveHeight * share - origin.y,
    };
  }
  const hover = (step: string, share: number): void =>
    void fireEvent.pointerMove(body(), placeIn(step, share));
  function click(step: string, share: number): void {
    const at = placeIn(step, share);
    fireEvent.pointerDown(body(), at);
    fireEvent.pointerUp(window, at);
  }
  const middleOf = ({ style }: HTMLElement) => ({
    x: Number.parseFloat(style.left) + Number.parseFloat(style.width) / 2,
    y: Number.parseFloat(style.top) + Number.parseFloat(style.height) / 2,
  });
  /** The small map without curves. */
  const withoutFaces = run(
    records,
    ...[...records.emotionPoint.values()].map(({ stepId, personaId }) => ({
      command: 'set-emotion' as const,
      input: { stepId, personaId, value: null },
    })),
  ).records;
  /** And without personas. */
  const withoutPersonas = run(
    withoutFaces,
    ...[...records.persona.keys()].map((personaId) => ({
      command: 'remove-persona' as const,
      input: { personaId },
    })),
  ).records;

  test.each([0.05, 0.3, 0.5, 0.81, 0.99])(
    'shows at %d of the height the face that a click there sets',
    async (share) => {
      await showLane();
      expect(ghost()).toBeNull();
      hover('c', share);
      const shown = ghost()!;
      const [value, place] = [Number(shown.dataset['ghost']), middleOf(shown)];
      click('c', share);
      const set = faceAt('C');
      expect(Number(set.getAttribute('aria-valuenow'))).toBe(value);
      expect(middleOf(set)).toEqual(place);
      expect(ghost()).toBeNull();
    },
  );

  test('shows a face beside those of other personas where a click sets it there', async () => {
    const both = run(records, {
      command: 'link-persona',
      input: { personaId: id('p2'), targetKind: 'map', targetId: id('map') },
    }).records;
    const taken = run(both, {
      command: 'set-emotion',
      input: { stepId: id('c'), personaId: id('p2'), value: 0 },
    });
    await showLane(taken.records);
    hover('c', 0.5);
    const place = middleOf(ghost()!);
    click('c', 0.5);
    expect(middleOf(faceAt('C'))).toEqual(place);
    expect(place.x).not.toBe(middleOf(screen.getByRole('slider', { name: 'Emotion of Tom at C' })).x);
  });

  test('shows none where a click sets none: at a step with a face, below the curve, after the map has moved', async () => {
    await showLane();
    hover('a', 0.5);
    expect(ghost()).toBeNull();
    hover('c', 1.01);
    expect(ghost()).toBeNull();
    hover('c', 0.5);
    expect(ghost()).not.toBeNull();
    act(() => setCamera({ x: -1, y: 0, k: 1.2 }));
    expect(ghost()).toBeNull();
  });

  test('shows for the keyboard the face that Enter sets', async () => {
    await showLane();
    act(() => select({ kind: 'cell', laneId: id('emotion'), stepId: id('c') }));
    const place = middleOf(ghost()!);
    act(() => void pressKey(new KeyboardEvent('keydown', { key: 'Enter' })));
    expect(faceAt('C').getAttribute('aria-valuenow')).toBe('0');
    expect(middleOf(faceAt('C'))).toEqual(place);
    expect(ghost()).toBeNull();
  });

  test('says how a face is set until the map has its first', async () => {
    await showLane(withoutFaces);
    const said = (): string | null => screen.queryByText(/to set how this step feels$/)?.textContent ?? null;
    act(() => select({ kind: 'cell', laneId: id('emotion'), stepId: id('b') }));
    expect(said()).toBe('Press Enter to set how this step feels');
    act(() => select(null));
    hover('c', 0.5);
    expect(said()).toBe('Click to set how this step feels');
    click('c', 0.5);
    hover('b', 0.5);
    expect(ghost()).not.toBeNull();
    expect(said()).toBeNull();
  });

  test.each(['click', 'Enter'] as const)('on a map without personas leads to the first by %s', async (by) => {
    const { host } = await showLane(withoutPersonas);
    const words = 'Add a persona to draw how it feels';
    expect(screen.getAllByText(words)).toHaveLength(1);
    expect(ghost()).toBeNull();
    if (by === 'click') {
      hover('c', 0.5);
      expect(screen.getAllByText(words)).toHaveLength(1);
      click('c', 0.5);
    } else {
      act(() => select({ kind: 'cell', laneId: id('emotion'), stepId: id('b') }));
      act(() => void pressKey(new KeyboardEvent('keydown', { key: 'Enter' })));
    }
    await lastStep(host, 1);
    await waitFor(() => expect(sessionStore.getState().selection?.kind).toBe('persona'));
    expect(screen.queryByText(words)).toBeNull();
  });
});
