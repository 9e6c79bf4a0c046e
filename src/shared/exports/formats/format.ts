/** How large a drawing is, px of the map. */
export type DrawingSize = { readonly width: number; readonly height: number };

/** What a person chooses for some formats only. */
export type FormatOption = 'scale';

/**
 * A format that can be exported, as dialogs, the command line and the host of the export know it. Its writers are
 * in src/main/export/formats (the file) and src/renderer/export/formats (the drawing), under the same name.
 */
export type FormatDefinition = {
  /** On a button: `PDF`. */
  readonly name: string;
  /** What the file is, for the dialog that asks where to save it; `t` says it. */
  readonly kind: string;
  /** Without the dot. */
  readonly extension: string;
  /** What it is good for; `t` says it. */
  readonly about: string;
  /** What it is made of: the scene, drawn; or the scene in pages where the drawing is a table. */
  readonly source: 'scene' | 'scene-or-pages';
  /** The options that it has beside those of every export. */
  readonly options: readonly FormatOption[];
  /** What the writer's sizes are measured in. */
  readonly unit: 'px' | 'pt';
  /** How large the file will be, in words. */
  sizeWords(size: DrawingSize, options: { readonly scale: number }): string;
  /** How large the file that was written is, in words; `size` in `unit`. */
  writtenWords(size: DrawingSize): string;
};
