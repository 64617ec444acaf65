import { parse } from 'yaml';

/** What stands in a YAML file that ships with the scanner: its text, or what a build has already read from it. */
export const shippedYaml = (file: unknown): unknown =>
  typeof file === 'string' ? parse(file) : file;
