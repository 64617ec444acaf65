// git alone, without parsers and grammars: for whoever brings code here before it is scanned.
export { Git } from './collect/git.ts';
export { GitError, NEUTRAL_CONFIGURATION, runGit, type GitRun } from './collect/run-git.ts';
export { findGitDirectory, type GitDirectory } from './collect/git-directory.ts';
export { DEFAULT_LIMITS } from './collect/limits.ts';
export { mayHaveAges } from './collect/aged-files.ts';
