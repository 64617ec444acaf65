import type { Role } from './file-role.ts';
import { endingOf } from './language.ts';
import { placeIn, type Place } from './parsed-file.ts';

/** A file other than code whose whole text the probes may read. */
export interface TextDocument {
  path: string;
  name: string;
  text: string;
  role: Role;
}

const ENDINGS = new Set(['yml', 'yaml', 'toml', 'prisma', 'sql', 'conf', 'cfg', 'ini', 'sh', 'dockerfile', 'service', 'properties', 'tf', 'gradle', 'timer', 'csproj', 'fsproj', 'vbproj']); // prettier-ignore
const NAMES =
  /^(?:package\.json|composer\.json|lerna\.json|renovate\.json5?|\.renovaterc(?:\.json)?|vercel\.json|nest-cli\.json|Dockerfile(?:\..+)?|Containerfile|Procfile|Makefile|Jenkinsfile(?:\..+)?|Pipfile|Gemfile|go\.mod|requirements.*\.(?:txt|in)|\.env(?:\..+)?|crontab|pom\.xml|build\.gradle\.kts|Caddyfile|Rakefile|config\.ru|\.(?:ruby|node|python|go|java|php)-version|\.nvmrc|\.tool-versions|\.sdkmanrc|global\.json|Directory\.Build\.props|runtime\.txt|haproxy\.cfg)$/;
const FOLDERS = /(?:^|\/)(?:requirements\/[^/]+\.(?:txt|in)|\.ci\/[^/]+)$/;

/** True for a file that is kept whole: manifests, pipelines, container and database definitions. */
export const isDocument = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return ENDINGS.has(endingOf(path)) || NAMES.test(name) || FOLDERS.test(path);
};

/** A place in a document by its lines. */
export const placeInDocument = (
  document: Pick<TextDocument, 'path' | 'text'>,
  startLine: number,
  endLine = startLine,
): Place => placeIn(document.path, document.text.split(/\r?\n/), startLine, endLine);

/** The first line that matches, counted from 1, or null. */
export const lineMatching = (text: string, pattern: RegExp): number | null => {
  const index = text.split(/\r?\n/).findIndex((line) => pattern.test(line));
  return index < 0 ? null : index + 1;
};
