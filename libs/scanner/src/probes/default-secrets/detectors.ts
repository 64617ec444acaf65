import type { Detector } from '../../collect/detector.ts';
import type { ParsedFile, Sighting } from '../../collect/parsed-file.ts';
import { settingsOf } from '../../collect/python-settings.ts';
import { boundCalls } from '../../collect/syntax/bound-calls.ts';
import { optionsOf, type Call } from '../../collect/syntax/calls.ts';
import type { Node } from '../../collect/syntax/node.ts';
import { resolve, stringOf } from '../../collect/syntax/values.ts';

const DEVELOPMENT =
  /(?:^|[/_.-])(?:dev|devel|development|local|test|tests|testing|ci|debug|staging|sandbox)(?:[/_.-]|$)/i;
const SIGNING_NAME =
  /^(?:\w*_)?(?:SECRET|SECRET_?KEY|JWT_?KEY|SIGNING_?KEY|PASSWORD_SALT|COOKIE_?KEY|ENCRYPTION_?KEY|APP_?KEY|PRIVATE_?KEY|CRYPTO_?KEY)(?:S|_BASE|_V\d)?$/i;
const SIGNING_KEY =
  /^(?:(?:cookie|session|jwt|token|auth|csrf|crypto|encryption|signing|access_?token|refresh_?token|app)_?(?:secret|key)(?:_?key)?s?|secret_?key)$/i;

