import { describe, expect, it } from 'vitest';
import { bundledCatalogue } from '../bundled.ts';
import { CatalogueSearch } from './catalogue-search.ts';
import { searchEntries } from './search-entries.ts';

const search = new CatalogueSearch(searchEntries(bundledCatalogue()));

/** Lines of stores, brokers, proxies and platforms as they are pasted: what stands between a service and what it needs. */
const PASTED: readonly (readonly [symptom: string, text: string])[] = [
  [
    'too-many-connections',
    '2026-11-20 08:14:02.331 UTC [2211] shop@shop FATAL:  remaining connection slots are reserved for roles with privileges of the "pg_use_reserved_connections" role',
  ],
  [
    'memory-runs-out',
    '2026-11-20 08:14:02 UTC [77] ERROR:  could not resize shared memory segment "/PostgreSQL.1804289383" to 16777216 bytes: No space left on device',
  ],
  [
    'logs-say-nothing',
    '2026-11-20 08:14:02 UTC [77] shop@shop ERROR:  current transaction is aborted, commands ignored until end of transaction block',
  ],
  [
    'access-refused',
    '2026-11-20 08:14:02 UTC [812] app@shop FATAL:  password authentication failed for user "app"',
  ],
  [
    'access-refused',
    'psql: error: connection to server at "10.0.0.5", port 5432 failed: FATAL:  no pg_hba.conf entry for host "10.0.3.7", user "app", database "shop", no encryption',
  ],
  [
    'data-damaged',
    '2026-11-20 08:14:02 UTC [99] ERROR:  invalid page in block 1337 of relation base/16384/2619',
  ],
  [
    'access-refused',
    '2026-11-20 08:14:02 UTC [77] app@shop ERROR:  permission denied for table orders',
  ],
  [
    'works-elsewhere',
    'PG::UndefinedTable: ERROR:  relation "invoices" does not exist at character 15',
  ],
  [
    'slow-queries',
    '2026-11-20 08:14:02 UTC [31] LOG:  checkpoints are occurring too frequently (9 seconds apart)',
  ],
  ['lock-waits', 'ERROR:  could not obtain lock on row in relation "orders"'],
  [
    'replication-lag',
    '2026-11-20 08:14:02 UTC [31] LOG:  terminating process 881 to release replication slot "old_standby"',
  ],
  [
    'disk-full',
    '2026-11-20T07:12:01.112233Z 0 [ERROR] [MY-012592] [InnoDB] Operating system error number 28 in a file operation.',
  ],
  ['lock-waits', 'ERROR 1206 (HY000): The total number of locks exceeds the lock table size'],
  [
    'too-large-refused',
    "ERROR 1153 (08S01) at line 41: Got a packet bigger than 'max_allowed_packet' bytes",
  ],
  [
    'too-many-connections',
    "ERROR 1129 (HY000): Host '10.0.2.9' is blocked because of many connection errors; unblock with 'mysqladmin flush-hosts'",
  ],
  [
    'data-damaged',
    '2026-11-20T07:12:01.1Z 0 [ERROR] [MY-011906] [InnoDB] Database page corruption on disk or a failed file read of page [page id: space=12, page number=881]',
  ],
  [
    'replication-lag',
    "[ERROR] [MY-013114] [Repl] Slave I/O for channel '': Got fatal error 1236 from source when reading data from binary log: 'Could not find first log file name in binary log index file'",
  ],
  [
    'replication-lag',
    'redis.exceptions.ResponseError: NOREPLICAS Not enough good replicas to write.',
  ],
  [
    'memory-runs-out',
    "1:M 20 Nov 2026 08:14:02.331 # Can't save in background: fork: Cannot allocate memory",
  ],
  ['works-elsewhere', "(error) CROSSSLOT Keys in request don't hash to the same slot"],
  ['access-refused', 'NOAUTH Authentication required.'],
  [
    'memory-runs-out',
    '1:M 20 Nov 2026 08:14:02.331 # Client id=812 addr=10.0.0.4:51234 laddr=10.0.0.5:6379 fd=9 name= age=3 scheduled to be closed ASAP for overcoming of output buffer limits.',
  ],
  [
    'data-damaged',
    'Bad file format reading the append only file appendonly.aof.1.incr.aof: make a backup of your AOF file, then use ./redis-check-aof --fix <filename.manifest>',
  ],
  [
    'errors-during-deploys',
    '2026/11/20 08:00:11 [error] 29#29: *8831 recv() failed (104: Connection reset by peer) while reading response header from upstream, client: 203.0.113.9',
  ],
  ['crash-loop', 'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)'],
  [
    'too-large-refused',
    '2026/11/20 08:00:11 [error] 29#29: *8831 client intended to send too large body: 12582912 bytes, client: 203.0.113.9',
  ],
  [
    'too-large-refused',
    '2026/11/20 08:00:11 [error] 29#29: *8831 upstream sent too big header while reading response header from upstream, client: 203.0.113.9',
  ],
  [
    'noisy-neighbor',
    '2026/11/20 08:00:11 [error] 29#29: *8831 limiting connections by zone "address", client: 203.0.113.9',
  ],
  [
    'errors-during-deploys',
    "Error: socket hang up\n    at connResetException (node:internal/errors:720:14)\n  code: 'ECONNRESET'",
  ],
  [
    'memory-runs-out',
    '(node:1) MaxListenersExceededWarning: Possible EventEmitter memory leak detected. 11 close listeners added to [Socket]. Use emitter.setMaxListeners() to increase limit',
  ],
  [
    'crash-loop',
    'RangeError: Maximum call stack size exceeded\n    at JSON.stringify (<anonymous>)',
  ],
  [
    'poison-message',
    '[2026-11-20 08:14:02,331: ERROR/MainProcess] Task handler raised error: TimeLimitExceeded(300)',
  ],
  [
    'database-connections-cut',
    'django.db.utils.OperationalError: connection to server at "10.0.0.5", port 5432 failed: Connection refused\n\\tIs the server running on that host and accepting TCP/IP connections?',
  ],
  ['cache-unreachable', 'redis.exceptions.TimeoutError: Timeout reading from redis:6379'],
  [
    'memory-runs-out',
    'java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory or process/resource limits reached',
  ],
  [
    'certificate-expired',
    'javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
  ],
  [
    'workers-exhausted',
    'java.util.concurrent.RejectedExecutionException: Task java.util.concurrent.FutureTask@1b2c rejected from java.util.concurrent.ThreadPoolExecutor@5f [Running, pool size = 50, active threads = 50, queued tasks = 100]',
  ],
  [
    'requests-time-out',
    "io.github.resilience4j.circuitbreaker.CallNotPermittedException: CircuitBreaker 'payments' is OPEN and does not permit further calls",
  ],
  ['errors-during-deploys', 'Caused by: java.net.SocketException: Connection reset'],
  [
    'cpu-saturated',
    '2026-11-20 08:14:02.331 WARN 1 --- [l-1 housekeeper] com.zaxxer.hikari.pool.HikariPool : HikariPool-1 - Thread starvation or clock leap detected (housekeeper delta=1m12s331ms).',
  ],
  [
    'crash-loop',
    'panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x4a1b2c]',
  ],
  ['crash-loop', 'fatal error: all goroutines are asleep - deadlock!'],
  ['requests-time-out', '2026/11/20 08:14:02 dial tcp 10.0.0.5:5432: i/o timeout'],
  [
    'too-many-connections',
    'ActiveRecord::ConnectionTimeoutError: could not obtain a connection from the pool within 5.000 seconds (waited 5.003 seconds); all pooled connections were in use',
  ],
  ['requests-time-out', 'Net::ReadTimeout: Net::ReadTimeout with #<TCPSocket:(closed)>'],
  [
    'database-connections-cut',
    'PHP Fatal error:  Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /var/www/db.php:12',
  ],
  [
    'cache-unreachable',
    'PHP Fatal error:  Uncaught RedisException: read error on connection to redis:6379',
  ],
  [
    'requests-time-out',
    'GuzzleHttp\\Exception\\ConnectException: cURL error 28: Operation timed out after 30001 milliseconds with 0 bytes received',
  ],
  [
    'cpu-saturated',
    'Warning  FailedScheduling  12s  default-scheduler  0/6 nodes are available: 6 Insufficient cpu.',
  ],
  [
    'memory-runs-out',
    'Warning  Evicted  1m  kubelet  The node was low on resource: memory. Threshold quantity: 100Mi, available: 62Mi.',
  ],
  [
    'scheduled-work-missing',
    'Warning  BackoffLimitExceeded  10s  job-controller  Job has reached the specified backoff limit',
  ],
  [
    'duplicate-jobs',
    'org.apache.kafka.clients.consumer.CommitFailedException: Offset commit cannot be completed since the consumer is not part of an active group for auto partition assignment; it is likely that the consumer was kicked out of the group.',
  ],
  [
    'queue-backlog-grows',
    'org.apache.kafka.common.errors.TimeoutException: Expiring 12 record(s) for orders-0:120000 ms has passed since batch creation',
  ],
  [
    'too-large-refused',
    'org.apache.kafka.common.errors.RecordTooLargeException: The message is 2097233 bytes when serialized which is larger than 1048576, which is the value of the max.request.size configuration.',
  ],
  [
    'replication-lag',
    'org.apache.kafka.common.errors.NotEnoughReplicasException: Messages are rejected since there are fewer in-sync replicas than required.',
  ],
  [
    'queue-backlog-grows',
    'org.apache.kafka.clients.consumer.OffsetOutOfRangeException: Fetch position FetchPosition{offset=812} is out of range for partition orders-0',
  ],
  [
    'duplicate-jobs',
    '[Consumer clientId=c1, groupId=orders] consumer poll timeout has expired. This means the time between subsequent calls to poll() was longer than the configured max.poll.interval.ms, which typically implies that the poll loop is spending too much time processing messages.',
  ],
  [
    'queue-backlog-grows',
    '2026-11-20 08:14:02.331000+00:00 [warning] <0.442.0> memory resource limit alarm set on node rabbit@mq1.',
  ],
  [
    'disk-full',
    '2026-11-20 08:14:02.331000+00:00 [warning] <0.440.0> disk resource limit alarm set on node rabbit@mq1.',
  ],
  [
    'errors-during-deploys',
    "AMQPQueueDeclare: PRECONDITION_FAILED - inequivalent arg 'x-message-ttl' for queue 'orders' in vhost '/': received none but current is the value '60000' of type 'signedint'",
  ],
  [
    'event-loop-blocked',
    '2026-11-20 08:14:02.331000+00:00 [error] <0.881.0> missed heartbeats from client, timeout: 60s',
  ],
];

describe('a pasted line of what a service needs', () => {
  it.each(PASTED)('lands on %s: %s', (symptom, text) => {
    const [first] = search.find(text);
    expect([first?.kind, first?.id, first?.because]).toEqual(['symptom', symptom, 'error']);
  });
});
