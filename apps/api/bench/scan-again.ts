import { fileURLToPath } from 'node:url';
import { scan } from '@pitwall/scanner';

const ROOT = fileURLToPath(new URL('../../../libs', import.meta.url));

/** Scans Pitwall's own code again and again until the process is ended, and tells its parent of each scan. */
export async function bench(): Promise<void> {
  for (;;) {
    await scan(ROOT, { origin: 'repository', history: false });
    process.send?.('scanned');
  }
}