/** True for a literal that can only be the secret itself, not the name of one or a mark for it. */
const isSecret = (value: string | null, least = 4): boolean =>
  value !== null &&
  value.length >= least &&
  !/\s/.test(value) &&
  !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) &&
  !/^(?:[a-z]\w*\.)+\w+$/i.test(value) &&
  !/^(?:[<${%]|https?:|\/|\.)/.test(value) &&
  !/^(?:string|required|optional|null|undefined|none|hs256|rs256|base64|utf-?8)$/i.test(value);

/** The literal that a value is, or falls back to: `'x'`, `env || 'x'`, `env ?? 'x'`, `env or 'x'`. */
const literalOf = (
  file: ParsedFile,
  node: Node | null | undefined,
): { value: string; fallback: boolean; node: Node } | null => {
  if (!node) return null;
  const resolved = resolve(node, file.root);
  const direct = stringOf(resolved);
  if (direct !== null)
    return isSecret(direct) ? { value: direct, fallback: false, node: resolved } : null;
  const kind = resolved.kind();
  if (kind === 'array') return literalOf(file, resolved.namedChildren()[0]);
  if (kind === 'binary_expression' || kind === 'boolean_operator') {
    const operator = resolved.field('operator')?.text();
    if (operator !== '||' && operator !== '??' && operator !== 'or') return null;
    const right = stringOf(resolved.field('right'));
    return right !== null && isSecret(right)
      ? { value: right, fallback: true, node: resolved }
      : null;
  }
  return null;
};

const report = (file: ParsedFile, node: Node | null | undefined, always?: 'used'): Sighting[] => {
  const found = literalOf(file, node);
  if (found) return [file.at(found.node, { literal: true, fallback: found.fallback })];
  return always && node ? [file.at(node, { literal: false, fallback: false })] : [];
};

const TOKEN_PACKAGES = ['jsonwebtoken', 'express-jwt', 'koa-jwt', 'jwt-simple'];
const optionSecrets = (file: ParsedFile, call: Call, position?: number): Sighting[] => {
  const options = optionsOf(call, file.root, position);
  return ['secret', 'secrets', 'secretOrKey', 'keys', 'password'].flatMap((key) =>
    report(file, options?.entries.get(key), 'used'),
  );
};

/** Where JavaScript libraries take their secret. */
export const javascriptSinks: Detector = {
  name: 'javascript-sinks',
  languages: ['javascript'],
  packages: [
    'express-session',
    'cookie-session',
    'cookie-parser',
    '@fastify/session',
    '@fastify/cookie',
    '@fastify/jwt',
    '@nestjs/jwt',
    'passport-jwt',
    'iron-session',
    'koa-session',
    ...TOKEN_PACKAGES,
  ],
  *find(file) {
    if (DEVELOPMENT.test(file.path)) return;
    for (const call of boundCalls(file, [
      'express-session',
      'cookie-session',
      'express-jwt',
      'koa-jwt',
      'koa-session',
    ]))
      yield* optionSecrets(file, call);
    for (const call of boundCalls(file, ['cookie-parser']))
      yield* report(file, call.arguments[0], 'used');
    for (const call of boundCalls(
      file,
      ['jsonwebtoken', 'jwt-simple'],
      ['sign', 'verify', 'encode', 'decode'],
    ))
      if (call.name !== 'decode' || file.importsAny(['jwt-simple']))
        yield* report(file, call.arguments[1], 'used');
    for (const call of file.calls('register', 'registerAsync', 'super'))
      if (
        /^JwtModule$/.test(call.receiver) ||
        call.callee === 'super' ||
        /(?:session|cookie|jwt)/i.test(call.arguments[0]?.text() ?? '')
      )
        yield* optionSecrets(file, call);
  },
};

const CONFIGURATION =
  /(?:^|[/_.-])(?:config|configuration|settings|env|environment|constants|secrets?)(?:[/_.-]|$)/i;

/** Keys of configuration objects that can only be secrets, and defaults for the environment. */
export const javascriptConfiguration: Detector = {
  name: 'javascript-configuration',
  languages: ['javascript'],
  literals: ['ecret', 'SECRET', '_KEY', 'Key:', 'Key"'],
  mayFind: (text, path) =>
    !DEVELOPMENT.test(path) && (CONFIGURATION.test(path) || /\bprocess\s*\.\s*env\b/.test(text)),
  *find(file) {
    const fallbacks = file.root.findAll({
      rule: {
        kind: 'binary_expression',
        has: { field: 'left', regex: '^process\\.env(\\.\\w+|\\[.+\\])$' },
      },
    });
    for (const node of fallbacks) {
      const name = /(\w+)['"\]]*$/.exec(node.field('left')?.text() ?? '')?.[1] ?? '';
      if (SIGNING_NAME.test(name)) yield* report(file, node);
    }
    if (!CONFIGURATION.test(file.path)) return;
    for (const node of file.root.findAll({ rule: { kind: 'pair' } })) {
      const key = stringOf(node.field('key')) ?? node.field('key')?.text() ?? '';
      const value = node.field('value');
      if (SIGNING_KEY.test(key) && stringOf(value) !== null) yield* report(file, value);
    }
  },
};

const PYTHON_NAME =
  /^(?:\w+_)?(?:SECRET_KEY|JWT_SECRET|SIGNING_KEY|SECURITY_PASSWORD_SALT|SESSION_SECRET|TOKEN_SECRET|COOKIE_SECRET)$|^(?:\w+\.)?secret_key$/;

const inDevelopmentClass = (node: Node): boolean =>
  node
    .ancestors()
    .some(
      (ancestor) =>
        ancestor.kind() === 'class_definition' &&
        /Dev|Test|Local|Debug/.test(ancestor.field('name')?.text() ?? ''),
    );

/** The default of a look-up: `os.environ.get('X', 'literal')`, `env('X', default='literal')`. */
const lookedUp = (node: Node): Node | null => {
  if (node.kind() !== 'call') return null;
  const callee = node.field('function')?.text() ?? '';
  if (!/(?:^|\.)(?:get|getenv|str|\w*(?:env|config|secret)\w*)$/i.test(callee)) return null;
  const parts = node.field('arguments')?.namedChildren() ?? [];
  const named = parts.find(
    (part) => part.kind() === 'keyword_argument' && part.field('name')?.text() === 'default',
  );
  return (
    named?.field('value') ??
    (parts.length > 1 && parts[1]?.kind() !== 'keyword_argument' ? (parts[1] ?? null) : null)
  );
};

export const pythonSecrets: Detector = {
  name: 'python-secrets',
  languages: ['python'],
  literals: ['SECRET', 'SIGNING_KEY', 'secret_key', 'PASSWORD_SALT'],
  *find(file) {
    if (DEVELOPMENT.test(file.path)) return;
    for (const { value, node } of settingsOf(file, PYTHON_NAME)) {
      if (inDevelopmentClass(node)) continue;
      const fallback = lookedUp(value);
      const literal = stringOf(fallback ?? value);
      // Where nobody sets another, a mark of one letter signs as well.
      const least = fallback ? 1 : undefined;
      const found =
        literal !== null && isSecret(literal, least) ? { fallback: fallback !== null } : null;
      const either = found ? null : literalOf(file, value);
      if (found) yield file.at(node, { literal: true, fallback: found.fallback });
      else if (either) yield file.at(node, { literal: true, fallback: either.fallback });
      else yield file.at(node, { literal: false, fallback: false });
    }
  },
};
