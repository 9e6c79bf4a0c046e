/** A place in a drawing, px from its corner. */
export type Place = { readonly x: number; readonly y: number };

/** A graph to be laid out in layers, from left to right. */
export type LayeredGraph = {
  readonly nodes: readonly LayeredNode[];
  readonly edges: readonly LayeredEdge[];
};

export type LayeredNode = {
  readonly id: string;
  /** Size, px. */
  readonly width: number;
  readonly height: number;
  /** Nodes of a column are right of all nodes of the columns before it; a column may take several layers. */
  readonly column: number;
};

/** Both ends are nodes of the graph. It leads to the right wherever that is possible. */
export type LayeredEdge = { readonly id: string; readonly from: string; readonly to: string };

/** Where each node of a graph is, by its id: the top left corner. */
export type Places = ReadonlyMap<string, Place>;
