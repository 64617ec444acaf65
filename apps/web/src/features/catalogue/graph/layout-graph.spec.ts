import { describe, expect, it } from 'vitest';
import { layoutGraph, NODE_HEIGHT, NODE_WIDTH, pathOf } from './layout-graph.ts';

const nodes = [
  { id: 'A', dependsOn: [] },
  { id: 'B', dependsOn: ['A'] },
  { id: 'C', dependsOn: ['A', 'B', 'gone'] },
  { id: 'D', dependsOn: [] },
];

describe('layoutGraph', () => {
  const placed = layoutGraph(nodes);
  const at = (id: string) => {
    const node = placed.nodes.find((one) => one.id === id);
    if (!node) throw new Error(`no ${id}`);
    return node;
  };

  it('puts what is needed first to the left of what needs it', () => {
    expect(at('A').x + NODE_WIDTH).toBeLessThan(at('B').x);
    expect(at('B').x + NODE_WIDTH).toBeLessThan(at('C').x);
  });

  it('lets no two practices overlap, and none leave the picture', () => {
    for (const one of placed.nodes) {
      expect(one.x).toBeGreaterThanOrEqual(0);
      expect(one.x + NODE_WIDTH).toBeLessThanOrEqual(placed.width);
      expect(one.y + NODE_HEIGHT).toBeLessThanOrEqual(placed.height);
      for (const other of placed.nodes) {
        if (one.id >= other.id) continue;
        const apart =
          Math.abs(one.x - other.x) >= NODE_WIDTH || Math.abs(one.y - other.y) >= NODE_HEIGHT;
        expect([one.id, other.id, apart]).toEqual([one.id, other.id, true]);
      }
    }
  });

  it('draws a line for each dependency that is in the picture', () => {
    expect(placed.edges.map(({ from, to }) => `${from}>${to}`).sort()).toEqual([
      'A>B',
      'A>C',
      'B>C',
    ]);
    for (const { points } of placed.edges) expect(pathOf(points)).toMatch(/^M[\d.]+,[\d.]+ .*L/);
  });
});
