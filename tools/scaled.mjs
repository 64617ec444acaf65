import { requireNode } from './node-version.mjs';

requireNode();
// Only from here on may files use what an old Node cannot read.
const { startScaled } = await import('./scaled/main.mjs');
await startScaled();
