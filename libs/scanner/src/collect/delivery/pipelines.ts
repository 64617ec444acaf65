import type { TextDocument } from '../documents.ts';
import { yamlValues } from './yaml-text.ts';

/** A continuous-integration definition with the commands that it runs. */
export interface Pipeline {
  path: string;
  system: string;
  commands: { text: string; startLine: number; endLine: number }[];
  /** True when the file could not be read as what it should be. */
  unreadable: boolean;
}

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/^\.github\/workflows\/[^/]+\.ya?ml$/, 'GitHub Actions'],
  [/^\.gitlab-ci\.ya?ml$/, 'GitLab CI'],
  [/^\.gitlab\/ci\/.+\.ya?ml$/, 'GitLab CI'],
  [/^\.circleci\/config\.ya?ml$/, 'CircleCI'],
  [/^\.travis\.ya?ml$/, 'Travis CI'],
  [/^azure-pipelines[^/]*\.ya?ml$/, 'Azure Pipelines'],
  [/^bitbucket-pipelines\.ya?ml$/, 'Bitbucket Pipelines'],
  [/^\.drone\.ya?ml$/, 'Drone'],
  [/^\.woodpecker(?:\/[^/]+)?\.ya?ml$/, 'Woodpecker'],
  [/^\.buildkite\/[^/]+\.ya?ml$/, 'Buildkite'],
  [/^\.forgejo\/workflows\/[^/]+\.ya?ml$/, 'Forgejo Actions'],
  [/^\.gitea\/workflows\/[^/]+\.ya?ml$/, 'Gitea Actions'],
  [/^appveyor\.ya?ml$/, 'AppVeyor'],
  [/^cloudbuild\.ya?ml$/, 'Cloud Build'],
  [/^buildspec\.ya?ml$/, 'CodeBuild'],
];
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/^Jenkinsfile(?:\.[\w-]+)?$/, 'Jenkins'],
  [/^\.ci\/[^/]+$/, 'CI script'],
];
const COMMAND_KEYS = new Set([
  'run',
  'script',
  'before_script',
  'after_script',
  'command',
  'commands',
  'bash',
  'install',
]);

const commandsOf = (text: string): Pipeline['commands'] | null =>
  yamlValues(text)
    ?.filter(({ keys }) => keys.slice(-3).some((key) => COMMAND_KEYS.has(key)))
    .map(({ value, startLine, endLine }) => ({ text: value, startLine, endLine })) ?? null;

const scriptCommands = (text: string): Pipeline['commands'] =>
  text.split(/\r?\n/).flatMap((line, index) => {
    const trimmed = line.trim();
    return trimmed === '' || /^(?:#|\/\/|\*)/.test(trimmed)
      ? []
      : [{ text: trimmed, startLine: index + 1, endLine: index + 1 }];
  });

export const readPipelines = (documents: readonly TextDocument[]): Pipeline[] =>
  documents.flatMap(({ path, text }) => {
    const yaml = SYSTEMS.find(([pattern]) => pattern.test(path));
    if (yaml) {
      const commands = commandsOf(text);
      return [{ path, system: yaml[1], commands: commands ?? [], unreadable: commands === null }];
    }
    const script = SCRIPTS.find(([pattern]) => pattern.test(path));
    return script
      ? [{ path, system: script[1], commands: scriptCommands(text), unreadable: false }]
      : [];
  });
