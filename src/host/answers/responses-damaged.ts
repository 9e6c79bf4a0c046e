/** The responses of this set cannot be read. */
export class ResponsesDamaged extends Error {
  readonly set: string;
  constructor(set: string) {
    super(set);
    this.set = set;
  }
}
