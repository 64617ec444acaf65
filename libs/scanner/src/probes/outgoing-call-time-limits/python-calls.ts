import type { Detector } from '../../collect/detector.ts';
import type { ParsedFile, Sighting } from '../../collect/parsed-file.ts';
import { boundCalls } from '../../collect/syntax/bound-calls.ts';
import type { Call } from '../../collect/syntax/calls.ts';

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request'];

const bounded = (call: Call): boolean | null => {
  const limit = call.keywords.get('timeout');
  if (limit) return limit.text() !== 'None';
  return call.hidden ? null : false;
};

/** Names of sessions made by `requests.Session()`; a mounted adapter may bound them all. */
const sessions = (file: ParsedFile): string[] => {
  if (/\.mount\(/.test(file.text)) return [];
  return boundCalls(file, ['requests'], ['Session', 'session']).flatMap((call) => {
    for (const node of call.node.ancestors()) {
      if (node.kind() === 'assignment') return [node.field('left')?.text() ?? ''];
      if (node.kind() === 'as_pattern') return [node.namedChildren().at(-1)?.text() ?? ''];
      if (/statement|definition|block/.test(String(node.kind()))) break;
    }
    return [];
  });
};

export const pythonCalls: Detector = {
  name: 'python-calls',
  languages: ['python'],
  packages: ['requests', 'urllib', 'urllib.request', 'httpx', 'aiohttp'],
  *find(file): Iterable<Sighting> {
    if (file.importsAny(['requests'])) {
      const names = sessions(file);
      const direct = boundCalls(file, ['requests'], VERBS);
      const through = file.calls(...VERBS).filter(({ receiver }) => names.includes(receiver));
      for (const call of [...direct, ...through]) {
        const answer = bounded(call);
        if (answer !== null) yield file.at(call.node, { client: 'requests', bounded: answer });
      }
    }
    for (const call of boundCalls(file, ['urllib', 'urllib.request'], ['urlopen']))
      // urlopen(url, data, timeout)
      yield file.at(call.node, {
        client: 'urllib',
        bounded: call.keywords.has('timeout') || call.arguments.length > 2,
      });
    if (file.importsAny(['httpx']))
      for (const call of boundCalls(file, ['httpx'], [...VERBS, 'Client', 'AsyncClient']))
        // httpx waits five seconds unless told otherwise.
        yield file.at(call.node, {
          client: 'httpx',
          bounded: call.keywords.get('timeout')?.text() !== 'None',
        });
  },
};
