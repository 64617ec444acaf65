import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

/** YAML that ships with the scanner is read here, once, instead of at every start. */
export const shippedYaml: Plugin = {
  name: 'pitwall:shipped-yaml',
  enforce: 'pre',
  load(id) {
    const [path = '', query] = id.split('?');
    if (query !== 'raw' || !/\.(?:rule|table)\.yaml$/.test(path)) return null;
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(parse(readFileSync(path, 'utf8'))))})`;
  },
};
