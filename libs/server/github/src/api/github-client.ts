import { Inject, Injectable } from '@nestjs/common';
import { type GuardedClient, OUTGOING, OutgoingError } from '@pitwall/server-kernel';
import { TrackerError } from '@pitwall/trackers';
import { z } from 'zod';

const convertedSchema = z.object({
  id: z.int(),
  name: z.string().max(200),
  html_url: z.url({ protocol: /^https?$/ }).max(300),
  pem: z.string().startsWith('-----BEGIN').max(20_000),
  webhook_secret: z.string().max(500).nullable(),
});
export type ConvertedApp = z.infer<typeof convertedSchema>;

const installationSchema = z.object({
  id: z.int(),
  account: z.object({
    login: z.string().max(100).optional(),
    slug: z.string().max(100).optional(),
  }),
  repository_selection: z.enum(['all', 'selected']),
  suspended_at: z.string().nullable(),
});
export type InstallationAtGitHub = z.infer<typeof installationSchema>;

const tokenSchema = z.object({
  token: z.string().min(1).max(1_000),
  expires_at: z.iso.datetime({ offset: true }),
});

const repositoriesSchema = z.object({
  repositories: z.array(
    z.object({ full_name: z.string(), private: z.boolean(), default_branch: z.string() }),
  ),
});
export type RepositoryAtGitHub = z.infer<typeof repositoriesSchema>['repositories'][number];

const PAGE = 100;
/** Five thousand installations or repositories: who has more names a part of what they look for. */
const PAGES = 50;
const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };

/** The calls that an app makes for itself. All leave through the guarded client. */
@Injectable()
export class GitHubClient {
  constructor(@Inject(OUTGOING) private readonly outgoing: GuardedClient) {}

  /** Makes the app of a code that GitHub has given; a code is good for an hour, and once. */
  convert(baseUrl: string, code: string): Promise<ConvertedApp> {
    return this.#send(
      'POST',
      `${baseUrl}/app-manifests/${encodeURIComponent(code)}/conversions`,
      null,
      convertedSchema,
    );
  }

  installations(baseUrl: string, token: string): Promise<InstallationAtGitHub[]> {
    return this.#all(PAGES, async (page) =>
      this.#send(
        'GET',
        `${baseUrl}/app/installations?per_page=${PAGE}&page=${page}`,
        token,
        z.array(installationSchema),
      ),
    );
  }

  /** A token of an installation, for an hour. */
  async installationToken(
    baseUrl: string,
    token: string,
    installationId: bigint,
  ): Promise<{ token: string; expiresAt: Date }> {
    const url = `${baseUrl}/app/installations/${installationId}/access_tokens`;
    const made = await this.#send('POST', url, token, tokenSchema);
    return { token: made.token, expiresAt: new Date(made.expires_at) };
  }

  /** Those that an installation may see, up to `pages` hundred. */
  repositories(baseUrl: string, token: string): Promise<RepositoryAtGitHub[]> {
    return this.#all(PAGES, async (page) => {
      const url = `${baseUrl}/installation/repositories?per_page=${PAGE}&page=${page}`;
      return (await this.#send('GET', url, token, repositoriesSchema)).repositories;
    });
  }

  async #all<Item>(pages: number, read: (page: number) => Promise<Item[]>): Promise<Item[]> {
    const all: Item[] = [];
    for (let page = 1; page <= pages; page += 1) {
      const items = await read(page);
      all.push(...items);
      if (items.length < PAGE) break;
    }
    return all;
  }

  /** @throws TrackerError that says in words what GitHub answered */
  async #send<Schema extends z.ZodType>(
    method: 'GET' | 'POST',
    url: string,
    token: string | null,
    schema: Schema,
  ): Promise<z.output<Schema>> {
    try {
      const response = await this.outgoing.request(url, {
        method,
        headers: { ...HEADERS, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
        redirects: 'return',
        retry: 'never',
      });
      if (response.ok) return response.json(schema);
      const says = messageOf(response.text());
      throw new TrackerError(
        response.status === 401 ? 'unauthorized' : response.status === 404 ? 'gone' : 'forbidden',
        `GitHub answered ${response.status}${says === '' ? '' : `: ${says}`}`,
      );
    } catch (error) {
      if (!(error instanceof OutgoingError)) throw error;
      throw new TrackerError('unclear', error.message);
    }
  }
}

function messageOf(body: string): string {
  try {
    return z.object({ message: z.string() }).parse(JSON.parse(body)).message.slice(0, 300);
  } catch {
    return '';
  }
}
