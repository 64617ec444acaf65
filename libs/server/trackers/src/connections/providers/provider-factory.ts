import type { TrackerDefinition, TrackerProvider } from '@pitwall/contracts';
import type {
  IssueContent,
  RunClock,
  TrackerAdapter,
  TrackerChoices,
  TrackerTransport,
} from '@pitwall/trackers';
import type { z } from 'zod';

/** What a call says for itself: the value of its `Authorization`. Asked before each call, so that it may be renewed. */
export type Authorization = () => string | Promise<string>;

export interface OpenedConnection {
  /** In the tracker, as `owner/repository`. */
  project: string;
  baseUrl: string;
  options: Record<string, unknown>;
  /** As it was sealed. */
  credential: unknown;
}

export interface AdapterSurroundings {
  /** Sends calls through the guarded client. Adapters never see the credential. */
  transport: (authorization: Authorization) => TrackerTransport;
  clock: RunClock;
  /** Pitwall's own address. */
  home: string;
  /** Of the organization's GitHub App, for calls to the connection's own server. */
  installationTokens: {
    of(installationId: string): Promise<string>;
    refused(installationId: string, token: string): Promise<void>;
  };
}

/** One tracker on the server: a file beside this one has one, `registered.ts` lists them. */
export interface ProviderFactory {
  provider: TrackerProvider;
  adapter(connection: OpenedConnection, surroundings: AdapterSurroundings): TrackerAdapter;
  /** What the project offers for its connection. */
  offers(connection: OpenedConnection, surroundings: AdapterSurroundings): Promise<TrackerChoices>;
  /** What a task's working days are in the field of the estimate. */
  estimateOf(days: number, options: Record<string, unknown>): number;
  /** Pitwall's section of an issue, in what the adapter's body format takes. */
  render(content: IssueContent): string;
}

/** A connection after the schemas of its tracker. */
type Typed<Definition extends TrackerDefinition> = Omit<
  OpenedConnection,
  'options' | 'credential'
> & {
  options: z.output<Definition['options']>;
  credential: z.output<Definition['credential']>;
};

export function providerFactory<Definition extends TrackerDefinition>(
  { provider, options, credential }: Definition,
  {
    adapter,
    render,
    offers,
    // No more than people read: a third of a day is 0.33.
    estimateOf = (days) => Math.round(days * 100) / 100,
  }: {
    adapter: (connection: Typed<Definition>, surroundings: AdapterSurroundings) => TrackerAdapter;
    render: ProviderFactory['render'];
    offers: (
      connection: Typed<Definition>,
      surroundings: AdapterSurroundings,
    ) => Promise<TrackerChoices>;
    /** Days as they are, unless given. */
    estimateOf?: (days: number, options: z.output<Definition['options']>) => number;
  },
): ProviderFactory {
  const typed = (connection: OpenedConnection): Typed<Definition> => ({
    ...connection,
    options: options.parse(connection.options) as z.output<Definition['options']>,
    credential: credential.parse(connection.credential) as z.output<Definition['credential']>,
  });
  return {
    provider,
    render,
    adapter: (connection, surroundings) => adapter(typed(connection), surroundings),
    offers: (connection, surroundings) => offers(typed(connection), surroundings),
    estimateOf: (days, given) =>
      estimateOf(days, options.parse(given) as z.output<Definition['options']>),
  };
}
