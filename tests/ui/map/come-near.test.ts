import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { comeNear, goBackAfterEditing } from '../../../src/renderer/map/camera/come-near.ts';
import {
  getCamera,
  getGoal,
  panBy,
  reveal,
  setCamera,
  setGround,
  toScreen,
  zoom100,
} from '../../../src/renderer/map/open/view-camera.ts';
import { endEditing } from '../../../src/renderer/map/open/editing.ts';
import { sessionStore, startEditing } from '../../../src/renderer/session/session-store.ts';

const card = { x: 1800, y: 900, width: 208, height: 60 };
const far = { x: -400, y: -300, k: 0.56 };

beforeEach(() => {
  setGround({
    view: { width: 1000, height: 600 },
    content: { width: 5000, height: 3000 },
    origin: { x: 168, y: 120 },
  });
  setCamera(far);
});

describe('actual size', () => {
  test('keeps what is selected in view, also where it was out of view before', () => {
    for (const { x, y } of [far, { x: 0, y: 0 }, { x: -1800, y: -900 }]) {
      setCamera({ x, y, k: 0.56 });
      zoom100(card);
      expect(getGoal().k).toBe(1);
      setCamera(getGoal());
      const at = toScreen(card);
      expect(at.x).toBeGreaterThanOrEqual(0);
      expect(at.y).toBeGreaterThanOrEqual(0);
      expect(at.x + card.width).toBeLessThanOrEqual(1000);
      expect(at.y + card.height).toBeLessThanOrEqual(600);
    }
  });
});

describe('a camera on its way', () => {
  test('goes on to there when a place that is in view then is to be seen', () => {
    zoom100(card);
    const goal = getGoal();
    reveal(card);
    expect(getGoal()).toEqual(goal);
  });
});

describe('editing from far away', () => {
  let end = (): void => {};
  beforeEach(() => {
    end = goBackAfterEditing();
    startEditing({ kind: 'card', id: 'one' });
    comeNear(card);
  });
  afterEach(() => {
    endEditing();
    end();
    sessionStore.setState(sessionStore.getInitialState());
  });

  test('comes near, and goes back when the edit ends', async () => {
    expect(getCamera().k).toBe(1);
    // The card grows while it is written.
    comeNear({ ...card, height: 700 });
    endEditing();
    await expect.poll(getGoal).toEqual(far);
  });

  test('stays where the person moved the camera meanwhile', () => {
    panBy(-40, 0);
    const moved = getCamera();
    endEditing();
    expect(getGoal()).toEqual(moved);
  });

  test('goes back only after the click that ends the edit', async () => {
    const near = getCamera();
    dispatchEvent(new Event('pointerdown'));
    endEditing();
    expect(getGoal()).toEqual(near);
    dispatchEvent(new Event('pointerup'));
    // A second press may follow.
    expect(getGoal()).toEqual(near);
    await expect.poll(getGoal, { timeout: 3_000 }).toEqual(far);
  });

  test('stays near while one card after another is written', () => {
    const near = getCamera();
    startEditing({ kind: 'new-card', laneId: 'lane', stepId: 'step', beforeCardId: null });
    expect(getGoal()).toEqual(near);
  });
});
