import { connectDirectly } from '@pitwall/testing';

/**
 * What may be written although the answer is an error, by table and kind, each with its reason.
 * For an update, only the named columns.
 */
const EXPECTED: { change: RegExp; because: string }[] = [
  { change: /^rate_limit /, because: 'requests are counted, refused ones too' },
  { change: /^attempt /, because: 'tries to sign in are counted, wrong ones above all' },
  {
    change: /^session UPDATE expires_at,last_seen_at$/,
    because: 'a session that is used lasts on',
  },
  { change: /^api_token UPDATE last_used_at$/, because: 'the last use of a token is shown' },
  { change: /^account_event INSERT/, because: 'a refused try to sign in is a security event' },
  {
    change: /^idempotency_record (INSERT|DELETE)/,
    because: 'a key is claimed before the request runs, and given back when it fails',
  },
  {
    change: /^pending_sign_in (UPDATE tries|DELETE)/,
    because: 'a wrong second factor costs a try',
  },
];

export interface ChangeWatch {
  /** Committed changes since the last call that nothing expects: `table KIND columns`. */
  unexpected(): Promise<string[]>;
  /** Forgets what was noted so far. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Notes every row that a committed transaction writes, in any table: a trigger on each, whose notes are rolled
 * back with their transaction. So a change is seen whatever way it came, and looking costs one small query.
 */
export async function watchChanges(ownerUrl: string): Promise<ChangeWatch> {
  const sql = await connectDirectly(ownerUrl);
  await sql.query(`
    CREATE SCHEMA fuzz;
    CREATE UNLOGGED TABLE fuzz.change (id bigserial, change text NOT NULL);
    CREATE FUNCTION fuzz.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    DECLARE
      columns text := '';
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        SELECT coalesce(string_agg(n.key, ',' ORDER BY n.key), '') INTO columns
        FROM jsonb_each(to_jsonb(NEW)) n JOIN jsonb_each(to_jsonb(OLD)) o USING (key)
        WHERE n.value IS DISTINCT FROM o.value;
        IF columns = '' THEN RETURN NULL; END IF;
      END IF;
      INSERT INTO fuzz.change (change) VALUES (rtrim(TG_TABLE_NAME || ' ' || TG_OP || ' ' || columns));
      RETURN NULL;
    END $$;
    DO $$
    DECLARE
      name text;
    BEGIN
      FOR name IN SELECT oid::regclass::text FROM pg_class
                  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' LOOP
        EXECUTE format('CREATE TRIGGER fuzz_note AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION fuzz.note()', name);
      END LOOP;
    END $$`);
  const taken = async (): Promise<string[]> => {
    const { rows } = await sql.query<{ change: string }>(
      'DELETE FROM fuzz.change RETURNING change',
    );
    return rows.map(({ change }) => change);
  };
  return {
    async unexpected() {
      const changes = await taken();
      return changes.filter((change) => !EXPECTED.some((one) => one.change.test(change)));
    },
    async forget() {
      await taken();
    },
    close: () => sql.end(),
  };
}
