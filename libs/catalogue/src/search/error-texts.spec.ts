import { describe, expect, it } from 'vitest';
import { bundledCatalogue } from '../bundled.ts';
import { CatalogueSearch } from './catalogue-search.ts';
import { searchEntries } from './search-entries.ts';

const { symptoms } = bundledCatalogue();
const search = new CatalogueSearch(searchEntries(bundledCatalogue()));

/** What people paste, as servers, clients and terminals print it, and where they must land. */
const PASTED: readonly (readonly [symptom: string, text: string])[] = [
  ['too-many-connections', '2026-11-02 10:11:12 UTC [123] FATAL:  sorry, too many clients already'],
  ['too-many-connections', 'FATAL: sorry, too many clients already'],
  [
    'too-many-connections',
    'psql: error: connection to server at "10.0.0.5", port 5432 failed: FATAL:  sorry, too many clients already',
  ],
  [
    'too-many-connections',
    '2026-11-02T10:11:12.345Z app[web.1]: PG::ConnectionBad: FATAL:  remaining connection slots are reserved for non-replication superuser connections',
  ],
  [
    'too-many-connections',
    'org.postgresql.util.PSQLException: FATAL: remaining connection slots are reserved for roles with the SUPERUSER attribute',
  ],
  ['too-many-connections', '[2026-11-02 09:00:01] FATAL:  too many connections for role "shop"'],
  [
    'too-many-connections',
    'SQLSTATE[HY000] [1040] Too many connections (SQL: select * from `users` where `id` = 7 limit 1)',
  ],
  ['too-many-connections', 'ERROR 1040 (HY000): Too many connections'],
  ['too-many-connections', 'redis.exceptions.ConnectionError: max number of clients reached'],
  [
    'too-many-connections',
    '(node:4711) Error: timeout exceeded when trying to connect\n    at Timeout._onTimeout (/app/node_modules/pg-pool/index.js:45:11)',
  ],
  [
    'too-many-connections',
    'sqlalchemy.exc.TimeoutError: QueuePool limit of size 20 overflow 10 reached, connection timed out, timeout 30.00 (Background on this error at: https://sqlalche.me/e/20/3o7r)',
  ],
  [
    'too-many-connections',
    'Invalid `prisma.user.findMany()` invocation:\n\nTimed out fetching a new connection from the connection pool. More info: http://pris.ly/d/connection-pool (Current connection pool timeout: 10, connection limit: 5)',
  ],
  ['deadlock-detected', '2026-11-02 10:11:12.131 CET [8812] app@shop ERROR:  deadlock detected'],
  ['deadlock-detected', 'deadlock detected'],
  [
    'deadlock-detected',
    'DETAIL:  Process 22 waits for ShareLock on transaction 1044; blocked by process 31.',
  ],
  [
    'deadlock-detected',
    'Mysql2::Error: Deadlock found when trying to get lock; try restarting transaction',
  ],
  [
    'deadlock-detected',
    'django.db.utils.OperationalError: (1213, "Deadlock found when trying to get lock; try restarting transaction")',
  ],
  [
    'deadlock-detected',
    'Transaction (Process ID 64) was deadlocked on lock resources with another process and has been chosen as the deadlock victim. Rerun the transaction.',
  ],
  [
    'deadlock-detected',
    'Traceback (most recent call last):\n  File "/app/orders.py", line 88, in pay\n    cursor.execute(query)\npsycopg.errors.DeadlockDetected: deadlock detected\nDETAIL:  Process 1 waits for ShareLock on transaction 5; blocked by process 2.',
  ],
  ['lock-waits', 'ERROR:  canceling statement due to lock timeout'],
  ['lock-waits', 'java.sql.SQLException: Lock wait timeout exceeded; try restarting transaction'],
  ['lock-waits', 'ERROR 1205 (HY000): Lock wait timeout exceeded; try restarting transaction'],
  ['lock-waits', 'sqlite3.OperationalError: database is locked'],
  [
    'lock-waits',
    'Nov  2 10:11:12 db1 postgres[991]: [7-1] LOG:  process 991 still waiting for ShareLock on transaction 55 after 1000.071 ms',
  ],
  ['disk-full', 'ERROR:  could not extend file "base/16401/2619": No space left on device'],
  [
    'disk-full',
    '2026-11-02 03:00:00 UTC [77] PANIC:  could not write to file "pg_wal/xlogtemp.77": No space left on device',
  ],
  ['disk-full', "ERROR 1114 (HY000): The table 'sessions' is full"],
  [
    'disk-full',
    'MISCONF Redis is configured to save RDB snapshots, but it is currently not able to persist on disk. Commands that may modify the data set are disabled',
  ],
  [
    'disk-full',
    "[Error: ENOSPC: no space left on device, write] { errno: -28, code: 'ENOSPC', syscall: 'write' }",
  ],
  ['disk-full', "OSError: [Errno 28] No space left on device: '/var/uploads/1.jpg'"],
  [
    'disk-full',
    'tar: backup.tar: Wrote only 4096 of 10240 bytes\ntar: Error is not recoverable: exiting now\nno space left on device',
  ],
  [
    'workers-exhausted',
    '[02-Nov-2026 10:11:12] WARNING: [pool www] server reached pm.max_children setting (50), consider raising it',
  ],
  ['workers-exhausted', '[2026-11-02 10:11:12 +0000] [9] [CRITICAL] WORKER TIMEOUT (pid:4242)'],
  [
    'duplicate-jobs',
    'PG::UniqueViolation: ERROR:  duplicate key value violates unique constraint "payments_order_id_key"',
  ],
  ['poison-message', 'Error: job stalled more than allowable limit'],
  ['duplicate-jobs', "ERROR 1062 (23000): Duplicate entry '4711' for key 'orders.PRIMARY'"],
  [
    'errors-during-deploys',
    '2026/11/02 10:11:12 [error] 31#31: *77 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.9, server: shop.example, request: "GET /cart HTTP/1.1"',
  ],
  [
    'errors-during-deploys',
    '2026/11/02 10:11:12 [error] 31#31: *9 upstream prematurely closed connection while reading response header from upstream, client: 203.0.113.9',
  ],
  ['errors-during-deploys', '<html><head><title>502 Bad Gateway</title></head>'],
  ['database-connections-cut', 'FATAL:  terminating connection due to administrator command'],
  ['errors-during-deploys', 'TypeError: fetch failed\n  [cause]: SocketError: other side closed'],
  [
    'cache-unreachable',
    '[ioredis] Unhandled error event: Error: connect ECONNREFUSED 127.0.0.1:6379\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16)',
  ],
  [
    'cache-unreachable',
    "ReplyError: READONLY You can't write against a read only replica. script: 3f1",
  ],
  [
    'certificate-expired',
    "requests.exceptions.SSLError: HTTPSConnectionPool(host='api.shop.example', port=443): [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1129)",
  ],
  ['certificate-expired', 'curl: (60) SSL certificate problem: certificate has expired'],
  [
    'crash-loop',
    'Warning  BackOff  3m (x21 over 8m)  kubelet  Back-off restarting failed container api in pod api-7d9f',
  ],
  ['crash-loop', 'Error: listen EADDRINUSE: address already in use 0.0.0.0:3000'],
  [
    'dns-failures',
    '{"level":50,"time":1762078272000,"msg":"getaddrinfo ENOTFOUND redis.internal","code":"ENOTFOUND"}',
  ],
  [
    'file-descriptors-exhausted',
    '2026/11/02 10:11:12 [crit] 7#7: accept4() failed (24: Too many open files)',
  ],
  [
    'ids-run-out',
    'ERROR:  nextval: reached maximum value of sequence "events_id_seq" (2147483647)',
  ],
  ['ids-run-out', "ERROR 1062 (23000): Duplicate entry '2147483647' for key 'orders.PRIMARY'"],
  [
    'memory-runs-out',
    '<--- Last few GCs --->\n\n[1:0x5d] 93022 ms: Mark-sweep 2047.9\n\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
  ],
  [
    'memory-runs-out',
    'Nov  2 10:11:12 web1 kernel: [12345.678] Out of memory: Killed process 4242 (node) total-vm:2097152kB',
  ],
  ['memory-runs-out', "OOM command not allowed when used memory > 'maxmemory'."],
  ['memory-runs-out', 'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space'],
  ['replication-lag', 'ERROR:  canceling statement due to conflict with recovery'],
  [
    'requests-time-out',
    '2026/11/02 10:11:12 [error] 31#31: *8 upstream timed out (110: Connection timed out) while reading response header from upstream, client: 203.0.113.9, server: shop.example',
  ],
  [
    'requests-time-out',
    'at=error code=H12 desc="Request timeout" method=GET path="/report" host=shop.example fwd="203.0.113.9" dyno=web.1 connect=0ms service=30000ms status=503',
  ],
  [
    'retry-storm',
    '2026/11/02 10:11:12 [error] 31#31: *5 no live upstreams while connecting to upstream, client: 203.0.113.9',
  ],
  [
    'slow-queries',
    '2026-11-02 10:11:12 UTC [991] LOG:  duration: 20411.901 ms  statement: SELECT * FROM orders WHERE note LIKE $1',
  ],
  ['slow-queries', 'PG::QueryCanceled: ERROR:  canceling statement due to statement timeout'],
  ['third-party-rate-limited', 'AxiosError: Request failed with status code 429'],
  [
    'transaction-ids-run-out',
    'WARNING:  database "shop" must be vacuumed within 9985967 transactions',
  ],
  [
    'users-signed-out-at-random',
    'Warning: connect.session() MemoryStore is not designed for a production environment, as it will leak\nmemory, and will not scale past a single process.',
  ],
  [
    'workers-exhausted',
    '2026/11/02 10:11:12 [alert] 7#7: *99 1024 worker_connections are not enough while connecting to upstream',
  ],
];

