import { serviceOf, settingItem, storageOfItsOwn } from './setting-item.ts';
import { bytes, duration, many, number, settingBytes } from './amounts.ts';
import { check, fine, notApplicable, notVisible } from './check.ts';

const LAG_SECONDS = 30;
const LAG_BYTES = 256 * 1024 ** 2;
/** Less is what came in a moment ago. */
const LEAST_BEHIND = 1024 ** 2;
const LONG_LAG_SECONDS = 300;

export const replicationLag = check(
  {
    name: 'replication-lag',
    title: 'Replicas keep up',
    practice: 'DB-08',
    impact: 3,
    why: 'Readers of a replica see old data, and what it has not received is lost when the primary is.',
    threshold: `${LAG_SECONDS} s, or ${bytes(LAG_BYTES)} not replayed yet: a busy minute is less. A standby that receives nothing is told too, but for one that reads an archive, or is behind on purpose.`,
    verify: 'replay_lag of pg_stat_replication on the primary stays below a second or two.',
    outcomes: {
      absent: { suggests: 'started', confidence: 'medium' },
      partial: { suggests: 'partial', confidence: 'low' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['replicas', 'standbyLag'],
  ({ replicas, standbyLag }, { setting }) => {
    const [own] = standbyLag;
    const delay = Number(setting('recovery_min_apply_delay')?.setting ?? 0);
    if (own && delay > 0)
      return notApplicable(`This standby stays ${duration(delay / 1000)} behind on purpose.`);
    // One that reads an archive, or a storage that it shares with its primary, receives no stream.
    if (
      own &&
      !own.receiving &&
      ((setting('restore_command')?.setting ?? '') !== '' || own.seconds === null)
    )
      return notVisible('Not visible: this standby is not fed by a stream of its primary.');
    if (own && !own.receiving)
      return {
        outcome: 'absent',
        message: 'This standby receives nothing from its primary right now.',
        confidence: 'low',
      };
    // Without new transactions the last one gets older and older: that is no lag.
    if (own && !own.replayed_all && own.behind >= LEAST_BEHIND && (own.seconds ?? 0) >= LAG_SECONDS)
      return {
        outcome: (own.seconds ?? 0) >= LONG_LAG_SECONDS ? 'absent' : 'partial',
        message: `This standby is ${duration(own.seconds ?? 0)} behind what it has received.`,
      };
    if (own) return fine('This standby keeps up with its primary.');
    if (replicas.length === 0) return notApplicable('No replica is connected.');
    const late = replicas.filter(
      ({ state, seconds, bytes: behind }) =>
        state !== 'backup' && ((seconds ?? 0) >= LAG_SECONDS || (behind ?? 0) >= LAG_BYTES),
    );
    if (late.length === 0)
      return fine(
        `${many(replicas.length, 'replica')} ${replicas.length === 1 ? 'keeps' : 'keep'} up.`,
      );
    const longest = Math.max(...late.map(({ seconds }) => seconds ?? 0));
    return {
      outcome: longest >= LONG_LAG_SECONDS ? 'absent' : 'partial',
      message: `${many(late.length, 'replica')} of ${number(replicas.length)} ${late.length === 1 ? 'is' : 'are'} behind.`,
      items: late.map(({ application, state, seconds, bytes: behind }) => ({
        object: `replica ${application === '' ? 'without a name' : application}`,
        detail: `${state ?? 'unknown'}, ${seconds === null ? '' : `${duration(seconds)}, `}${bytes(behind ?? 0)} behind`,
        mend: null,
      })),
    };
  },
);

const RETAINED_BYTES = 1024 ** 3;

export const replicationSlots = check(
  {
    name: 'replication-slots',
    title: 'No replication slot fills the disk',
    practice: 'DB-10',
    impact: 5,
    why: 'A slot whose reader is gone keeps every segment of the write-ahead log until the disk is full and the database stops.',
    threshold: `An inactive slot that retains ${bytes(RETAINED_BYTES)} and more, or that was lost; below, its reader may only be restarting. Without max_slot_wal_keep_size or idle_replication_slot_timeout any inactive slot is told that has reserved something. What a standby keeps in step with its primary is left alone.`,
    verify:
      'SELECT slot_name, active, wal_status FROM pg_replication_slots; shows no inactive one.',
    outcomes: {
      absent: { suggests: 'started', confidence: 'high' },
      partial: { suggests: 'partial', confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['slots'],
  ({ slots: all }, { setting, server }) => {
    const slots = all.filter(({ synced }) => !synced);
    if (slots.length === 0) return notApplicable('There is no replication slot.');
    const bound = setting('max_slot_wal_keep_size');
    const bounded =
      (bound !== undefined && bound.setting !== '-1') ||
      Number(setting('idle_replication_slot_timeout')?.setting ?? 0) > 0;
    // One that has reserved nothing yet retains nothing.
    const idle = slots.filter(({ active, status }) => !active && status !== null);
    const bad = idle.filter(
      ({ retained, status }) =>
        (retained ?? 0) >= RETAINED_BYTES || status === 'lost' || status === 'unreserved',
    );
    const items = (bad.length > 0 ? bad : idle).map(
      ({ name, literal, kind, retained, status }) => ({
        object: `slot ${name}`,
        detail: `${kind}, inactive, retains ${bytes(retained ?? 0)}${status === null ? '' : `, ${status}`}`,
        mend: `SELECT pg_drop_replication_slot(${literal}); -- ${status === 'lost' ? 'its reader must begin anew in any case' : 'only when its reader will not come back'}`,
      }),
    );
    if (bad.length > 0 && bad.every(({ status }) => status === 'lost'))
      return {
        outcome: 'absent',
        message: `${many(bad.length, 'slot')} ${bad.length === 1 ? 'was' : 'were'} lost: what ${bad.length === 1 ? 'its reader has' : 'their readers have'} not read is gone, and must be copied anew.`,
        items,
      };
    if (bad.length > 0)
      return {
        outcome: 'absent',
        message: `${many(bad.length, 'slot')} without a reader ${bad.length === 1 ? 'retains' : 'retain'} the write-ahead log${bounded ? '' : ', without any bound'}.`,
        items,
      };
    if (idle.length > 0 && !bounded)
      return {
        outcome: 'partial',
        message: `${many(idle.length, 'slot')} ${idle.length === 1 ? 'has' : 'have'} no reader right now, and nothing bounds what ${idle.length === 1 ? 'it retains' : 'they retain'}.`,
        items: [
          ...items,
          settingItem(
            server,
            {
              object: 'max_slot_wal_keep_size',
              detail: '-1: a slot may retain until the disk is full',
            },
            `ALTER SYSTEM SET max_slot_wal_keep_size = '${Math.max(20, Math.ceil((2 * Math.max(...slots.map(({ retained }) => retained ?? 0))) / 1024 ** 3))}GB'; SELECT pg_reload_conf(); -- as far as the disk holds: a reader that falls further behind is lost`,
          ),
        ],
      };
    return fine(`${many(slots.length, 'slot')}: all are read, or bounded.`);
  },
);

export const archiving = check(
  {
    name: 'archiving',
    title: 'The write-ahead log is archived without failures',
    practice: 'DB-14',
    impact: 4,
    why: 'While archiving fails no restore to a moment is possible, and the log piles up on the disk.',
    threshold:
      'The last failure is younger than the last success, with at least 3 failures. Where archiving is off, a provider or streaming may do the same: then nothing is said.',
    verify: 'SELECT last_archived_time, last_failed_time FROM pg_stat_archiver;',
    outcomes: {
      absent: { suggests: 'started', confidence: 'high' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['archiver', 'settings'],
  ({ archiver }, { setting, server }) => {
    if ((setting('archive_mode')?.setting ?? 'off') === 'off' || server.standby)
      return notApplicable('PostgreSQL itself archives nothing here.');
    const [row] = archiver;
    if (!row) return notVisible('Not visible: there is no count of what was archived.');
    const failing =
      row.failed >= 3 &&
      row.since_failed !== null &&
      (row.since_archived === null || row.since_failed < row.since_archived);
    if (!failing)
      return fine(
        `${many(row.archived, 'segment')} archived, the last ${row.since_archived === null ? 'never' : `${duration(row.since_archived)} ago`}.`,
      );
    return {
      outcome: 'absent',
      message: `Archiving fails: ${many(row.failed, 'failure')}, the last ${duration(row.since_failed ?? 0)} ago${row.since_archived === null ? ', and never a success' : `, the last success ${duration(row.since_archived)} ago`}.`,
      items: [
        {
          object: 'archive_command',
          detail: 'its error stands in the log of the server',
          mend: null,
        },
      ],
    };
  },
);

const CHECKPOINT_SHARE = 0.3;
const LEAST_CHECKPOINTS = 20;

export const checkpointPressure = check(
  {
    name: 'checkpoints',
    title: 'Checkpoints come by time, not by pressure',
    practice: 'DB-10',
    impact: 2,
    why: 'A checkpoint that comes because the log is full writes everything at once, and every page after it is logged whole.',
    threshold: `More than ${Math.round(CHECKPOINT_SHARE * 100)} % of at least ${LEAST_CHECKPOINTS} checkpoints were requested, and at least one an hour; a restore or a large import alone makes fewer.`,
    verify:
      'num_requested of pg_stat_checkpointer (before 17: checkpoints_req of pg_stat_bgwriter) stops rising.',
    outcomes: {
      partial: { suggests: null, confidence: 'medium' },
      present: { suggests: null, confidence: 'low' },
    },
  },
  ['checkpoints', 'settings'],
  ({ checkpoints }, { setting, server }) => {
    if (storageOfItsOwn(server))
      return notApplicable(`The storage of ${serviceOf(server)} needs no checkpoints.`);
    const [row] = checkpoints;
    if (!row) return notVisible('Not visible: checkpoints are not counted.');
    const total = row.timed + row.requested;
    if (total < LEAST_CHECKPOINTS || row.since === null || row.since < 3600)
      return notVisible(`Not visible yet: ${many(total, 'checkpoint')} are too few to tell.`);
    const share = row.requested / total;
    const hourly = row.requested / (row.since / 3600);
    if (share <= CHECKPOINT_SHARE || hourly < 1 || server.standby)
      return fine(`${number(row.requested)} of ${many(total, 'checkpoint')} came by pressure.`);
    const size = settingBytes(setting('max_wal_size')) ?? 1024 ** 3;
    return {
      outcome: 'partial',
      message: `${number(row.requested)} of ${many(total, 'checkpoint')} came because the log was full, not by time.`,
      items: [
        settingItem(
          server,
          {
            object: 'max_wal_size',
            detail: `${bytes(size)} is too little between two checkpoints`,
          },
          `ALTER SYSTEM SET max_wal_size = '${Math.max(4, Math.ceil((size * 4) / 1024 ** 3))}GB'; SELECT pg_reload_conf(); -- as far as the disk holds`,
        ),
      ],
    };
  },
);
