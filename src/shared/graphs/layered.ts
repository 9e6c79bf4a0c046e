/** A place in a drawing, px from its corner. */
export type Place = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };

/** A graph to be laid out in layers, from left to right. */
export type LayeredGraph = {
  readonly nodes: readonly LayeredNode[];
  readonly edges: readonly LayeredEdge[];
};

/** Its size in px. */
export type LayeredNode = Size & {
  readonly id: string;
  /** What stands above it at its left, and below it at its right, and needs room there; null where nothing does. */
  readonly above: Size | null;
  readonly below: Size | null;
  /** Nodes of a column are right of all nodes of the columns before it; a column may take several layers. */
  readonly column: number;
};

/** Both ends are nodes of the graph, and two different ones. It leads to the right wherever that is possible. */
export type LayeredEdge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The room its words need, px; null where it says nothing. */
  readonly label: Size | null;
};

/** Where each node of a graph is, by its id: the top left corner. */
export type Places = ReadonlyMap<string, Place>;

/** The way of an edge from side to side, in straight pieces, and the corner of its label. */
export type Way = { readonly points: readonly Place[]; readonly label: Place | null };

/** A graph that is laid out. */
export type Layered = { readonly places: Places; readonly ways: ReadonlyMap<string, Way> };
