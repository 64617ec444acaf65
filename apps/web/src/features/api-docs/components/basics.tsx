import { ERROR_CODES } from '@pitwall/contracts';
import { Disclosure, Identifier, Panel, Stack } from '@pitwall/ui';
import { Command } from '../../../lib/command.tsx';
import styles from './basics.module.css';

/** What holds for every route. */
export const Basics = () => (
  <Panel title="What holds for every route">
    <Stack gap="medium">
      <dl className={styles.facts}>
        <div>
          <dt>Who asks</dt>
          <dd>
            A token in the header <code>Authorization: Bearer …</code>, made under API tokens of an
            organization. It may do what was chosen for it, never more than its owner.
          </dd>
        </div>
        <div>
          <dt>Lists</dt>
          <dd>
            <code>items</code> and <code>next</code>. Send <code>next</code> as <code>cursor</code>{' '}
            for the following page; it is null on the last. <code>limit</code> is at most 100.
          </dd>
        </div>
        <div>
          <dt>Sent twice</dt>
          <dd>
            A creation with the same <code>Idempotency-Key</code> and the same body is answered with
            the first answer, for a day. A secret that was in it is null then: have another made.
          </dd>
        </div>
        <div>
          <dt>Changes</dt>
          <dd>
            What several people change carries a <code>version</code>: send the one that you saw.
            When it has moved on, the answer is <code>resource.changed</code> and nothing is
            written.
          </dd>
        </div>
        <div>
          <dt>Errors</dt>
          <dd>
            Problem details after RFC 9457 with a stable <code>code</code>, the request’s id, and in{' '}
            <code>errors</code> the fields at fault.
          </dd>
        </div>
      </dl>
      <Command label="A first request">
        {`curl -H "Authorization: Bearer $PITWALL_TOKEN" ${location.origin}/api/v1/me`}
      </Command>
      <Disclosure summary={`All ${Object.keys(ERROR_CODES).length} error codes`}>
        <ul className={styles.codes}>
          {Object.entries(ERROR_CODES).map(([code, status]) => (
            <li key={code}>
              <Identifier>{String(status)}</Identifier> <code>{code}</code>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Stack>
  </Panel>
);
