import { hostRequests, type HostRequestName } from '../shared/protocol/host-api.ts';
import type { ControlRequest } from '../shared/protocol/host-control.ts';
import { language, speak, t } from '../shared/language/translate.ts';
import { type Result, fail, ok } from '../shared/result.ts';
import { openDocument } from './document/document.ts';
import { keyOfOwnFile, keysToMerge, keyToOpen } from './document/keys.ts';
import { newSealKey } from './sealed/seal-key.ts';
import type { DocumentOptions, ProjectDocument } from './document/project-document.ts';
import { fileOnDisk } from './document/received-file.ts';
import { cancelled } from './import/failures.ts';
import { startJob } from './import/job.ts';
import type { ReadSheet } from '../shared/workbook/read/read-sheet.ts';
import { mapFileIn } from './map-import/map-file-in.ts';
import { copyInside } from './inside/copy-inside.ts';
import { lookAt } from './inside/look-at.ts';
import { writeMaskedCopy } from './masking/mask-document.ts';
import { sourceIn } from './sources/source-in.ts';
import { serveRequest } from './serve-requests.ts';

/** What the host process holds: at most one open project. */
export type HostState = { document: ProjectDocument | undefined };

export type Listeners = Pick<DocumentOptions, 'onChanged' | 'onStatus'> & {
  /** Takes a bug in what goes on beside requests. */
  readonly onBug?: (error: unknown) => void;
};

/** Answers a control request of main. `connect` is the process's own and not served here. */
export async function serveControl(
  state: HostState,
  control: Exclude<ControlRequest, { kind: 'connect' }>,
  listeners: Listeners,
): Promise<Result<unknown>> {
  if (control.kind === 'open') {
    if (state.document) return fail('already-open', t('This process already has a project open.'));
    await speak(control.person.language);
    const key = await keyToOpen(control.open, control.dataFolder);
    if (!key.ok) return key;
    const { dataFolder, person, findsCopies } = control;
    const { onBug, ...others } = listeners;
    const options = { dataFolder, author: person.author, ...others };
    const opened = openDocument(
      control.open,
      findsCopies === true && onBug ? { ...options, findsCopies: onBug } : options,
      key.value,
    );
    if (!opened.ok) return opened;
    state.document = opened.value;
    return ok(opened.value.opened());
  }
  const { document } = state;
  if (!document) return noProject();
  switch (control.kind) {
    case 'set-person':
      document.setAuthor(control.person.author);
      await speak(control.person.language);
      return ok(null);
    case 'save':
      return document.save({ anyway: control.anyway });
    case 'look-at-file':
      return ok(document.checkFile());
    case 'save-as':
      return control.unlock === true
        ? await document.saveAs(control.path, control.overwrite, null)
        : await document.saveAs(control.path, control.overwrite);
    case 'save-locked':
      return await document.saveLocked(control.path, await newSealKey(control.password));
    case 'save-review':
      return await document.saveReview(control.path, control);
    case 'reload': {
      const key = await keyOfOwnFile(document.session(), control.passwords);
      return key.ok ? await document.reload(key.value) : key;
    }
    case 'request':
      return isRequest(control.request)
        ? await serveRequest(document, control.request, control.params)
        : fail('bad-request', t('There is no request “{{request}}”.', { request: control.request }));
    case 'write-attachment':
      return document.writeAttachment(control.attachmentId, control.folder);
    case 'read-file':
      return await document.readFile(control.path);
    case 'open-import':
      return await document.imports.openPath(control.path);
    case 'read-source': {
      const file = await fileOnDisk(control.path);
      return file.ok ? await sourceIn(file.value).done : file;
    }
    case 'read-workbook': {
      const job = { kind: 'workbook', path: control.path, language: language() } as const;
      return (await startJob<readonly ReadSheet[]>(job, () => undefined).done) ?? cancelled();
    }
    case 'read-map': {
      const file = await fileOnDisk(control.path);
      return file.ok ? await mapFileIn(file.value).done : file;
    }
    case 'open-merge': {
      const keys = await keysToMerge(document.session(), control);
      return keys.ok
        ? document.merges.open(control.path, { base: control.base, keys: keys.value, isKept: control.isKept })
        : keys;
    }
    case 'read-copy': {
      const keys = await keysToMerge(document.session(), control);
      return keys.ok ? document.readCopy(control.path, keys.value.copy) : keys;
    }
    case 'write-masked':
      return await writeMaskedCopy(document, control.profile, control.path, control.overwrite);
    case 'merged-copy':
      return document.merges.mergedCopy(control.mergeId);
    case 'is-copy':
      return ok(lookAt(document, control.path));
    case 'copy-inside':
      return await copyInside(document, control.profile, control.author);
    case 'close': {
      await document.settled();
      const { fileName, state: saveState } = document.status();
      const saved =
        control.save && fileName !== null && saveState !== 'saved' ? await document.save() : ok(null);
      if (!saved.ok) return saved;
      document.close();
      state.document = undefined;
      return ok(null);
    }
    case 'discard':
      await document.settled();
      document.discard();
      state.document = undefined;
      return ok(null);
    case 'status':
      return ok(document.status());
  }
}

/** What goes on while other requests are answered. */
export const isLong = (request: string): boolean => long.has(request);

const longControls: readonly ControlRequest['kind'][] = [
  'save',
  'save-as',
  'save-locked',
  'save-review',
  'reload',
  'close',
  'discard',
  'read-source',
  'read-workbook',
  'read-map',
  'write-masked',
  'copy-inside',
];
const longRequests: readonly HostRequestName[] = [
  'import-look',
  'import-check',
  'import-run',
  'import-compare',
  'response-tallies',
  'response-figures',
  'response-tones',
  'source-read',
  'map-read',
  'forget-participant',
  'mask-answers',
  'answers-find',
  'answers-rows',
  'answers-keys',
  'answers-whole',
  'answers-draw',
  'answers-facets',
  'answers-phrases',
  'answers-groups',
  'answers-felt',
];
const long: ReadonlySet<string> = new Set([...longControls, ...longRequests]);

export const noProject = (): Result<never> => fail('no-project', t('No project is open in this process.'));

const isRequest = (name: string): name is HostRequestName => Object.hasOwn(hostRequests, name);
