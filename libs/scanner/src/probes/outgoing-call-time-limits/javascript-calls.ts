import { looksLikeBrowser, looksLikeServer, showsBrowser } from '../../collect/browser.ts';
import type { Detector } from '../../collect/detector.ts';
import type { ParsedFile, Sighting } from '../../collect/parsed-file.ts';
import { boundCalls } from '../../collect/syntax/bound-calls.ts';
import { optionsOf, type Call } from '../../collect/syntax/calls.ts';
import { objectOptions, resolve, stringOf } from '../../collect/syntax/values.ts';

const VERBS = ['get', 'delete', 'head', 'options', 'post', 'put', 'patch', 'request'];
const BODY_VERBS = new Set(['post', 'put', 'patch']);
const LIMITS = ['timeout', 'signal', 'open_timeout', 'response_timeout', 'read_timeout'];

/** Where a client takes its options: the position among the arguments. */
const optionPosition = (file: ParsedFile, call: Call, bodies: boolean): number => {
  if (call.arguments[0] && objectOptions(resolve(call.arguments[0], file.root))) return 0;
  return bodies && BODY_VERBS.has(call.name) ? 2 : 1;
};

/** Whether a call is bounded; null when its options cannot be read from here. */
const isBounded = (file: ParsedFile, call: Call, position: number): boolean | null => {
  if (call.hidden) return null;
  const argument = call.arguments[position];
  if (!argument) return false;
  const resolved = resolve(argument, file.root);
  // A callback in the place of options says nothing of time.
  if (/function/.test(String(resolved.kind()))) return false;
  const options = objectOptions(resolved);
  if (!options) return null;
  if (LIMITS.some((name) => options.entries.has(name))) return true;
  return options.complete ? false : null;
};

function* sighted(
  file: ParsedFile,
  client: string,
  calls: Iterable<Call>,
  bodies: boolean,
): Iterable<Sighting> {
  for (const call of calls) {
    const bounded = isBounded(file, call, optionPosition(file, call, bodies));
    if (bounded !== null)
      yield file.at(call.node, { client, bounded, server: looksLikeServer(file) });
  }
}

function* axios(file: ParsedFile): Iterable<Sighting> {
  const names = file.namesOf(['axios'], ['default', '*', 'axios']);
  const made = file.calls('create').filter(({ receiver }) => names.includes(receiver));
  for (const call of made) {
    const options = optionsOf(call, file.root, 0);
    if (options)
      yield file.at(call.node, {
        client: 'axios',
        server: looksLikeServer(file),
        bounded: options.entries.has('timeout') ? true : options.complete ? false : null,
      });
  }
  const direct = file.calls(...VERBS, ...names.map((name) => name.replaceAll('$', '\\$')));
  yield* sighted(
    file,
    'axios',
    direct.filter(({ callee, receiver }) => names.includes(receiver) || names.includes(callee)),
    true,
  );
}

/** `axios.defaults.timeout = …` bounds every call of the process. */
export const axiosDefaults: Detector = {
  name: 'axios-defaults',
  languages: ['javascript'],
  literals: ['defaults.timeout'],
  *find(file) {
    for (const node of file.root.findAll({
      rule: { kind: 'assignment_expression', has: { field: 'left', regex: 'defaults\\.timeout$' } },
    }))
      yield file.at(node);
  },
};

const FETCH_PACKAGES = [
  'node-fetch',
  'cross-fetch',
  'isomorphic-fetch',
  'node-fetch-native',
  'undici',
  'isomorphic-unfetch',
];

function* fetches(file: ParsedFile): Iterable<Sighting> {
  // A function of that name, or one handed in, is another fetch.
  const declared = /(?:function|const|let|var)\s+fetch\b|[({,]\s*fetch\s*[,})=]/.test(file.text);
  for (const call of file.calls('fetch')) {
    if (call.arguments.length === 0 || (call.receiver !== '' && call.receiver !== 'globalThis'))
      continue;
    const imported = file.namesOf(FETCH_PACKAGES).includes('fetch');
    if (declared && !imported) continue;
    const address = stringOf(call.arguments[0]) ?? call.arguments[0]?.text() ?? '';
    // An address without a host is asked of the page's own server, by a browser.
    if (/^[`'"]?\/(?!\/)/.test(address)) continue;
    yield* sighted(file, 'fetch', [call], false);
  }
}

const CLIENTS = [
  'axios',
  'got',
  'needle',
  'request',
  'request-promise',
  'request-promise-native',
  'superagent',
];

/** Calls of client packages. */
export const clientCalls: Detector = {
  name: 'client-calls',
  languages: ['javascript'],
  packages: CLIENTS,
  *find(file) {
    if (looksLikeBrowser(file)) return;
    if (file.importsAny(['axios'])) yield* axios(file);
    yield* sighted(
      file,
      'got',
      boundCalls(file, ['got'], ['default', 'got', 'extend', ...VERBS]),
      false,
    );
    yield* sighted(file, 'needle', boundCalls(file, ['needle'], ['default', ...VERBS]), true);
    for (const name of ['request', 'request-promise', 'request-promise-native'])
      yield* sighted(file, 'request', boundCalls(file, [name], ['default', ...VERBS]), false);
    for (const call of boundCalls(file, ['superagent'], ['default', ...VERBS])) {
      const statement = call.node
        .ancestors()
        .find((node) => /statement|declaration|arrow_function/.test(String(node.kind())));
      yield file.at(call.node, {
        client: 'superagent',
        server: looksLikeServer(file),
        bounded: /\.timeout\(/.test(statement?.text() ?? ''),
      });
    }
  },
};

/** Calls of fetch, built in or from a package. */
export const fetchCalls: Detector = {
  name: 'fetch-calls',
  languages: ['javascript'],
  literals: ['fetch('],
  mayFind: (text, path) => !showsBrowser(text, path),
  *find(file) {
    if (!looksLikeBrowser(file)) yield* fetches(file);
  },
};
