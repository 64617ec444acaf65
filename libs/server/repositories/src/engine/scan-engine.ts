import { existsSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import type { ScanReport } from '@pitwall/contracts';
import type { ScanProgress } from '@pitwall/scanner';
import { CONFIGURATION, type Configuration } from '@pitwall/server-kernel';
import { boundedScan } from './bounded-scan.ts';

const CHILD = 'scan-child.js';

/** Scans folders as `pitwall scan` does, in a process of their own where one is built. */
@Injectable()
export class ScanEngine {
  readonly #entry = new URL(`./${CHILD}`, import.meta.url);

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  async scan(
    directory: string,
    {
      history,
      signal,
      onProgress,
      projectOf,
    }: {
      history: boolean;
      signal: AbortSignal;
      onProgress?: (progress: ScanProgress) => void;
      /** The folder whose project file counts instead of its own. */
      projectOf?: string | undefined;
    },
  ): Promise<ScanReport> {
    const common = { signal, ...(onProgress ? { onProgress } : {}) };
    const { memoryMegabytes } = this.configuration.scans;
    if (existsSync(this.#entry)) {
      const terms = { directory, history, ...(projectOf === undefined ? {} : { projectOf }) };
      return boundedScan({ ...common, ...terms, entry: this.#entry, memoryMegabytes });
    }
    // Not there in tests, which run the sources.
    const { readProjectFile, scan } = await import('@pitwall/scanner');
    return scan(directory, {
      ...common,
      origin: 'repository',
      ...(history ? {} : { history: false as const }),
      ...(projectOf === undefined ? {} : { project: await readProjectFile(projectOf) }),
    });
  }
}
