/** The parts of the EditContext API that the map uses; TypeScript's DOM library does not describe it yet. */
declare class EditContext extends EventTarget {
  readonly text: string;
  updateText(start: number, end: number, text: string): void;
  updateSelection(start: number, end: number): void;
  updateControlBounds(bounds: DOMRect): void;
  updateSelectionBounds(bounds: DOMRect): void;
  updateCharacterBounds(start: number, bounds: readonly DOMRect[]): void;
}

// Only an interface merges into the one that is there.
// oxlint-disable-next-line typescript/consistent-type-definitions
interface HTMLElement {
  editContext: EditContext | null;
}
