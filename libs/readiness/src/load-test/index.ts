export { condenseLoadTest } from './condense-load-test.ts';
export { LoadTestFileError, type LoadTestFile } from './load-test-file.ts';
export { readLoadTest } from './read-load-test.ts';
