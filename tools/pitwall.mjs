import { requireNode } from './node-version.mjs';

requireNode();
// Only from here on may files use what an old Node cannot read.
const { runCli } = await import('./pitwall/run-cli.mjs');
await runCli();
