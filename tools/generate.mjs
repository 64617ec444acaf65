import { requireNode } from './node-version.mjs';

requireNode();
// Only from here on may files use what an old Node cannot read.
const { runPreparation } = await import('./start/preparation.mjs');
const { generate } = await import('./generate/generate.mjs');
await runPreparation(generate);
