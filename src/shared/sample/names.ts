/** Gives every record of the sample a name to write the others by; the id is made at the name's first use. */
export type Names = (name: string) => string;

export const createNames = (newId: () => string): Names => {
  const ids = new Map<string, string>();
  return (name) => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = newId();
    ids.set(name, id);
    return id;
  };
};
