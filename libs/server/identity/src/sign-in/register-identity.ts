import { createHmac } from 'node:crypto';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '@pitwall/server-db';
import {
  CONFIGURATION,
  type Configuration,
  type Principal,
  ProblemException,
} from '@pitwall/server-kernel';
import { SessionStore } from '../sessions/session-store.ts';
import { WaysIn } from './authenticator.ts';

const DAY = 86_400_000;

/** The cookie's name: browsers hold `__Host-` names to https, this host and the whole path. */
export const sessionCookieName = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-pitwall_session' : 'pitwall_session';

/** Puts sessions and tokens before all routes: afterwards every request knows its principal, or null. */
export async function registerIdentity(application: NestFastifyApplication): Promise<void> {
  const configuration = application.get<Configuration>(CONFIGURATION);
  const ways = application.get(WaysIn);
  const https = configuration.publicUrl.startsWith('https:');
  await application.register(cookie as never);
  await application.register(
    session as never,
    {
      // The first signs; cookies of before a change of the key go on with the others.
      secret: [configuration.secretKey, ...configuration.previousSecretKeys].map((key) =>
        createHmac('sha256', key).update('session cookie').digest('base64'),
      ),
      store: new SessionStore(application.get(Database), configuration),
      cookieName: sessionCookieName(configuration.publicUrl),
      cookie: {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: https,
        maxAge: configuration.sessionDays * DAY,
      },
      saveUninitialized: false,
      rolling: false,
    } as never,
  );
  await application.register(ways.passport.initialize() as never);
  await application.register(ways.passport.secureSession() as never);
  application
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', async (request, reply) => {
      if (request.headers.authorization !== undefined && request.url.startsWith('/api/')) {
        request.principal = await ways.admit<Principal>('api-token', request, reply);
        if (request.principal) return;
        throw new ProblemException(
          'authentication.failed',
          'This API token is unknown, revoked or expired. Create a new one in the settings.',
        );
      }
      const account = request.session?.account;
      request.principal = account ? { kind: 'person', ...account } : null;
    });
}
