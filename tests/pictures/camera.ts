import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { smallPng } from './small-png.ts';

export const pictureFolder = join(import.meta.dirname, '../../docs/images/guide');

export type Camera = {
  /** Takes a picture of the whole window, or of what an element and some px around it fill. */
  take(name: string, of?: string, around?: number): Promise<void>;
};

/** A camera for a window of 1280 x 800 with two picture points a px, so that letters are sharp on any screen. */
export async function createCamera(page: Page): Promise<Camera> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 1280,
    height: 800,
    deviceScaleFactor: 2,
    mobile: false,
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return {
    take: async (name, of, around = 16) => {
      await atRest(page);
      const box = of === undefined ? null : await page.locator(of).first().boundingBox();
      if (of !== undefined && !box) throw new Error(`${of} is not in the window`);
      const clip = box && {
        x: Math.max(0, box.x - around),
        y: Math.max(0, box.y - around),
        width: Math.min(1280 - Math.max(0, box.x - around), box.width + 2 * around),
        height: Math.min(800 - Math.max(0, box.y - around), box.height + 2 * around),
      };
      const whole = { x: 0, y: 0, width: 1280, height: 800 };
      const { data } = await session.send('Page.captureScreenshot', {
        clip: { ...(clip ?? whole), scale: 1 },
      });
      const small = smallPng(Buffer.from(data, 'base64'));
      writeFileSync(join(pictureFolder, `${name}.png`), small);
      process.stderr.write(`${name}.png, ${(small.length / 1000).toFixed(0)} kB\n`);
    },
  };
}

/** Waits until nothing moves and the page has had time for what it does when it rests, such as the small map. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let frames = 0;
        const tick = (): void => {
          frames = document.getAnimations().some(({ playState }) => playState === 'running') ? 0 : frames + 1;
          if (frames > 30) requestIdleCallback(() => resolve());
          else requestAnimationFrame(tick);
        };
        tick();
      }),
  );
