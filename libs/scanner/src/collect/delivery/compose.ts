import type { TextDocument } from '../documents.ts';
import { yamlValues } from './yaml-text.ts';

export interface ComposeService {
  path: string;
  name: string;
  values: { key: string; value: string; line: number }[];
}

const FILE = /(?:^|\/)(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/i;
/** Such a folder is somebody's desk, and not where the system runs. */
const DESK = /(?:^|\/)(?:\.devcontainer|dev|development)\//;

export const isComposeFile = (path: string): boolean => FILE.test(path) && !DESK.test(path);

/** Services of a compose file with their values by dotted key (`image`, `deploy.replicas`). */
export const readCompose = ({ path, text }: TextDocument): ComposeService[] => {
  const services = new Map<string, ComposeService>();
  for (const { keys, value, startLine } of yamlValues(text) ?? []) {
    const [top, name, ...rest] = keys;
    if (top !== 'services' || name === undefined || rest.length === 0) continue;
    const service = services.get(name) ?? { path, name, values: [] };
    service.values.push({ key: rest.join('.'), value, line: startLine });
    services.set(name, service);
  }
  return [...services.values()];
};
