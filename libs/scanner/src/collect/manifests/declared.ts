import type { TextDocument } from '../documents.ts';
import type { NodeManifest } from './node-manifest.ts';
import type { PythonManifest } from './python-manifest.ts';
import { replaceComments } from '../replace-comments.ts';

export const ECOSYSTEMS = ['npm', 'pypi', 'gem', 'go', 'maven', 'composer'] as const;
export type Ecosystem = (typeof ECOSYSTEMS)[number];

/** A runtime dependency as a manifest declares it. That it is used is for code to show. */
export interface Declared {
  ecosystem: Ecosystem;
  /** As its registry names it; `group:artifact` for Maven. */
  name: string;
  /** The version or range as written; empty where there is none. */
  version: string;
  path: string;
  line: number;
}

const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length;

const matched = (ecosystem: Ecosystem, { path, text }: TextDocument, pattern: RegExp): Declared[] =>
  [...text.matchAll(pattern)].map((match) => ({
    ecosystem,
    name: match[1] ?? '',
    version: (match[2] ?? '').trim(),
    path,
    line: lineOf(text, match.index + match[0].search(/\S/)),
  }));

const XML_COMMENTS = { close: '-->', whole: /<!--[\s\S]*?-->/g };
const withoutXmlComments = (text: string) =>
  replaceComments(text, XML_COMMENTS, (comment) => comment.replace(/[^\n]/g, ' '));

const READERS: readonly (readonly [RegExp, (document: TextDocument) => Declared[]])[] = [
  [
    /(?:^|\/)Gemfile$/,
    (document) =>
      matched(
        'gem',
        document,
        /^[ \t]*gem[ \t(]+["']([\w.-]+)["'](?:[ \t]*,[ \t]*["']([^"'\n]*)["'])?/gm,
      ),
  ],
  [
    /(?:^|\/)go\.mod$/,
    (document) =>
      matched(
        'go',
        document,
        /^[ \t]*(?:require[ \t]+)?([\w.-]+\.[\w.-]+\/[\w./~-]+)[ \t]+(v\S+)(?![^\n]*\/\/ indirect)/gm,
      ),
  ],
  [
    /(?:^|\/)pom\.xml$/,
    ({ path, text }) =>
      [
        ...withoutXmlComments(text).matchAll(
          /<(?:dependency|parent)>([\s\S]{0,3000}?)<\/(?:dependency|parent)>/g,
        ),
      ].flatMap((match) => {
        const inner = (tag: string) =>
          new RegExp(`<${tag}>\\s*([^<]*?)\\s*</${tag}>`).exec(match[1] ?? '')?.[1] ?? '';
        if (inner('scope') === 'test') return [];
        return [
          {
            ecosystem: 'maven' as const,
            name: `${inner('groupId')}:${inner('artifactId')}`,
            version: inner('version'),
            path,
            line: lineOf(text, match.index),
          },
        ];
      }),
  ],
  [
    /(?:^|\/)build\.gradle(?:\.kts)?$/,
    (document) => [
      ...matched(
        'maven',
        document,
        /^[ \t]*(?:implementation|api|compile|runtimeOnly|compileOnly|developmentOnly)[ \t(]+(?:platform\()?["']([\w.-]+:[\w.-]+)(?::([^"'\n]*))?["']/gm,
      ),
      ...matched(
        'maven',
        document,
        /^[ \t]*id[ \t(]+["'](org\.springframework\.boot)["']\)?(?:[ \t]+version[ \t]+["']([^"'\n]*)["'])?/gm,
      ),
    ],
  ],
  [
    /(?:^|\/)composer\.json$/,
    (document) => {
      const required = /"require"\s*:\s*\{([^{}]*)\}/.exec(document.text);
      if (!required?.[1]) return [];
      const before = document.text.slice(0, required.index + required[0].indexOf('{') + 1);
      return matched(
        'composer',
        { ...document, text: required[1] },
        /"([\w.-]+\/[\w.-]+|php)"\s*:\s*"([^"]*)"/g,
      ).map((declared) => ({
        ...declared,
        line: declared.line + lineOf(before, before.length) - 1,
      }));
    },
  ],
];

const versionsIn = (text: string): Record<string, unknown> => {
  try {
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(text) as Record<
      string,
      object
    >;
    return { ...optionalDependencies, ...dependencies };
  } catch {
    return {};
  }
};

/** Every runtime dependency that some manifest declares. */
export const declaredIn = (
  documents: readonly TextDocument[],
  node: readonly NodeManifest[],
  python: readonly PythonManifest[],
): Declared[] => {
  const byPath = new Map(documents.map((document) => [document.path, document.text]));
  const at = (path: string, name: string) => {
    const index =
      byPath
        .get(path)
        ?.toLowerCase()
        .search(
          new RegExp(
            name
              .toLowerCase()
              .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
              .replaceAll('-', '[-_.]'),
          ),
        ) ?? -1;
    return index < 0 ? 1 : lineOf(byPath.get(path) ?? '', index);
  };
  return [
    ...node.flatMap(({ path, dependencies }) => {
      const versions = versionsIn(byPath.get(path) ?? '');
      return [...dependencies].map((name) => ({
        ecosystem: 'npm' as const,
        name,
        version: String(versions[name] ?? ''),
        path,
        line: at(path, `"${name}"`),
      }));
    }),
    ...python.flatMap(({ path, dependencies }) =>
      [...dependencies].map((name) => ({
        ecosystem: 'pypi' as const,
        name,
        version: pythonVersion(byPath.get(path) ?? '', name),
        path,
        line: at(path, name),
      })),
    ),
    ...documents.flatMap(
      (document) => READERS.find(([pattern]) => pattern.test(document.path))?.[1](document) ?? [],
    ),
  ];
};

const pythonVersion = (text: string, name: string): string => {
  const spelled = name.replaceAll('-', '[-_.]');
  return (
    new RegExp(
      `^[ \\t"']*${spelled}(?:\\[[^\\]\\n]*\\])?[ \\t"']*(?:=[ \\t]*["'])?[ \\t]*((?:[=~<>!^]=?=?)?[ \\t]*[\\d.*]+)`,
      'im',
    )
      .exec(text)?.[1]
      ?.trim() ?? ''
  );
};
