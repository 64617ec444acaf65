import { graphlib, layout } from '@dagrejs/dagre';

export const NODE_WIDTH = 190;
export const NODE_HEIGHT = 46;

export interface GraphNode {
  id: string;
  dependsOn: readonly string[];
}

export interface PlacedGraph {
  width: number;
  height: number;
  /** Left upper corners, in pixels. */
  nodes: { id: string; x: number; y: number }[];
  /** From what is needed to what needs it, as points of a line. */
  edges: { from: string; to: string; points: { x: number; y: number }[] }[];
}

/** Places practices so that what is needed first stands left of what needs it. The same graph gives the same picture. */
export const layoutGraph = (nodes: readonly GraphNode[]): PlacedGraph => {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 56, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  const known = new Set(nodes.map(({ id }) => id));
  for (const { id } of nodes) graph.setNode(id, { width: NODE_WIDTH, height: NODE_HEIGHT });
  for (const { id, dependsOn } of nodes) {
    for (const needed of dependsOn) if (known.has(needed)) graph.setEdge(needed, id);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    nodes: nodes.map(({ id }) => {
      const { x, y } = graph.node(id) as { x: number; y: number };
      return { id, x: x - NODE_WIDTH / 2, y: y - NODE_HEIGHT / 2 };
    }),
    edges: graph.edges().map((edge) => ({
      from: edge.v,
      to: edge.w,
      points: (graph.edge(edge) as { points: { x: number; y: number }[] }).points,
    })),
  };
};

/** A smooth line through points: straight to the middle of each two, bent at each one between. */
export const pathOf = (points: readonly { x: number; y: number }[]): string => {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    return `Q${point.x},${point.y} ${(point.x + next.x) / 2},${(point.y + next.y) / 2}`;
  });
  return [`M${first.x},${first.y}`, ...bends, `L${last.x},${last.y}`].join(' ');
};
