import type { TextDocument } from '../../collect/documents.ts';
import type { Facts } from '../../collect/facts.ts';
import { allowedBy } from './allowed-by.ts';
import { javaVersion } from './java-version.ts';
import { newestOf, type Used } from './table.ts';
import { replaceComments } from '../../collect/replace-comments.ts';

const PACKAGES: Readonly<Record<string, string>> = {
  'pypi:django': 'django',
  'gem:rails': 'rails',
  'composer:laravel/framework': 'laravel',
  'composer:php': 'php',
  'maven:org.springframework.boot': 'spring-boot',
  'maven:org.springframework.boot:spring-boot-starter-parent': 'spring-boot',
  'maven:org.springframework.boot:spring-boot-dependencies': 'spring-boot',
};

const inPackages = (facts: Facts): Used[] =>
  facts.declared.flatMap(({ ecosystem, name, version, path, line }) => {
    const product = PACKAGES[`${ecosystem}:${name}`];
    const newest = product ? newestOf(product, allowedBy(ecosystem, version)) : null;
    return product && newest ? [{ product, version: newest, path, line }] : [];
  });

const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length;
const COMMENTS = {
  close: '-->',
  whole: /<!--[\s\S]*?-->|(?<=^|\s)\/\/[^\n]*/g,
  others: /(?<=^|\s)\/\/[^\n]*/g,
};
const withoutComments = (text: string) =>
  replaceComments(text, COMMENTS, (comment) => comment.replace(/[^\n]/g, ' '));
const found = ({ text }: TextDocument, pattern: RegExp) =>
  [...withoutComments(text).matchAll(pattern)].map((match) => ({
    written: (match[1] ?? match[2] ?? '').trim(),
    line: lineOf(text, match.index),
  }));

/** The JDK by which a build runs: `JavaLanguageVersion.of(17)`, the toolchain of Maven. */
const TOOLCHAIN =
  /\b(?:JavaLanguageVersion\.of|jvmToolchain)\(\s*["']?(\d+)|<jdk>\s*<version>\s*\[?([\d.]+)/g;
/** What the compiler makes class files for, which newer runtimes run as well. */
const LEVEL =
  /<(?:maven\.compiler\.(?:release|target)|java\.version|release)>\s*([\d.]+)\s*<|\b(?:targetCompatibility|sourceCompatibility|jvmTarget|options\.release)\b[ \t]*(?:(?:=|\.set\()[ \t]*)?(?:JavaVersion\.VERSION_|JvmTarget\.JVM_|["'])?(\d[\d._]*)/g;

const inJavaBuilds = (facts: Facts, pattern: RegExp): Used[] =>
  facts.documents
    .filter(
      ({ name, role }) => role === 'source' && /^(?:pom\.xml|.*\.gradle(?:\.kts)?)$/.test(name),
    )
    .flatMap((document) =>
      found(document, pattern).map(({ written, line }) => ({
        product: 'java',
        version: javaVersion(written.replaceAll('_', '.')),
        path: document.path,
        line,
      })),
    );

/** `net8.0-windows`, `netcoreapp3.1`, `net472`; a standard is none, since everything fulfils it. */
const framework = (moniker: string): Pick<Used, 'product' | 'version'> | null => {
  const core = /^net(?:coreapp)?(\d+\.\d+)/.exec(moniker)?.[1];
  if (core) return { product: 'dotnet', version: core };
  const classic = /^net(\d{2,3})\b/.exec(moniker)?.[1];
  return classic ? { product: 'dotnet-framework', version: [...classic].join('.') } : null;
};

const inProjects = (facts: Facts): Used[] =>
  facts.documents
    .filter(
      ({ name, role }) =>
        role === 'source' && (/\.(?:cs|fs|vb)proj$/.test(name) || name === 'Directory.Build.props'),
    )
    .flatMap((document) =>
      found(document, /<TargetFrameworks?>([^<]{1,300})</g).flatMap(({ written, line }) => {
        const targets = written.split(';').map((moniker) => framework(moniker.trim()));
        const [first] = targets;
        // Of what is built for several, somebody may use the newest.
        if (!first || targets.some((target) => target?.product !== first.product)) return [];
        const versions = targets.flatMap((target) => (target ? [target.version] : []));
        const newest = newestOf(first.product, versions);
        return newest
          ? [{ product: first.product, version: newest, path: document.path, line }]
          : [];
      }),
    );

/** The kit that `global.json` asks for, where it does not say that a newer one will do. */
const inGlobalFiles = (facts: Facts): Used[] =>
  facts.documents
    .filter(
      ({ name, role, text }) =>
        name === 'global.json' &&
        (role === 'source' || role === 'tooling') &&
        !/"rollForward"\s*:\s*"(?:latest)?(?:major|minor)"/i.test(text),
    )
    .flatMap((document) =>
      found(document, /"version"\s*:\s*"(\d+\.\d+)\.\d[^"]*"/g)
        .slice(0, 1)
        .map(({ written, line }) => ({
          product: 'dotnet',
          version: written,
          path: document.path,
          line,
        })),
    );

const inNodeManifests = (facts: Facts): Used[] =>
  facts.documents
    .filter(({ name, role }) => name === 'package.json' && role === 'source')
    .flatMap((document) =>
      found(document, /"engines"\s*:\s*\{[^{}]{0,500}?"node"\s*:\s*"([^"]{1,100})"/g).flatMap(
        ({ written, line }) => {
          const version = newestOf('node', allowedBy('npm', written));
          return version ? [{ product: 'node', version, path: document.path, line }] : [];
        },
      ),
    );

const inGemfiles = (facts: Facts): Used[] =>
  facts.documents
    .filter(({ name, role }) => name === 'Gemfile' && role !== 'test' && role !== 'example')
    .flatMap((document) =>
      found(document, /^[ \t]*ruby[ \t(]+["']([^"'\n]{1,40})["']/gm).flatMap(
        ({ written, line }) => {
          const version = newestOf('ruby', allowedBy('gem', written));
          return version ? [{ product: 'ruby', version, path: document.path, line }] : [];
        },
      ),
    );

/**
 * What manifests and builds say of runtimes and frameworks. A compiler's level tells of the runtime only where nothing
 * else does.
 *
 * @param elsewhere what images and version files name
 */
export const inManifests = (facts: Facts, elsewhere: readonly Used[]): Used[] => {
  const toolchains = inJavaBuilds(facts, TOOLCHAIN);
  const isJava = ({ product }: Used) => product === 'java' || product === 'corretto';
  const levels = toolchains.length > 0 || elsewhere.some(isJava) ? [] : inJavaBuilds(facts, LEVEL);
  return [
    ...inPackages(facts),
    ...toolchains,
    ...levels,
    ...inProjects(facts),
    ...inGlobalFiles(facts),
    ...inNodeManifests(facts),
    ...inGemfiles(facts),
  ];
};
