/** Names of the icons a scene can show; their outlines are in `icon-paths.ts`. */
export type Icon = 'action' | 'touchpoint' | 'thought' | 'pain-point' | 'opportunity' | 'note' | 'image';
