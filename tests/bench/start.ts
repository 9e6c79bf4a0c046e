import { join } from 'node:path';
import { appFolder, launch, markTime, memoryOf, newDataFolder, removeDataFolder } from './launch.ts';

export type StartFigures = {
  /** ms from starting the process to the first paint. */
  readonly start: number;
  /** MB, after the window came to rest. */
  readonly memory: number;
};

const RUNS = 5;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The median of several starts. */
export async function repeat(run: () => Promise<StartFigures>): Promise<StartFigures> {
  await run(); // The first run fills the system's file cache for both sides alike.
  const figures: StartFigures[] = [];
  for (let count = 0; count < RUNS; count++) figures.push(await run());
  return {
    start: median(figures.map(({ start }) => start)),
    memory: median(figures.map(({ memory }) => memory)),
  };
}

/** An Electron window with one paragraph in it. */
export const measureEmptyWindow = (): Promise<StartFigures> =>
  repeat(async () => {
    const launched = await launch(join(import.meta.dirname, 'empty-window'), []);
    const painted = await launched.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = (): void => {
            const [paint] = performance.getEntriesByName('first-contentful-paint');
            if (paint) resolve(performance.timeOrigin + paint.startTime);
            else setTimeout(look, 1);
          };
          look();
        }),
    );
    const memory = await memoryOf(launched);
    await launched.close();
    return { start: painted - launched.startedAt, memory };
  });

/**
 * Throughline opening a project: until its map is painted and can be used. Each time the first start there ever was, or
 * with a data folder that is kept, as it is from the second day on.
 */
export const measureStart = (file: string, kept?: string): Promise<StartFigures> =>
  repeat(async () => {
    const launched = await launch(appFolder, [file], {}, kept);
    const painted = await markTime(launched.page, 'map-painted');
    const memory = await memoryOf(launched);
    await launched.close();
    return { start: painted - launched.startedAt, memory };
  });

/** Starts after the first: Chromium then has the scripts compiled. */
export async function measureNextStart(file: string): Promise<StartFigures> {
  const data = await newDataFolder();
  try {
    return await measureStart(file, data);
  } finally {
    await removeDataFolder(data);
  }
}
