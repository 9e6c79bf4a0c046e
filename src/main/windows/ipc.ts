import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { t } from '../../shared/language/translate.ts';
import { mainRequests, type MainRequestName } from '../../shared/protocol/main-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { originOf } from '../platform/addresses.ts';
import { pageOrigin } from '../platform/app-protocol.ts';
import { reportBug } from '../platform/error-log.ts';
import { type AppWindow, windowOf } from './app-windows.ts';
import type { Documents } from './documents.ts';
import type { Handlers } from './handlers.ts';

const refused = (why: string): Result<never> =>
  fail('refused', t('The request was refused: {{why}}.', { why }));

const isRequestName = (name: unknown): name is MainRequestName =>
  typeof name === 'string' && Object.hasOwn(mainRequests, name);

/** Takes requests from the pages of our own windows, checked by their schemas; anything else is refused. */
export function setupRequests(handlers: Handlers<MainRequestName>, documents: Documents): void {
  ipcMain.handle('throughline-request', async (event, name: unknown, params: unknown) => {
    const window = senderWindow(event);
    if (!window) return refused(t('it did not come from a window of this app'));
    if (!isRequestName(name)) return refused(t('there is no such request'));
    return guarded(name, () => answer(handlers, window, name, params));
  });
  // Only preload asks this, with the path of a file that was really dropped on the page.
  ipcMain.handle('throughline-open-dropped', (event, path: unknown) => {
    const window = senderWindow(event);
    if (!window) return refused(t('it did not come from a window of this app'));
    const dropped = z.string().max(32_768).safeParse(path);
    if (!dropped.success || !isAbsolute(dropped.data)) return refused(t('it names no file'));
    return guarded('open-dropped', async () => {
      const { project } = window;
      const look = await project?.control({ kind: 'is-copy', path: dropped.data });
      // A document or picture as any other: nothing takes it.
      if (look?.ok && look.value.isEmpty) return ok({ opened: false });
      // A copy of the project that is open: shown is what merging it comes to.
      if (project && look?.ok && look.value.isCopy) {
        const preview = await project.control({ kind: 'open-merge', path: dropped.data });
        return preview.ok ? ok({ opened: false, merge: preview.value }) : preview;
      }
      const opened = await documents.openFile(dropped.data, project ? undefined : window);
      return opened.ok ? ok({ opened: true }) : opened;
    });
  });
}

/** A bug in one request is answered and logged; the app goes on. */
async function guarded(
  name: string,
  work: () => Promise<Result<unknown>> | Result<unknown>,
): Promise<Result<unknown>> {
  try {
    return await work();
  } catch (error) {
    reportBug(`request ${name}`, error);
    return fail(
      'bug',
      t(
        'Something went wrong inside Throughline; your work is safe. The details are in the log in the data folder.',
      ),
    );
  }
}

function answer<N extends MainRequestName>(
  handlers: Handlers<MainRequestName>,
  window: AppWindow,
  name: N,
  params: unknown,
): Promise<Result<unknown>> | Result<unknown> {
  const schema = mainRequests[name];
  const parsed = schema.safeParse(params);
  if (!parsed.success) return refused(t('its parameters do not match “{{name}}”', { name }));
  // The schema and the handler are both looked up by N, which the compiler cannot follow.
  const handle = handlers[name] as (window: AppWindow, params: unknown) => Promise<Result<unknown>>;
  return handle(window, parsed.data);
}

/** The window, when the message comes from its own top frame and that frame shows our page. */
function senderWindow({ sender, senderFrame }: IpcMainInvokeEvent): AppWindow | undefined {
  if (senderFrame === null || senderFrame !== sender.mainFrame) return undefined;
  return originOf(senderFrame.url) === pageOrigin() ? windowOf(sender) : undefined;
}
