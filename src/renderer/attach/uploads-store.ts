import { createStore, useStore } from 'zustand';

/** A file on its way into the project. */
export type Upload = {
  readonly id: number;
  readonly name: string;
  /** 0..1 */
  readonly share: number;
  readonly cancel: () => void;
};

export const uploadStore = createStore<{ readonly uploads: readonly Upload[] }>()(() => ({ uploads: [] }));
export const useUploads = (): readonly Upload[] => useStore(uploadStore, (state) => state.uploads);

let next = 1;

/** Shows an upload until `end`. */
export function showUpload(name: string): {
  readonly signal: AbortSignal;
  readonly progress: (share: number) => void;
  readonly end: () => void;
} {
  const id = next++;
  const abort = new AbortController();
  uploadStore.setState(({ uploads }) => ({
    uploads: [...uploads, { id, name, share: 0, cancel: () => abort.abort() }],
  }));
  return {
    signal: abort.signal,
    progress: (share) =>
      uploadStore.setState(({ uploads }) => ({
        uploads: uploads.map((upload) => (upload.id === id ? { ...upload, share } : upload)),
      })),
    end: () =>
      uploadStore.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) })),
  };
}
