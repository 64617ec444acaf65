import type { Detector } from '../../collect/detector.ts';
import { pythonSettings } from '../../collect/python-settings.ts';
import { boundCalls } from '../../collect/syntax/bound-calls.ts';
import { optionsOf } from '../../collect/syntax/calls.ts';
import type { Node } from '../../collect/syntax/node.ts';
import { numberOf, objectOptions, resolve, stringOf } from '../../collect/syntax/values.ts';

const UNITS: Readonly<Record<string, number>> = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9 };

/** Bytes of `'50mb'` or a number; null when it is not a literal. */
const bytesOf = (node: Node | undefined): number | null => {
  const text = stringOf(node);
  const match = /^\s*(\d+(?:\.\d+)?)\s*([kmg]?b)\s*$/i.exec(text ?? '');
  if (match?.[1] && match[2]) return Number(match[1]) * (UNITS[match[2].toLowerCase()] ?? 1);
  return numberOf(node);
};

const BODY = ['express', 'body-parser', 'koa-body', 'koa-bodyparser', '@koa/bodyparser'];

/** Body parsers with their limit: the default where none is given (100 kB in Express). */
export const bodyParsers: Detector = {
  name: 'body-parsers',
  languages: ['javascript'],
  packages: [...BODY, '@nestjs/platform-express'],
  literals: ['json(', 'urlencoded(', 'raw(', 'koaBody', 'bodyParser', 'useBodyParser'],
  *find(file) {
    const named = boundCalls(file, BODY, [
      'json',
      'urlencoded',
      'raw',
      'text',
      'koaBody',
      'bodyParser',
      'default',
    ]);
    const nest = file.calls('useBodyParser');
    for (const call of [...named, ...nest]) {
      // `express()` itself is no parser.
      if (file.namesOf(['express'], ['default', '*']).includes(call.callee)) continue;
      const limit = optionsOf(call, file.root)?.entries.get('limit');
      yield file.at(call.node, { bytes: limit ? bytesOf(resolve(limit, file.root)) : 100_000 });
    }
  },
};

/** `bodyLimit` of Fastify, given or left at 1 MiB. */
export const fastifyLimit: Detector = {
  name: 'fastify-limit',
  languages: ['javascript'],
  packages: ['fastify', '@nestjs/platform-fastify'],
  *find(file) {
    for (const call of boundCalls(
      file,
      ['fastify', '@nestjs/platform-fastify'],
      ['default', 'fastify', 'FastifyAdapter'],
    )) {
      const limit = optionsOf(call, file.root, 0)?.entries.get('bodyLimit');
      yield file.at(call.node, { bytes: limit ? bytesOf(resolve(limit, file.root)) : 1_048_576 });
    }
  },
};

const NEST_UPLOADS = [
  'FileInterceptor',
  'FilesInterceptor',
  'AnyFilesInterceptor',
  'FileFieldsInterceptor',
];
const BOUNDING = ['fileSize', 'maxFileSize', 'maxTotalFileSize', 'parts', 'fieldSize'];

/** Whether options bound the size of a file; null when they cannot be read from here. */
const bounds = (options: ReturnType<typeof optionsOf>, root: Node): boolean | null => {
  if (!options) return null;
  if (BOUNDING.some((key) => options.entries.has(key))) return true;
  const limits = options.entries.get('limits');
  if (!limits) return options.complete ? false : null;
  const inner = objectOptions(resolve(limits, root));
  if (!inner) return null;
  return BOUNDING.some((key) => inner.entries.has(key)) || (inner.complete ? false : null);
};

export const uploads: Detector = {
  name: 'uploads',
  languages: ['javascript'],
  packages: [
    'multer',
    '@koa/multer',
    'express-fileupload',
    'busboy',
    '@fastify/busboy',
    '@nestjs/platform-express',
  ],
  *find(file) {
    const makers = boundCalls(
      file,
      ['multer', '@koa/multer', 'express-fileupload', 'busboy', '@fastify/busboy'],
      ['default', '*', 'Busboy', 'busboy'],
    );
    for (const call of makers) {
      if (call.name === 'diskStorage' || call.name === 'memoryStorage') continue;
      const bounded = bounds(optionsOf(call, file.root, 0), file.root);
      if (bounded !== null) yield file.at(call.node, { bounded });
    }
    for (const call of boundCalls(file, ['@nestjs/platform-express'], NEST_UPLOADS)) {
      // A bound may be set once for all in MulterModule, or by a pipe on the parameter.
      const options =
        call.arguments.length > 1 ? bounds(optionsOf(call, file.root), file.root) : null;
      const bounded = /MaxFileSizeValidator|addMaxSizeValidator/.test(file.text) ? true : options;
      if (bounded !== null) yield file.at(call.node, { bounded });
    }
  },
};

export const pythonLimits = pythonSettings('python-limits', [
  'MAX_CONTENT_LENGTH',
  'DATA_UPLOAD_MAX_MEMORY_SIZE',
  'MAX_FORM_MEMORY_SIZE',
]);
