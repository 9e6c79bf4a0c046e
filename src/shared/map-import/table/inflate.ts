/** Unpacks what draw.io has deflated (RFC 1951); null where it is broken, or longer than so many bytes. */
export type Inflate = (packed: string, most: number) => string | null;
