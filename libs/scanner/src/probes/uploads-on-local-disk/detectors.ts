import { usesPackages, type Detector } from '../../collect/detector.ts';
import type { ParsedFile } from '../../collect/parsed-file.ts';
import { pythonSettings, stringMentions } from '../../collect/python-settings.ts';
import { boundCalls } from '../../collect/syntax/bound-calls.ts';
import { optionsOf, type Call } from '../../collect/syntax/calls.ts';

const NEST = ['@nestjs/platform-express', '@nestjs/platform-fastify'];
/** A temporary folder is a step on the way, not the place where files stay. */
const TEMPORARY = /tmp|temp/i;

const destination = (file: ParsedFile, call: Call): string | null => {
  for (const position of call.arguments.keys()) {
    const options = optionsOf(call, file.root, position);
    const found = options?.entries.get('dest') ?? options?.entries.get('destination');
    if (found) return found.text();
  }
  return null;
};

/** multer, directly or through NestJS: `dest`, or a disk storage. */
export const multer: Detector = {
  name: 'multer',
  languages: ['javascript'],
  packages: ['multer', 'fastify-multer', '@koa/multer', 'koa-multer', ...NEST],
  *find(file) {
    const makers = boundCalls(file, ['multer', 'fastify-multer', '@koa/multer', 'koa-multer']);
    const nest = boundCalls(file, NEST, [
      'FileInterceptor',
      'FilesInterceptor',
      'AnyFilesInterceptor',
      'FileFieldsInterceptor',
    ]);
    const register = file.namesOf(NEST).includes('MulterModule')
      ? file.calls('register', 'registerAsync')
      : [];
    for (const call of [
      ...makers,
      ...nest,
      ...register.filter(({ receiver }) => receiver === 'MulterModule'),
    ]) {
      const where = destination(file, call);
      if (where === null) yield file.at(call.node, { kind: 'received' });
      else yield file.at(call.node, { kind: TEMPORARY.test(where) ? 'temporary' : 'disk' });
    }
  },
};

const UPLOAD_PARSERS = [
  'express-fileupload',
  'formidable',
  'busboy',
  '@fastify/busboy',
  '@fastify/multipart',
  'fastify-multipart',
  'connect-busboy',
  'multiparty',
  'koa-body',
];

export const parsers = usesPackages('parsers', ['javascript'], UPLOAD_PARSERS);

/** Files of a request written by hand: a stream to a file beside a parser, or `files.x.mv(path)`. */
export const writtenByHand: Detector = {
  name: 'written-by-hand',
  languages: ['javascript'],
  literals: ['createWriteStream', '.mv(', 'uploadDir'],
  *find(file) {
    // Other stores have a method of the same name, so it has to be the one of the file system.
    if (file.importsAny([...UPLOAD_PARSERS, 'multer']))
      for (const call of boundCalls(file, ['fs', 'fs-extra', 'graceful-fs'], ['createWriteStream']))
        yield file.at(call.node, { kind: TEMPORARY.test(call.node.text()) ? 'temporary' : 'disk' });
    if (/\breq(?:uest)?\.files?\b/.test(file.text))
      for (const call of file.calls('mv'))
        if (call.arguments.length > 0) yield file.at(call.node, { kind: 'disk' });
  },
};

export const objectStores = usesPackages(
  'object-stores',
  ['javascript', 'python'],
  ['@aws-sdk/client-s3', '@aws-sdk/s3-request-presigner', '@aws-sdk/s3-presigned-post', '@aws-sdk/lib-storage', 'multer-s3', '@google-cloud/storage', '@azure/storage-blob', 'cloudinary', 'minio', 'uploadthing', '@supabase/storage-js', '@vercel/blob', 'google.cloud.storage', 'azure.storage.blob', 'storages'],
); // prettier-ignore

/** `boto3` serves all of AWS: it counts only where S3 is named. */
export const awsStores: Detector = {
  name: 'aws-stores',
  languages: ['python'],
  packages: ['boto3', 'botocore', 'aioboto3', 'aiobotocore'],
  literals: ['s3', 'S3'],
  *find(file) {
    for (const call of file.calls('client', 'resource', 'create_client'))
      if (/^['"]s3['"]$/.test(call.arguments[0]?.text() ?? '')) yield file.at(call.node);
  },
};

export const storageClasses = stringMentions(
  'storage-backends',
  ['python'],
  ['storages.backends', 'cloudinary_storage', 'minio_storage'],
);
export const mediaSettings = pythonSettings('media-settings', [
  'MEDIA_ROOT',
  'DEFAULT_FILE_STORAGE',
  'STORAGES',
]);

/** `file.save(path)` in Flask, a copy to an opened file in FastAPI. */
export const savedFiles: Detector = {
  name: 'saved-files',
  languages: ['python'],
  literals: ['.files', 'UploadFile', 'FileStorage', 'FileField'],
  *find(file) {
    const names = new Set(file.namesOf(['fastapi'], ['UploadFile']));
    const flask = /\brequest\.files\b/.test(file.text) || file.importsAny(['flask_wtf.file']);
    if (flask)
      for (const call of file.calls('save'))
        if (
          call.arguments.length === 1 &&
          !/^(?:form|self|super\(\)|user|obj|instance)$/.test(call.receiver)
        )
          yield file.at(call.node, {
            kind: TEMPORARY.test(call.node.text()) ? 'temporary' : 'disk',
          });
    if (names.size > 0)
      for (const call of file.calls('copyfileobj', 'open')) {
        const text = call.node.text();
        if (call.name === 'copyfileobj' || /['"](?:wb|xb|ab)\+?['"]/.test(text))
          yield file.at(call.node, { kind: /[Tt]emp|tmp/.test(text) ? 'temporary' : 'disk' });
      }
  },
};

/** File fields of Django models. */
export const fileFields: Detector = {
  name: 'file-fields',
  languages: ['python'],
  packages: ['django'],
  literals: ['FileField(', 'ImageField('],
  *find(file) {
    if (file.path.includes('/migrations/')) return;
    for (const call of file.calls('FileField', 'ImageField'))
      if (
        /^(?:models\.)/.test(call.callee) ||
        file.namesOf(['django.db.models']).includes(call.name)
      )
        yield file.at(call.node, { storage: call.keywords.has('storage') });
  },
};
