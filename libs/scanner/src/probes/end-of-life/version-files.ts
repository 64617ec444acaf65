import type { Facts } from '../../collect/facts.ts';
import { javaVersion } from './java-version.ts';
import type { Used } from './table.ts';

const FILES: Readonly<Record<string, string>> = {
  '.nvmrc': 'node',
  '.node-version': 'node',
  '.python-version': 'python',
  '.ruby-version': 'ruby',
  '.php-version': 'php',
  '.go-version': 'golang',
  '.java-version': 'java',
  'runtime.txt': 'python',
};
/** Files with a line for each runtime, by the names that asdf, mise and SDKMAN have for them. */
const LISTS: Readonly<Record<string, RegExp>> = {
  '.tool-versions':
    /^(?<name>nodejs|node|python|ruby|php|golang|go|java|dotnet|dotnet-core)[ \t]+(?<version>\S+)/,
  '.sdkmanrc': /^(?<name>java)[ \t]*=[ \t]*(?<version>\S+)/,
};
const NAMES: Readonly<Record<string, string>> = {
  nodejs: 'node',
  go: 'golang',
  'dotnet-core': 'dotnet',
};

/** The number in `v16.1`, `ruby-2.7.8`, `temurin-17.0.2+8`, `openjdk64-11.0.2`. */
const numberIn = (written: string): string | undefined =>
  /^(?:v|go|(?:[a-z][a-z0-9]*-)+)?(\d[\du.]*)/.exec(written)?.[1];

const versionIn = (product: string, written: string): string | undefined => {
  const number = numberIn(written);
  return number !== undefined && product === 'java' ? javaVersion(number) : number;
};

/** What files say that serve nothing but to name versions. */
export const inVersionFiles = (facts: Facts): Used[] =>
  facts.documents
    .filter(({ role }) => role === 'source' || role === 'tooling')
    .flatMap(({ path, name, text }) => {
      const product = FILES[name];
      const version = product && versionIn(product, text.trim());
      if (product && version) return [{ product, version, path, line: 1 }];
      const list = LISTS[name];
      if (!list) return [];
      return text.split(/\r?\n/).flatMap((line, index) => {
        const found = list.exec(line)?.groups;
        const listed = NAMES[found?.['name'] ?? ''] ?? found?.['name'] ?? '';
        const named = versionIn(listed, found?.['version'] ?? '');
        return named ? [{ product: listed, version: named, path, line: index + 1 }] : [];
      });
    });
