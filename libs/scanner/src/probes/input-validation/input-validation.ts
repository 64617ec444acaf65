import { isInFrontEnd, looksLikeBrowser, showsBrowser } from '../../collect/browser.ts';
import { usesPackages, type Detector } from '../../collect/detector.ts';
import type { Facts } from '../../collect/facts.ts';
import type { Sighting } from '../../collect/parsed-file.ts';
import { notVisible, type Probe } from '../probe.ts';
import { outsideWeb, usesFramework } from '../web-scope.ts';
import { definition } from './definition.ts';

const VALIDATORS = [
  'zod',
  'joi',
  '@hapi/joi',
  'yup',
  'ajv',
  'valibot',
  'superstruct',
  'express-validator',
  'celebrate',
  '@sinclair/typebox',
  'typebox',
  '@fastify/type-provider-typebox',
  '@fastify/type-provider-json-schema-to-ts',
  'fluent-json-schema',
  'fastify-type-provider-zod',
  'arktype',
  'fastest-validator',
  'io-ts',
  'runtypes',
  '@vinejs/vine',
  'express-openapi-validator',
  'jsonschema',
  '@tryghost/validator',
  '@tryghost/admin-api-schema',
  'koa-joi-router',
  'zod-express-middleware',
  '@hono/zod-validator',
];

/** Validators outside code for the browser, where they serve forms. */
const schemas: Detector = {
  name: 'schemas',
  languages: ['javascript'],
  packages: VALIDATORS,
  mayFind: (text, path) => !showsBrowser(text, path),
  *find(file) {
    if (looksLikeBrowser(file)) return;
    for (const found of file.usedImports(VALIDATORS)) yield file.at(found.node);
  },
};

const rules: Detector = {
  name: 'rules',
  languages: ['javascript'],
  packages: ['class-validator'],
  *find(file) {
    for (const found of file.usedImports(['class-validator'])) yield file.at(found.node);
  },
};

const pipes: Detector = {
  name: 'pipes',
  languages: ['javascript'],
  literals: ['ValidationPipe', 'ZodValidationPipe'],
  *find(file) {
    for (const node of file.root
      .findAll({ rule: { kind: 'identifier', regex: 'ValidationPipe$' } })
      .slice(1, 2))
      yield file.at(node);
  },
};

/** `schema: { body: … }` on a Fastify route. */
const routeSchemas: Detector = {
  name: 'route-schemas',
  languages: ['javascript'],
  literals: ['schema'],
  mayFind: (text) =>
    /(?:fastify|app|server|instance|router)[\s!?]*\.\s*(?:get|post|put|patch|delete|route)\b/i.test(
      text,
    ),
  *find(file) {
    for (const call of file.calls('get', 'post', 'put', 'patch', 'delete', 'route'))
      if (
        /(?:fastify|app|server|instance|router)$/i.test(call.receiver) &&
        call.arguments.some(
          (argument) =>
            argument.kind() === 'object' && /^\{(?:[\s\S]*?,)?\s*schema\b/.test(argument.text()),
        )
      )
        yield file.at(call.node);
  },
};

const bodies: Detector = {
  name: 'bodies',
  languages: ['javascript', 'python'],
  literals: [
    '.body',
    '@Body(',
    'request.json',
    'request.form',
    'request.POST',
    'request.data',
    'get_json(',
  ],
  mayFind: (text, path) =>
    path.endsWith('.py') ||
    (!showsBrowser(text, path) && /\b(?:req|request)\s*\.\s*body\b|@Body\b/.test(text)),
  *find(file) {
    const rule =
      file.language === 'python'
        ? { kind: 'attribute', regex: '^(self\\.)?request\\.(json|form|POST|data|get_json)$' }
        : { kind: 'member_expression', regex: '^(req|request|ctx\\.request)\\.body$' };
    if (file.language === 'javascript' && looksLikeBrowser(file)) return;
    for (const node of file.root.findAll({ rule }).slice(0, 3)) yield file.at(node);
    if (file.language === 'javascript')
      for (const call of file.calls('Body').slice(0, 2))
        if (call.node.parent()?.kind() === 'decorator') yield file.at(call.node);
  },
};

const pythonValidators = usesPackages(
  'python-validators',
  ['python'],
  [
    'marshmallow',
    'flask_marshmallow',
    'webargs',
    'wtforms',
    'flask_wtf',
    'flask_pydantic',
    'flask_smorest',
    'apiflask',
    'cerberus',
    'jsonschema',
    'voluptuous',
    'trafaret',
    'django.forms',
    'rest_framework.serializers',
    'ninja',
    'django_filters',
    'colander',
    'schematics',
    'schema',
    'flask_restx.reqparse',
    'flask_restful.reqparse',
  ],
);

/** Names that stand for a validating part, imported from the package that holds it. */
const pythonParts: Detector = {
  name: 'python-parts',
  languages: ['python'],
  packages: [
    'django',
    'rest_framework',
    'pydantic',
    'fastapi',
    'sqlmodel',
    'flask_restful',
    'flask_restx',
  ],
  *find(file) {
    const wanted = new Set([
      'forms',
      'serializers',
      'BaseModel',
      'SQLModel',
      'reqparse',
      'ModelForm',
      'Form',
      'TypeAdapter',
      'Query',
      'Body',
    ]);
    for (const found of file.usedImports(this.packages ?? []))
      if (found.names.some(({ imported }) => wanted.has(imported))) yield file.at(found.node);
  },
};

const serverSide = (facts: Facts, sightings: readonly Sighting[]) =>
  sightings.filter(({ path }) => !isInFrontEnd(facts, path));

export const inputValidation: Probe = {
  definition,
  detectors: [schemas, rules, pipes, routeSchemas, bodies, pythonValidators, pythonParts],
  judge(facts, seen) {
    const outside = outsideWeb(facts);
    if (outside) return outside;
    const rulesSeen = serverSide(facts, seen('rules'));
    const piped = seen('pipes');
    const declared = [
      ...serverSide(facts, seen('schemas')),
      ...(usesFramework(facts, 'fastify') ? seen('route-schemas') : []),
      ...seen('python-validators'),
      ...seen('python-parts'),
    ];
    const applied = rulesSeen.length > 0 && piped.length > 0 ? [...rulesSeen, ...piped] : [];
    if (declared.length + applied.length > 0)
      return {
        outcome: 'present',
        message:
          'Input is validated by schemas in server code. Whether every route has one is for you to check.',
        places: [...declared, ...applied].slice(0, 30),
      };
    if (rulesSeen.length > 0 && usesFramework(facts, 'nestjs'))
      return {
        outcome: 'partial',
        message:
          'Rules of class-validator are declared, but no ValidationPipe that applies them was seen.',
        places: rulesSeen.slice(0, 20),
      };
    const read = serverSide(facts, seen('bodies'));
    if (rulesSeen.length > 0)
      return {
        outcome: 'present',
        confidence: 'low',
        message: 'Input is described by validation rules.',
        places: rulesSeen.slice(0, 20),
      };
    if (read.length > 0)
      return {
        outcome: 'absent',
        message:
          'Request bodies are read here, and no schema or validator was seen in the server code. Checks written by hand would not be seen.',
        places: read.slice(0, 20),
      };
    return notVisible('No place that reads a request body was seen.');
  },
};