describe('an error text that is pasted', () => {
  it(`is tried ${PASTED.length} times`, () => {
    expect(PASTED.length).toBeGreaterThanOrEqual(40);
  });

  it.each(PASTED)('lands on %s: %s', (symptom, text) => {
    const [first] = search.find(text);
    expect(first?.kind).toBe('symptom');
    // Where two symptoms print the very same, either is right, and both are shown.
    const printed = symptoms.find(({ id }) => id === symptom)?.errors.map((error) => error.text);
    const same = printed?.includes(first?.error?.text ?? '') ?? false;
    expect([symptom, same && first?.id]).toContain(first?.id);
    // A text that is also an id is found by that.
    expect(['error', 'id']).toContain(first?.because);
  });

  it('lands where the catalogue itself says that it is printed', () => {
    const printed = symptoms.flatMap(({ id, errors }) =>
      errors.map(({ text }) => [id, `2026-11-02 10:11:12 UTC [123] ${text}`] as const),
    );
    const astray = printed.filter(([, text]) => {
      const landed = search.find(text).filter(({ because }) => because === 'error');
      // A text that two symptoms print may land on either.
      const shares = symptoms
        .filter(({ errors }) => errors.some((error) => text.endsWith(error.text)))
        .map((symptom) => symptom.id);
      return !shares.includes(landed[0]?.id ?? '');
    });
    expect(astray).toEqual([]);
  });

  it('is recognized with a slip of the fingers', () => {
    expect(search.find('too many conections')[0]?.id).toBe('too-many-connections');
    expect(search.find('deadlok detcted')[0]?.id).toBe('deadlock-detected');
    expect(search.find('no space left on devise')[0]?.id).toBe('disk-full');
  });

  it('is not seen where there is none', () => {
    for (const text of [
      'connection',
      'GET /health 200 3 ms',
      'the user is full of joy',
      '2026-11-02 10:11:12 UTC [123] LOG:  checkpoint complete: wrote 99 buffers',
    ]) {
      expect(search.find(text).filter(({ because }) => because === 'error')).toEqual([]);
    }
  });

  it('stands alone when it was pasted, and before its look-alikes when it was typed', () => {
    const pasted = search.find(
      '2026-03-02T10:00:00Z api-7 FATAL:  sorry, too many clients already',
    );
    expect(pasted.filter(({ because }) => because === 'words')).toEqual([]);
    const typed = search.find('too many connections pool');
    expect(typed[0]?.id).toBe('too-many-connections');
    expect(typed.some(({ kind }) => kind === 'practice')).toBe(true);
  });

  it('is found in a long log within bounds', () => {
    const noise = Array.from({ length: 5_000 }, (_, i) => `at step ${i} (/app/src/${i}.js:1:1)`);
    const log = [...noise.slice(0, 20), 'ERROR:  deadlock detected', ...noise].join('\n');
    expect(search.find(log)[0]?.id).toBe('deadlock-detected');
  });
});

