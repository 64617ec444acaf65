import { requireNode } from './node-version.mjs';

requireNode();
// Only from here on may files use what an old Node cannot read.
const { start } = await import('./start/main.mjs');
await start();
