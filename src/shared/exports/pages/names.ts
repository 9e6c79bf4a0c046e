/** What pages say of the drawing that is on them. */
export type PageNames = {
  /** Of the map, or of what is drawn of it. */
  readonly title: string;
  /** Empty where the project has no name. */
  readonly project: string;
  /** YYYY-MM-DD. */
  readonly day: string;
};
