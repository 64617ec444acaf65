import { requireNode } from './node-version.mjs';

requireNode();
// Only from here on may files use what an old Node cannot read.
const { test } = await import('./test/main.mjs');
process.exitCode = await test();
