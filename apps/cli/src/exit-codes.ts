/** What the process ends with. Findings decide in the gate alone: a scan that was made ends with 0. */
export const EXIT = {
  done: 0,
  /** Something unforeseen; the message says what. */
  failed: 1,
  /** The command line is wrong, or something that it needs is missing. */
  usage: 2,
  /** The server cannot be reached, or refused the request. */
  server: 3,
  /** Not signed in, or not allowed. */
  permission: 4,
  /** The folder or the report cannot be read. */
  unreadable: 5,
  /** What was checked breaks a rule; each problem is told. */
  problems: 6,
  /** The gate found something new or worse. */
  gate: 6,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_CODES_HELP = `
Exit codes:
  0    done (findings do not change it)
  1    something unforeseen
  2    wrong usage, or something needed is missing
  3    the server cannot be reached or refused the request
  4    not signed in, or not allowed
  5    the folder or the report cannot be read
  6    the catalogue or overlay that was checked has a problem
  6    the gate found something new or worse, or what was sent did not arrive
  130  interrupted`;
