/** Why a repository could not be had. */
export type CloneFaultKind =
  /** The server refuses the credential, or wants one. */
  | 'unauthorized'
  /** There is no such repository, branch or commit, or nobody may know of it. */
  | 'gone'
  /** It answers from another address. */
  | 'moved'
  /** Nothing in it. */
  | 'empty'
  /** More bytes or files than a scan may take. */
  | 'too_large'
  /** Longer than a scan may take. */
  | 'too_slow'
  /** An address that is not reached from here, whatever it holds. */
  | 'refused'
  /** Another try may help. */
  | 'unreachable'
  /** What is needed on this machine is missing. */
  | 'not_installed';

/** A repository could not be had; the message says why and what to do, and holds nothing secret. */
export class CloneFault extends Error {
  override readonly name = 'CloneFault';
  constructor(
    readonly kind: CloneFaultKind,
    message: string,
  ) {
    super(message);
  }

  /** Whether the same may go well a little later. */
  get isTransient(): boolean {
    return this.kind === 'unreachable';
  }
}

const SIGNS: readonly [RegExp, CloneFaultKind, string][] = [
  [
    /authentication failed|could not read (?:username|password)|requested url returned error: 40[13]|invalid (?:credentials|username)|access denied/i,
    'unauthorized',
    'The server refuses the credential, or wants one. Connect the repository under Trackers with a credential that may read its code.',
  ],
  [
    /url returned error: 30\d|redirect/i,
    'moved',
    'The repository answers from another address. Give its new address.',
  ],
  [
    /repository.*not found|url returned error: 404|does not exist/i,
    'gone',
    'The server knows no such repository, or shows it to nobody without a credential. Look at its address, and connect it under Trackers where it is private.',
  ],
  [
    /couldn't find remote ref|not our ref|no such remote ref|unadvertised object/i,
    'gone',
    'The server has no such commit any more.',
  ],
  [
    /git is not installed/,
    'not_installed',
    'git is not installed where the worker runs. The operator installs it.',
  ],
];

/**
 * What git said, as what it means for a person. Nothing of it is repeated: it may hold more than one should see.
 * What git itself says counts before what it passes on from the server.
 */
export function faultOf(said: string): CloneFault {
  const lines = said.split('\n');
  const own = lines.filter((line) => !line.startsWith('remote:'));
  const sign = [own, lines]
    .map((some) => SIGNS.find(([pattern]) => some.some((line) => pattern.test(line))))
    .find((found) => found !== undefined);
  if (sign) return new CloneFault(sign[1], sign[2]);
  return new CloneFault(
    'unreachable',
    'The server could not be read to the end. It is tried again; if it stays so, look whether the worker reaches it.',
  );
}
