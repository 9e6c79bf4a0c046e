import type { MapView } from '../../layout/view.ts';
import type { SceneOptions } from '../../scene/create-scene.ts';

/** A map as it is drawn stage by stage. */
export type MapOnPages = {
  readonly view: MapView;
  readonly options: Omit<SceneOptions, 'stageId'>;
};
