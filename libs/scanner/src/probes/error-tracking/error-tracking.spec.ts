import { describe, expect, it } from 'vitest';
import { tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { errorTracking } from './error-tracking.ts';

const express = "import express from 'express';\nexpress();\n";

describe('error-tracking', () => {
  it.each<[string, Tree, string]>([
    [
      'Sentry',
      { 'app.ts': `${express}import * as Sentry from '@sentry/node';\nSentry.init({});` },
      'present',
    ],
    [
      'Sentry imported and not used',
      { 'app.ts': `${express}import * as Sentry from '@sentry/node';` },
      'absent',
    ],
    [
      'types alone',
      { 'app.ts': `${express}import type { Event } from '@sentry/node';\nlet a: Event;` },
      'absent',
    ],
    [
      'sentry_sdk',
      {
        'app.py':
          'import sentry_sdk\nfrom fastapi import FastAPI\nsentry_sdk.init()\napp = FastAPI()\n',
      },
      'present',
    ],
    [
      'mails of Django',
      {
        'hc/settings.py':
          'import os\nINSTALLED_APPS = ["django.contrib.auth"]\nif admins := os.getenv("ADMINS"):\n    ADMINS = admins.split(",")\n',
        'hc/urls.py': 'from django.urls import path\nurlpatterns = [path("a/", a)]\n',
      },
      'partial',
    ],
    [
      'mails of Django to nobody',
      {
        'hc/settings.py': 'INSTALLED_APPS = ["django.contrib.auth"]\nADMINS = []\n',
        'hc/urls.py': 'from django.urls import path\nurlpatterns = [path("a/", a)]\n',
      },
      'absent',
    ],
    [
      'a list of that name outside the settings',
      {
        'hc/urls.py':
          'from django.urls import path\nADMINS = ["a"]\nurlpatterns = [path("a/", a)]\n',
      },
      'absent',
    ],
    ['nothing', { 'app.py': 'from fastapi import FastAPI\napp = FastAPI()\n' }, 'absent'],
  ])('judges %s', async (_name, tree, outcome) => {
    expect((await tryProbe(errorTracking, tree)).outcome).toBe(outcome);
  });
});
