import { PageHeader, Stack } from '@pitwall/ui';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, useEffect, useRef } from 'react';
import { Later } from '../../lib/later.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { NotAllowed } from '../../lib/organization/not-allowed.tsx';
import { NewSystemForm } from './components/new-system-form.tsx';
import { Steps } from './components/steps.tsx';
import styles from './new-system-page.module.css';

// Comes after two steps of typing.
const GoOn = lazy(async () => ({ default: (await import('./components/go-on.tsx')).GoOn }));

const route = getRouteApi('/signed-in/$organization/systems/new');

/** A new system in three steps: what it is, what it carries, how to go on. */
export const NewSystemPage = () => {
  const { slug, name, may } = useOrganization();
  const { step = 'describe', made, from, copied } = route.useSearch();
  const at = made !== undefined ? 2 : step === 'load' ? 1 : 0;
  const work = useFocusOnStep(at);
  if (!may('systems:write')) return <NotAllowed title="New system" permission="systems:write" />;
  return (
    <>
      <title>{`New system · ${name} · Pitwall`}</title>
      <PageHeader
        breadcrumb={[
          {
            key: 'systems',
            link: (
              <Link
                to="/$organization/systems"
                params={{ organization: slug }}
                activeOptions={{ exact: true }}
              >
                Systems
              </Link>
            ),
          },
        ]}
        title="New system"
      />
      <Stack>
        <Steps
          label="Steps"
          steps={['What it is', 'What it carries', 'How to go on']}
          current={at}
        />
        <div ref={work} tabIndex={-1} className={styles.work}>
          {made === undefined ? (
            <NewSystemForm step={step} />
          ) : (
            <Later>
              <GoOn
                system={made}
                {...(from === undefined || copied === undefined
                  ? {}
                  : { copied: { from, count: copied } })}
              />
            </Later>
          )}
        </div>
      </Stack>
    </>
  );
};

/** A step is a page of its own to whoever works by keyboard: its first field has the focus, not the button that led to it. */
const useFocusOnStep = (step: number) => {
  const work = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    // On a phone a focused field would cover half of the step with its keyboard.
    const field = matchMedia('(pointer: coarse)').matches
      ? null
      : work.current?.querySelector<HTMLElement>(
          'form input:not([aria-hidden=true], [type=hidden])',
        );
    (field ?? work.current)?.focus();
  }, [step]);
  return work;
};
