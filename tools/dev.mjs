import { requireNode } from './node-version.mjs';

requireNode();
// Only from here on may files use what an old Node cannot read.
const { develop } = await import('./dev/main.mjs');
await develop();
