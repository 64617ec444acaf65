import type { Detector } from './detector.ts';
import type { ParsedFile } from './parsed-file.ts';
import type { Node } from './syntax/node.ts';
import { stringOf } from './syntax/values.ts';

export interface Setting {
  name: string;
  value: Node;
  node: Node;
}

/**
 * Settings as Python writes them: `NAME = value`, `app.config['NAME'] = value`, `NAME=value` among the
 * arguments of a call, `'NAME': value` in a dictionary. Only names that match.
 */
export function* settingsOf(file: ParsedFile, names: RegExp): Iterable<Setting> {
  for (const node of file.root.findAll({ rule: { kind: 'assignment' } })) {
    const left = node.field('left');
    const value = node.field('right');
    if (!left || !value) continue;
    const name = left.kind() === 'subscript' ? stringOf(left.field('subscript')) : left.text();
    if (name !== null && names.test(name)) yield { name, value, node };
  }
  for (const node of file.root.findAll({
    rule: { any: [{ kind: 'keyword_argument' }, { kind: 'pair' }] },
  })) {
    const key = node.field('name')?.text() ?? stringOf(node.field('key'));
    const value = node.field('value');
    if (typeof key === 'string' && value && names.test(key)) yield { name: key, value, node };
  }
}

/** Sees settings by name; `data.value` is the literal string, or the source text of anything else. */
export const pythonSettings = (name: string, settings: readonly string[]): Detector => ({
  name,
  languages: ['python'],
  literals: settings,
  *find(file) {
    const pattern = new RegExp(`^(?:${settings.join('|')})$`);
    for (const found of settingsOf(file, pattern)) {
      const literal = stringOf(found.value);
      yield file.at(found.node, {
        setting: found.name,
        value: literal ?? found.value.text().slice(0, 500),
        literal: literal !== null,
      });
    }
  },
});

/** Sees string literals that begin with one of the texts, such as names of installed Django apps. */
export const stringMentions = (
  name: string,
  languages: Detector['languages'],
  texts: readonly string[],
): Detector => ({
  name,
  languages,
  literals: texts,
  *find(file) {
    for (const node of file.root.findAll({ rule: { kind: 'string' } })) {
      const value = stringOf(node);
      const found =
        value === null
          ? undefined
          : texts.find((text) => value === text || value.startsWith(`${text}.`));
      if (found !== undefined) yield file.at(node, { text: found });
    }
  },
});
