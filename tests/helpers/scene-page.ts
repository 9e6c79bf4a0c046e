import { type HtmlOptions, pageCss, sceneToBody } from '../../src/shared/scene/scene-to-html.ts';
import type { Scene } from '../../src/shared/scene/shape.ts';

/** A scene as the whole document that the hidden page of an export makes of it. */
export const scenePage = (scene: Scene, options: HtmlOptions): string =>
  `<!doctype html><html><head><style>${pageCss(scene)}</style></head><body>${sceneToBody(scene, options)}</body></html>`;
