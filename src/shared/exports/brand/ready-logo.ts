/** A logo that was checked: where its bytes are found, and its size in px. */
export type ReadyLogo = { readonly sha256: string; readonly width: number; readonly height: number };
