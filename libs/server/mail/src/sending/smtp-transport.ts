import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '@pitwall/server-kernel';
import { createTransport } from 'nodemailer';
import { htmlOf, type MailContent, textOf } from '../mail-content.ts';

const CONNECTIONS = 3;
/** Milliseconds after which a server that says nothing is given up, until the job is tried again. */
const LIMITS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 45_000 };

type Transport = ReturnType<typeof openTransport>;

/** The connection to the mail server, opened with the first mail and kept. */
@Injectable()
export class SmtpTransport implements OnApplicationShutdown {
  #transport: Transport | undefined;
  protected readonly limits: typeof LIMITS = LIMITS;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** Hands one mail to the mail server. Throws nodemailer's error, with `responseCode` where the server answered. */
  async send(id: string, mail: MailContent): Promise<void> {
    const { mail: settings, publicUrl } = this.configuration;
    if (settings.way !== 'smtp') throw new Error('This installation has no mail server.');
    this.#transport ??= openTransport(settings, this.limits);
    await this.#transport.sendMail({
      from: settings.from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: textOf(mail),
      html: htmlOf(mail),
      // The same for every attempt: a receiver that got it twice shows it once.
      messageId: `<${id}@${new URL(publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribe(mail) },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  onApplicationShutdown(): void {
    this.#transport?.close();
  }
}

/** One click in the mail program ends a mail that comes again and again (RFC 8058). */
const unsubscribe = ({ subscription }: MailContent): Record<string, string> =>
  subscription === null || subscription.endUrl === null
    ? {}
    : {
        'List-Unsubscribe': `<${subscription.endUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      };

function openTransport(
  { url, requireTls }: { url: string; requireTls: boolean },
  limits: typeof LIMITS,
) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: requireTls && !secure,
    pool: true,
    maxConnections: CONNECTIONS,
    ...limits,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  });
}
