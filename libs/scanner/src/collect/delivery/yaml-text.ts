import {
  LineCounter,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Node as YamlNode,
} from 'yaml';

/** A value in a YAML file with its path of keys and its lines. Aliases are not followed. */
export interface YamlValue {
  /** Keys and indexes from the top, such as `jobs`, `test`, `steps`, `0`, `run`. */
  keys: string[];
  value: string;
  startLine: number;
  endLine: number;
}

/** All scalar values of a YAML file in order; null when it is not YAML. */
export const yamlValues = (text: string): YamlValue[] | null => yamlDocuments(text)?.flat() ?? null;

/** The same by the documents in it. An empty list or map counts as a value, `[]` or `{}`. */
export const yamlDocuments = (text: string): YamlValue[][] | null => {
  const lines = new LineCounter();
  const documents: YamlValue[][] = [];
  let found: YamlValue[] = [];
  const visit = (node: YamlNode | null, keys: string[], depth: number) => {
    if (depth > 40 || found.length > 20_000) return;
    if ((isMap(node) || isSeq(node)) && node.items.length === 0 && node.range) {
      const { line } = lines.linePos(node.range[0]);
      found.push({ keys, value: isMap(node) ? '{}' : '[]', startLine: line, endLine: line });
      return;
    }
    if (isMap(node))
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : '';
        visit(pair.value as YamlNode | null, [...keys, key], depth + 1);
      }
    else if (isSeq(node))
      node.items.forEach((item, index) => {
        visit(item as YamlNode | null, [...keys, String(index)], depth + 1);
      });
    else if (isScalar(node) && node.range) {
      const startLine = lines.linePos(node.range[0]).line;
      const endLine = Math.max(
        startLine,
        lines.linePos(Math.max(node.range[0], node.range[1] - 1)).line,
      );
      found.push({ keys, value: String(node.value ?? ''), startLine, endLine });
    }
  };
  try {
    for (const document of parseAllDocuments(text, {
      lineCounter: lines,
      strict: false,
      logLevel: 'silent',
      uniqueKeys: false,
    })) {
      if (document.errors.length > 0) return null;
      found = [];
      visit(document.contents, [], 0);
      documents.push(found);
    }
  } catch {
    return null;
  }
  return documents;
};
