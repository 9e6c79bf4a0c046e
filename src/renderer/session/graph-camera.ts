import { createStore } from 'zustand';

/** What moves the graph that is shown; null while none is. */
export type GraphCamera = {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly zoom100: () => void;
  readonly fit: () => void;
  readonly showSelection: () => void;
  /** Whether a record is a node or an edge of it. */
  readonly has: (id: string) => boolean;
};

const cameraStore = createStore<{ readonly camera: GraphCamera | null }>()(() => ({ camera: null }));

export const graphCamera = (): GraphCamera | null => cameraStore.getState().camera;

/** Lets actions move this graph. Returns the function that ends it. */
export function offerCamera(camera: GraphCamera): () => void {
  cameraStore.setState({ camera });
  return () => {
    if (cameraStore.getState().camera === camera) cameraStore.setState({ camera: null });
  };
}
