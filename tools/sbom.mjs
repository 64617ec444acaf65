import { requireNode } from './node-version.mjs';

requireNode();
const { writeBillOfMaterials } = await import('./supply/bill-of-materials.mjs');
process.exitCode = await writeBillOfMaterials();
