import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type ScanReport, scanReportSchema } from '@pitwall/contracts';
import type { ScanProgress } from '@pitwall/scanner';
import { CloneFault } from '../clones/clone-fault.ts';
import type { ChildMessage, ChildTerms } from './scan-child.ts';

export interface BoundedScanOptions extends ChildTerms {
  /** The compiled `scan-child`. */
  entry: URL;
  memoryMegabytes: number;
  signal: AbortSignal;
  onProgress?: (progress: ScanProgress) => void;
}

const LOOK_MILLISECONDS = 500;
const MEGABYTE = 1_000_000;
/** Of its memory, what scripts may hold; the rest is for parsers, which hold theirs elsewhere. */
const HEAP_SHARE = 0.7;

/**
 * Scans a folder in a process that has no environment, so many megabytes and the signal's time, and is killed
 * when it takes more.
 * @throws CloneFault `too_large` where the memory does not do; Error with what the scan said; the signal's reason
 */
export async function boundedScan(options: BoundedScanOptions): Promise<ScanReport> {
  const { entry, memoryMegabytes, signal, onProgress, directory, history, projectOf } = options;
  signal.throwIfAborted();
  const child = fork(fileURLToPath(entry), [], {
    env: {},
    execArgv: [`--max-old-space-size=${Math.floor(memoryMegabytes * HEAP_SHARE)}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  let tooMuch = false;
  const look = setInterval(() => {
    void residentBytes(child).then((bytes) => {
      if (bytes <= memoryMegabytes * MEGABYTE) return;
      tooMuch = true;
      kill();
    });
  }, LOOK_MILLISECONDS);
  signal.addEventListener('abort', kill, { once: true });
  try {
    return await new Promise<ScanReport>((resolve, reject) => {
      child.on('message', (message: ChildMessage) => {
        if ('progress' in message) onProgress?.(message.progress);
        else if ('failure' in message) reject(new Error(message.failure));
        else {
          const parsed = scanReportSchema.safeParse(message.report);
          if (parsed.success) resolve(parsed.data);
          else reject(new Error('The scan made no report that can be read.'));
        }
      });
      child.once('error', reject);
      child.once('exit', (code, by) => {
        if (signal.aborted) reject(signal.reason as Error);
        // Node ends itself by an abort when scripts hold more than they may.
        else if (tooMuch || by === 'SIGABRT' || code === 134) reject(memoryFault(memoryMegabytes));
        else reject(new Error(`The scan’s process ended (${by ?? code}).`));
      });
      const terms: ChildTerms = {
        directory,
        history,
        ...(projectOf === undefined ? {} : { projectOf }),
      };
      child.send(terms, (error) => {
        if (error) reject(error);
      });
    });
  } finally {
    clearInterval(look);
    signal.removeEventListener('abort', kill);
    kill();
  }
}

/** What the process holds in memory, as Linux tells; zero elsewhere, where the heap's bound alone holds. */
async function residentBytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1_024;
}

const memoryFault = (megabytes: number): CloneFault =>
  new CloneFault(
    'too_large',
    `The scan needs more than ${megabytes} MB of memory. The operator can allow more (PITWALL_SCAN_MEMORY_MEGABYTES), or scan it where its code is: pitwall scan --push.`,
  );
