import type { Locator, Page } from 'playwright';

/** Drops files and folders of the disk on an element, as the system does. */
export async function dropPaths(window: Page, on: Locator, paths: readonly string[]): Promise<void> {
  const box = (await on.boundingBox())!;
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const session = await window.context().newCDPSession(window);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  await session.detach();
}
