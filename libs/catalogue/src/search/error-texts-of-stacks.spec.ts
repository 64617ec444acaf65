import { describe, expect, it } from 'vitest';
import { bundledCatalogue } from '../bundled.ts';
import { CatalogueSearch } from './catalogue-search.ts';
import { searchEntries } from './search-entries.ts';

const search = new CatalogueSearch(searchEntries(bundledCatalogue()));

/** More lines as they are pasted, of every stack: with time, level, host and what stood around them. */
const PASTED: readonly (readonly [symptom: string, text: string])[] = [
  [
    'disk-full',
    "Msg 9002, Level 17, State 4, Server DB01, Line 1 The transaction log for database 'shop' is full due to 'ACTIVE_TRANSACTION'.",
  ],
  ['duplicate-jobs', '[worker] Error: Missing lock for job 41. moveToFinished'],
  [
    'dead-rows-pile-up',
    'Trx id counter 912231 Purge done for trx n:o < 90 History list length 1912231',
  ],
  [
    'replication-lag',
    '2026-09-27 10:16:00.000 UTC [880] ERROR:  canceling statement due to conflict with recovery',
  ],
  [
    'replication-lag',
    'FATAL:  could not receive data from WAL stream: ERROR:  requested WAL segment 00000001000000A200000011 has already been removed',
  ],
  [
    'migration-blocks-site',
    'ActiveRecord::ConcurrentMigrationError: Cannot run migrations because another migration process is currently running.',
  ],
  ['migration-blocks-site', 'error: Dirty database version 41. Fix and force version.'],
  [
    'migration-blocks-site',
    'liquibase.exception.LockException: Could not acquire change log lock.  Currently locked by 172.17.0.1 (172.17.0.1) since 6/9/26, 9:35 PM',
  ],
  [
    'migration-blocks-site',
    '| 41 | app | 10.0.0.7 | shop | Query | 118 | Waiting for table metadata lock | ALTER TABLE orders ADD note TEXT |',
  ],
  [
    'event-loop-blocked',
    'WARNING: Thread Thread[vert.x-eventloop-thread-3,5,main] has been blocked for 3282 ms, time limit is 2000 ms',
  ],
  ['event-loop-blocked', '[worker] Error: could not renew lock for job 8812'],
  [
    'event-loop-blocked',
    'django.core.exceptions.SynchronousOnlyOperation: You cannot call this from an async context - use a thread or sync_to_async.',
  ],
  [
    'workers-exhausted',
    '[mpm_event:error] [pid 1] AH00484: server reached MaxRequestWorkers setting, consider raising the MaxRequestWorkers setting',
  ],
  [
    'workers-exhausted',
    '2026/10/10 22:10:01 [alert] 7387#0: *6259768 768 worker_connections are not enough while connecting to upstream',
  ],
  [
    'workers-exhausted',
    'Tue Jun 13 18:33:04 2026 - *** uWSGI listen queue of socket "127.0.0.1:45816" (fd: 3) full !!! (101/100) ***',
  ],
  [
    'file-descriptors-exhausted',
    '2026/08/11 15:21:08 http: Accept error: accept tcp [::]:8080: accept4: too many open files; retrying in 10ms',
  ],
  [
    'file-descriptors-exhausted',
    'kernel: [104235.156774] nf_conntrack: nf_conntrack: table full, dropping packet',
  ],
  [
    'dns-failures',
    'requests.exceptions.ConnectionError: socket.gaierror: [Errno -3] Temporary failure in name resolution',
  ],
  ['dns-failures', 'java.net.UnknownHostException: payments.internal'],
  [
    'certificate-expired',
    'Get "https://api.example.com/": x509: certificate has expired or is not yet valid: current time 2026-03-02T08:11:00Z is after 2026-03-01T23:59:59Z',
  ],
  ['certificate-expired', 'NET::ERR_CERT_DATE_INVALID'],
  [
    'cache-unreachable',
    'redis.clients.jedis.exceptions.JedisConnectionException: Could not get a resource from the pool',
  ],
  ['cache-unreachable', 'ReplyError: LOADING Redis is loading the dataset in memory'],
  [
    'cold-starts',
    '2026-02-17T13:18:44.622932+00:00 heroku[web.1]: Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch',
  ],
  [
    'cold-starts',
    'severity=WARNING The request was aborted because there was no available instance.',
  ],
  ['crash-loop', 'app.service: Start request repeated too quickly.'],
  [
    'third-party-rate-limited',
    '{"message":"You have exceeded a secondary rate limit. Please wait."}',
  ],
  [
    'third-party-rate-limited',
    'Error response from daemon: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating',
  ],
  [
    'third-party-rate-limited',
    'botocore.exceptions.ClientError: An error occurred (ThrottlingException) when calling the ListUsers operation: Rate exceeded',
  ],
  [
    'webhooks-lost',
    'StripeSignatureVerificationError: No signatures found matching the expected signature for payload. Are you passing the raw request body you received from Stripe?',
  ],
  [
    'query-loops',
    'HHH90003004: firstResult/maxResults specified with collection fetch; applying in memory',
  ],
  [
    'query-loops',
    'Illuminate\\Database\\LazyLoadingViolationException: Attempted to lazy load [location] on model [App\\Models\\Listing] but lazy loading is disabled.',
  ],
  [
    'transaction-ids-run-out',
    'ERROR:  database is not accepting commands that assign new transaction IDs to avoid wraparound data loss in database "shop"',
  ],
  [
    'transaction-ids-run-out',
    'WARNING:  database "shop" must be vacuumed within 9876543 transactions',
  ],
  [
    'dead-rows-pile-up',
    'tuples: 0 removed, 1000008 remain, 998812 are dead but not yet removable, oldest xmin: 613',
  ],
  [
    'hot-rows',
    'LOG:  process 71 still waiting for ExclusiveLock on tuple (0,7) of relation 16402 of database 16384 after 1000.2 ms',
  ],
  [
    'hot-rows',
    'ProvisionedThroughputExceededException: The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
  ],
  [
    'poison-message',
    'org.apache.kafka.common.errors.SerializationException: Error deserializing key/value for partition model-result-0 at offset 36. If needed, please seek past the record to continue consumption.',
  ],
  [
    'poison-message',
    'billiard.exceptions.WorkerLostError: Worker exited prematurely: signal 9 (SIGKILL) Job: 3.',
  ],
  [
    'scheduled-work-missing',
    'Warning TooManyMissedTimes cronjob/backup too many missed start times: 101. Set or decrease .spec.startingDeadlineSeconds or check clock skew',
  ],
  ['database-connections-cut', 'ERROR 2006 (HY000) at line 812: MySQL server has gone away'],
  [
    'database-connections-cut',
    'PG::ConnectionBad: PQconsumeInput() server closed the connection unexpectedly',
  ],
  [
    'changes-get-lost',
    'org.hibernate.StaleObjectStateException: Row was updated or deleted by another transaction (or unsaved-value mapping was incorrect): [shop.Order#7]',
  ],
  [
    'changes-get-lost',
    'Error from server (Conflict): Operation cannot be fulfilled on pods "api": the object has been modified; please apply your changes to the latest version and try again',
  ],
  [
    'ids-run-out',
    'ERROR:  nextval: reached maximum value of sequence "events_id_seq" (2147483647)',
  ],
  [
    'flaky-pipeline',
    'The hosted runner lost communication with the server. Anything in your workflow that terminates the runner process',
  ],
  [
    'works-elsewhere',
    "/lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by /app/node_modules/x.node)",
  ],
  ['credentials-leaked', 'remote:     - Push cannot contain secrets'],
  [
    'browser-refuses',
    "Access to fetch at 'https://api.example.com/orders' from origin 'https://app.example.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  ],
  ['live-connections-drop', '{"code":1,"message":"Session ID unknown"}'],
  [
    'errors-during-deploys',
    'TypeError: Failed to fetch dynamically imported module: https://app.example.com/assets/orders-B7x.js',
  ],
];

describe('a pasted error of any stack', () => {
  it.each(PASTED)('lands on %s: %s', (symptom, text) => {
    const first = search.find(text).find(({ kind }) => kind === 'symptom');
    expect(first?.id).toBe(symptom);
  });
});
