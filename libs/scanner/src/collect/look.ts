import { hash } from 'node:crypto';
import { join } from 'node:path';
import { suppressionsIn, type SourceSuppression } from '../suppress/suppressions.ts';
import { CORE_DETECTORS, coreKey } from './core-detectors.ts';
import { Detection, type DetectionFault, type Keyed } from './detect.ts';
import { isDocument } from './documents.ts';
import { roleOf, type Role } from './file-role.ts';
import { languageOf } from './language.ts';
import type { Limits } from './limits.ts';
import type { Sighting } from './parsed-file.ts';
import { readText } from './read-text.ts';
import { blobIds, SHA1_LENGTH } from './source-state.ts';
import type { Skipped } from './walk.ts';

/** Looks at the raw text of any file, code or not. */
export interface TextDetector {
  readonly name: string;
  find(path: string, text: string, role: Role): Promise<readonly Sighting[]>;
}

export interface KeyedText {
  readonly key: string;
  readonly detector: TextDetector;
}

/** One file to look at. */
export interface FileTask {
  path: string;
  /** Its object id in the commit; null where it is not there or not to be compared. */
  committed: string | null;
}

/** What one look at a file gave: plain data, so that it can be sent between threads. */
export interface FileResult {
  path: string;
  /** Of text that was read; 0 otherwise. */
  bytes: number;
  /** What its content is known by; null for what is no text. */
  content: { hash: string; blobs: string[] } | null;
  /** False where the bytes are not what the commit holds. */
  asCommitted: boolean;
  skipped: Skipped[];
  comments: SourceSuppression[];
  /** The whole text of what is kept whole. */
  document: string | null;
  sightings: [key: string, found: Sighting[]][];
  faults: DetectionFault[];
}

const LINE_FEED = 10;

const isMinified = (bytes: Buffer, limit: number): boolean => {
  let start = 0;
  while (bytes.length - start > limit) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end < 0 || end - start > limit) return true;
    start = end + 1;
  }
  return false;
};

const HEAD_LENGTH = 600;
/** Comments above all code, with what may stand around them. */
const HEAD =
  /^(?:\s|<\?php\b|declare\(strict_types=1\);|['"]use \w+['"];?|\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"""[\s\S]*?(?:"""|$))*/;
const headOf = (text: string): string => HEAD.exec(text.slice(0, HEAD_LENGTH))?.[0] ?? '';

/**
 * What generators write above their code. A schema that is dumped and migrations that a framework writes say
 * "generated" too, but not that nobody may edit them.
 */
const GENERATED = /(?:^|\s)@generated\b|\bgenerated\b[^\n]{0,120}\bdo not (?:edit|modify)\b/i;

/** What libraries write above their code: a name with a version, and whose it is. */
const BANNER =
  /^\s*(?:\/\*[!*]?[^/]{0,200}?\bv?\d+\.\d+\.\d+\b[\s\S]{0,400}?(?:\blicen[sc]ed?\b|\(c\)|\bcopyright\b))/i;
const BANNER_FOLDER = /(?:^|\/)(?:assets|static|public|js|scripts|javascripts?|libs?)\//i;

const isVendored = (path: string, head: string): boolean =>
  BANNER_FOLDER.test(path) && BANNER.test(head);

/** Reads files, each once, and has every detector look at it while its text is at hand. */
export class Looker {
  readonly #detection: Detection;

  constructor(
    private readonly root: string,
    private readonly limits: Limits,
    detectors: readonly Keyed[],
    private readonly textDetectors: readonly KeyedText[],
  ) {
    const core = CORE_DETECTORS.map((detector) => ({ key: coreKey(detector), detector }));
    this.#detection = new Detection([...core, ...detectors]);
  }

  async look({ path, committed }: FileTask): Promise<FileResult> {
    const result: FileResult = {
      path,
      bytes: 0,
      content: null,
      asCommitted: true,
      skipped: [],
      comments: [],
      document: null,
      sightings: [],
      faults: [],
    };
    const { fileBytes, lineLength } = this.limits;
    const skip = (reason: string) => result.skipped.push({ path, reason });
    const read = readText(join(this.root, path), fileBytes);
    if (read.kind === 'unreadable') skip(read.reason);
    if (read.kind === 'large') skip(`larger than ${Math.round(fileBytes / 1000)} kB`);
    if (read.kind !== 'text') return result;
    const { text, bytes } = read;
    const role = roleOf(path);
    const language = languageOf(path);
    result.bytes = bytes.length;
    const blobs = blobIds(bytes, committed?.length ?? SHA1_LENGTH);
    result.content = { hash: hash('sha256', bytes, 'hex'), blobs };
    result.asCommitted = committed === null || blobs.includes(committed);
    const { found, refused } = suppressionsIn(path, text);
    result.comments = found;
    result.skipped.push(...refused);
    for (const { key, detector } of this.textDetectors) {
      const seen = await detector.find(path, text, role);
      if (seen.length > 0) result.sightings.push([key, [...seen]]);
    }
    if (isDocument(path)) result.document = text;
    if (language === null) return result;
    const head = headOf(text);
    if (isMinified(bytes, lineLength)) skip('minified or generated');
    else if (language === 'javascript' && isVendored(path, head)) skip('vendored code');
    else if (GENERATED.test(head)) skip('generated: its head says that it is not to be edited');
    else {
      const { sightings, faults } = this.#detection.read({ path, text, bytes, language, role });
      result.sightings.push(...sightings);
      result.faults = faults;
    }
    return result;
  }
}