describe('a search by words', () => {
  it('finds by id in any writing, before anything else', () => {
    for (const typed of ['RL-03', 'rl-03', 'rl03', ' RL 03 ']) {
      expect(search.find(typed)[0]).toMatchObject({ id: 'RL-03', because: 'id' });
    }
    expect(search.find('disk-full')[0]).toMatchObject({ kind: 'symptom', because: 'id' });
    expect(search.find('re-architecture')[0]).toMatchObject({ kind: 'stage', because: 'id' });
  });

  it.each([
    ['rate limit', 'RL-'],
    ['ratelimit conters', 'RL-03'],
    ['backup', 'DB-05'],
    ['indexes', 'DB-03'],
    ['structured logs', 'MO-01'],
    ['gracefull shutdown', 'ST-05'],
  ])('%s finds %s among the first three practices', (typed, id) => {
    const practices = search.find(typed).filter(({ kind }) => kind === 'practice');
    expect(practices.slice(0, 3).some((hit) => hit.id.startsWith(id))).toBe(true);
  });

  it('finds nothing for nothing, and nothing for nonsense', () => {
    expect(search.find('  ')).toEqual([]);
    expect(search.find('qxzvw')).toEqual([]);
  });

  it('gives as many as asked for, none twice', () => {
    const hits = search.find('database', 5);
    expect(hits).toHaveLength(5);
    expect(new Set(hits.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(5);
  });
});
