import type { TextDocument } from '../documents.ts';
import { yamlDocuments, type YamlValue } from './yaml-text.ts';

/** One object of a Kubernetes manifest, or of a Helm template as far as it can be read without rendering. */
export interface KubernetesObject {
  path: string;
  kind: string;
  name: string;
  /** Values by dotted key, such as `spec.replicas`. What a template fills in is `HELM`. */
  values: readonly YamlValue[];
  line: number;
}

/** What stands for a value that a template fills in. */
export const TEMPLATED = 'HELM';

/** Helm's directives taken out, so that what is left is YAML in most templates. */
const withoutDirectives = (text: string): string =>
  text
    .split('\n')
    .map((line) => (/^\s*(?:-\s*)?\{\{-?[\s\S]*\}\}\s*$/.test(line) ? '' : line))
    .join('\n')
    .replace(/["']?\{\{[^{}\n]{0,500}\}\}["']?/g, TEMPLATED);

export const isManifest = ({ path, text }: Pick<TextDocument, 'path' | 'text'>): boolean =>
  /\.ya?ml$/.test(path) && /^apiVersion:/m.test(text) && /^kind:/m.test(text);

export const readKubernetes = ({ path, text }: TextDocument): KubernetesObject[] =>
  (yamlDocuments(text.includes('{{') ? withoutDirectives(text) : text) ?? []).flatMap((values) => {
    const of = (key: string) => values.find(({ keys }) => keys.join('.') === key);
    const kind = of('kind');
    if (!kind || !of('apiVersion')) return [];
    return [
      {
        path,
        kind: kind.value,
        name: of('metadata.name')?.value ?? '',
        values,
        line: kind.startLine,
      },
    ];
  });
