import { requireNode } from './node-version.mjs';

requireNode();
// Only from here on may files use what an old Node cannot read.
const { runBenches } = await import('./bench/main.mjs');
process.exitCode = await runBenches();
