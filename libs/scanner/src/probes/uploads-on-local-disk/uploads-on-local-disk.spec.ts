import { describe, expect, it } from 'vitest';
import { tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { uploadsOnLocalDisk } from './uploads-on-local-disk.ts';

const outcomeOf = async (tree: Tree) => (await tryProbe(uploadsOnLocalDisk, tree)).outcome;
const express = (code: string): Tree => ({
  'app.js': `const express = require('express');\nconst app = express();\n${code}`,
});

describe('uploads-on-local-disk', () => {
  it.each([
    [
      'multer with dest',
      "const multer = require('multer');\nmulter({ dest: 'uploads/' });",
      'absent',
    ],
    [
      'multer with a disk storage in a variable',
      "const multer = require('multer');\nconst storage = multer.diskStorage({ destination: './uploads' });\nmulter({ storage });",
      'absent',
    ],
    [
      'files moved by hand',
      "const upload = require('express-fileupload');\napp.use(upload());\napp.post('/a', (req, res) => req.files.photo.mv('/srv/' + name));",
      'absent',
    ],
    [
      'a stream of busboy into a file',
      "const busboy = require('busboy');\nconst fs = require('fs');\nbusboy({}).on('file', (n, file) => file.pipe(fs.createWriteStream('/srv/x')));",
      'absent',
    ],
    [
      'a stream of busboy into another store',
      "const busboy = require('busboy');\nbusboy({}).on('file', (n, file) => file.pipe(grid.createWriteStream({ n })));",
      'not_visible',
    ],
    [
      'multer in a temporary folder',
      "const multer = require('multer');\nconst os = require('os');\nmulter({ dest: os.tmpdir() });",
      'not_visible',
    ],
    [
      'multer in memory',
      "const multer = require('multer');\nmulter({ storage: multer.memoryStorage() });",
      'not_visible',
    ],
    [
      'an object store',
      "const multer = require('multer');\nconst { S3Client } = require('@aws-sdk/client-s3');\nmulter({ storage: multer.memoryStorage() });\nnew S3Client({});",
      'present',
    ],
    [
      'both',
      "const multer = require('multer');\nconst { S3Client } = require('@aws-sdk/client-s3');\nmulter({ dest: 'uploads' });\nnew S3Client({});",
      'partial',
    ],
    ['no uploads', '', 'not_applicable'],
    ['a commented line', "// multer({ dest: 'uploads/' })", 'not_applicable'],
  ])('judges %s', async (_name, code, outcome) => {
    expect(await outcomeOf(express(code))).toBe(outcome);
  });

  it('sees the interceptors of NestJS', async () => {
    const nest = (options: string) => ({
      'a.controller.ts': `import { Controller, Post } from '@nestjs/common';\nimport { FileInterceptor } from '@nestjs/platform-express';\n@Controller()\nexport class A {\n  @Post()\n  @UseInterceptors(FileInterceptor('file'${options}))\n  add() {}\n}`,
    });
    expect(await outcomeOf(nest(", { dest: './uploads' }"))).toBe('absent');
    expect(await outcomeOf(nest(''))).toBe('not_visible');
  });

  it.each([
    [
      'Flask',
      'from flask import Flask, request\napp = Flask(__name__)\n@app.route("/x")\ndef x():\n    f = request.files["f"]\n    f.save(os.path.join("uploads", f.filename))\n',
      'absent',
    ],
    [
      'Flask, a form that is saved',
      'from flask import Flask, request\napp = Flask(__name__)\ndef x():\n    form.save(commit)\n',
      'not_applicable',
    ],
    [
      'FastAPI',
      'from fastapi import FastAPI, UploadFile\napp = FastAPI()\ndef x(file: UploadFile):\n    with open("uploads/x", "wb") as out:\n        out.write(file.file.read())\n',
      'absent',
    ],
    [
      'FastAPI, reading a file',
      'from fastapi import FastAPI, UploadFile\napp = FastAPI()\ndef x(file: UploadFile):\n    open("model.bin", "rb")\n',
      'not_applicable',
    ],
    [
      'FastAPI with S3',
      'import boto3\nfrom fastapi import FastAPI, UploadFile\napp = FastAPI()\ns3 = boto3.client("s3")\n',
      'present',
    ],
    [
      'FastAPI with another service of AWS',
      'import boto3\nfrom fastapi import FastAPI\napp = FastAPI()\nq = boto3.client("sqs")\n',
      'not_applicable',
    ],
  ])('judges %s', async (_name, code, outcome) => {
    expect(await outcomeOf({ 'app.py': code })).toBe(outcome);
  });

  const django = (settings: string): Tree => ({
    'app/models.py':
      'from django.db import models\nclass A(models.Model):\n    photo = models.ImageField(upload_to="x")\n',
    'site/settings.py': `MEDIA_ROOT = BASE_DIR / "media"\n${settings}`,
  });
  it('knows where Django keeps files', async () => {
    expect(await outcomeOf(django(''))).toBe('absent');
    expect(
      await outcomeOf(
        django('DEFAULT_FILE_STORAGE = "storages.backends.s3boto3.S3Boto3Storage"\n'),
      ),
    ).toBe('present');
    expect(
      await outcomeOf(
        django(
          'STORAGES = {"default": {"BACKEND": "storages.backends.gcloud.GoogleCloudStorage"}}\n',
        ),
      ),
    ).toBe('present');
  });
});
