import pg from 'pg';

/** A connection of the test's own, beside the code under test. */
export interface DirectConnection {
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
  end(): Promise<void>;
}

/** Looks at a database under test as the role of the address, around everything that is tested. */
export async function connectDirectly(url: string): Promise<DirectConnection> {
  const client = new pg.Client({ connectionString: url });
  // A database that is dropped under it ends it; that is no failure of the test.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
