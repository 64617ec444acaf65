import { Columns, PageHeader, Panel, Sentence, Stack, WorkItem, WorkList } from '@pitwall/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { catalogueQuery } from '../../lib/api/catalogue.ts';
import { symptomQuery } from '../../lib/api/symptom.ts';
import { Command } from '../../lib/command.tsx';
import { TextLink } from '../../lib/links.ts';
import { PracticeList } from './components/practice-list.tsx';
import { SourceList } from './components/side-lists.tsx';
import playbook from './components/playbook.module.css';
import { opening } from './opening.ts';
import styles from './symptom-page.module.css';

const route = getRouteApi('/reader/catalogue/symptoms/$symptom');

/** Something that hurts now: how it shows, what to do tonight, what treats it for good. */
export const SymptomPage = () => {
  const { symptom: id } = route.useParams();
  const { data: symptom } = useSuspenseQuery(symptomQuery(id));
  const { data: catalogue } = useSuspenseQuery(catalogueQuery());
  return (
    <>
      <title>{`${symptom.title} · Catalogue · Pitwall`}</title>
      <PageHeader
        breadcrumb={[
          {
            key: 'catalogue',
            link: (
              <Link to="/catalogue" activeOptions={{ exact: true }}>
                Catalogue
              </Link>
            ),
          },
          { key: 'symptoms', link: <span>Symptoms</span> },
        ]}
        title={symptom.title}
      />
      <Columns>
        <Stack>
          <Panel roomy>
            <Sentence detail={opening(symptom.shows).rest}>
              {opening(symptom.shows).sentence}
            </Sentence>
          </Panel>
          <Panel title="What to do tonight" detail="In this order. Stop when the symptom is gone.">
            <ol className={playbook.steps}>
              {symptom.first_aid.map(({ step, example }) => (
                <li key={step}>
                  <p>{step}</p>
                  {example === undefined ? null : (
                    <Command label="Command of this step">{example.code.trimEnd()}</Command>
                  )}
                </li>
              ))}
            </ol>
          </Panel>
          <Panel title="What treats it for good" detail="The earliest stage first." flush>
            <PracticeList
              label="What treats it for good"
              practices={symptom.treatedBy}
              stages={catalogue.stages}
            />
          </Panel>
        </Stack>
        <Stack>
          {symptom.errors.length === 0 ? null : (
            <Panel title="What systems print">
              <dl className={styles.errors}>
                {symptom.errors.map(({ from, text }) => (
                  <div key={text}>
                    <dt>{from}</dt>
                    <dd>
                      <code>{text}</code>
                    </dd>
                  </div>
                ))}
              </dl>
            </Panel>
          )}
          {symptom.look_alikes.length === 0 ? null : (
            <Panel title="What looks like it" flush>
              <WorkList label="What looks like it">
                {symptom.look_alikes.map((other) => (
                  <WorkItem
                    key={other.symptom}
                    title={
                      <TextLink
                        look="plain"
                        to="/catalogue/symptoms/$symptom"
                        params={{ symptom: other.symptom }}
                      >
                        {catalogue.symptoms.find((one) => one.id === other.symptom)?.title ??
                          other.symptom}
                      </TextLink>
                    }
                    reason={other.tell_apart}
                  />
                ))}
              </WorkList>
            </Panel>
          )}
          {symptom.sources.length === 0 ? null : <SourceList sources={symptom.sources} />}
        </Stack>
      </Columns>
    </>
  );
};
