import { requireNode } from './node-version.mjs';

requireNode();
const { runAudit } = await import('./supply/audit.mjs');
process.exitCode = await runAudit();
