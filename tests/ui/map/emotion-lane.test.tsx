import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { type ReactNode, useEffect, useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Announcer } from '../../../src/renderer/app/Announcer.tsx';
import { followCamera } from '../../../src/renderer/map/camera/render-window.ts';
import { EmotionLane } from '../../../src/renderer/map/cells/EmotionLane.tsx';
import { moveSelection } from '../../../src/renderer/map/open/actions.ts';
import { followProject, useOpenMap } from '../../../src/renderer/map/open/map-store.ts';
import { setGround } from '../../../src/renderer/map/open/view-camera.ts';
import { select } from '../../../src/renderer/session/session-store.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { renderProject } from '../../helpers/render-window.tsx';
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
  return (
    <div role="grid" tabIndex={0}>
      {following && open && box && <EmotionLane box={box} open={open} />}
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
