import type { DescribedOperation, DescribedSchema } from '@pitwall/api-client';
import { Identifier } from '@pitwall/ui';
import type { ReactNode } from 'react';
import { boundWords, typeWords } from '../schema-words.ts';
import { SchemaView } from './schema-view.tsx';
import styles from './operation-detail.module.css';

type Schemas = Readonly<Record<string, DescribedSchema>>;
type Content = DescribedOperation['responses'][string]['content'];

export interface OperationDetailProps {
  operation: DescribedOperation;
  schemas: Schemas;
}

/** What a route takes and gives. */
export const OperationDetail = ({ operation, schemas }: OperationDetailProps) => {
  const { parameters, requestBody, responses } = operation;
  return (
    <div className={styles.detail}>
      {parameters.length === 0 ? null : (
        <Part title="Parameters">
          <dl className={styles.parameters}>
            {parameters.map((parameter) => (
              <div key={`${parameter.in} ${parameter.name}`}>
                <dt>
                  <code>{parameter.name}</code>
                  <span className={styles.quiet}>
                    {` in ${parameter.in}${parameter.required ? '' : ', optional'}`}
                  </span>
                </dt>
                <dd>
                  {[
                    parameter.schema === undefined ? '' : typeWords(parameter.schema),
                    parameter.schema === undefined ? '' : boundWords(parameter.schema),
                    parameter.description ?? '',
                  ]
                    .filter((words) => words !== '')
                    .join('; ')}
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {requestBody === undefined ? null : (
        <Part title="Takes">
          <Body content={requestBody.content} schemas={schemas} />
        </Part>
      )}
      {Object.entries(responses).map(([status, response]) => (
        <Part
          key={status}
          title={
            status === 'default' ? (
              'On error'
            ) : (
              <>
                Gives <Identifier>{status}</Identifier>
              </>
            )
          }
        >
          {response.content === undefined ? (
            <p className={styles.quiet}>Nothing but the status.</p>
          ) : (
            <Body content={response.content} schemas={schemas} />
          )}
        </Part>
      ))}
    </div>
  );
};

const Part = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <section className={styles.part}>
    <h3 className={styles.title}>{title}</h3>
    <div>{children}</div>
  </section>
);

const Body = ({ content, schemas }: { content: Content; schemas: Schemas }) => (
  <>
    {Object.entries(content ?? {}).map(([type, { schema }]) => (
      <div key={type}>
        <p className={styles.quiet}>
          <code>{type}</code>
        </p>
        {schema === undefined ? null : <SchemaView schema={schema} schemas={schemas} />}
      </div>
    ))}
  </>
);
