/**
 * Hues a person can choose for stages, personas and tags. A record stores the name; each theme
 * decides the colours, so that both themes keep their contrast.
 */
export const hues = ['iris', 'azure', 'teal', 'green', 'amber', 'orange', 'rose', 'slate'] as const;
export type Hue = (typeof hues)[number];
