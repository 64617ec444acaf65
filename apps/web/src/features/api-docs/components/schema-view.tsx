import type { DescribedSchema } from '@pitwall/api-client';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { boundWords, partsOf, propertiesOf, typeWords } from '../schema-words.ts';
import styles from './schema-view.module.css';

export interface SchemaViewProps {
  schema: DescribedSchema;
  schemas: Readonly<Record<string, DescribedSchema>>;
}

/** A schema: its properties, each to be looked into. */
export const SchemaView = ({ schema, schemas }: SchemaViewProps) => {
  const own = propertiesOf(schema);
  if (own.length > 0) return <Properties schema={schema} schemas={schemas} />;
  const parts = partsOf(schema, schemas);
  return (
    <>
      <p className={styles.type}>
        <code>{typeWords(schema)}</code>
      </p>
      {parts.length === 1 && parts[0] !== undefined ? (
        <Properties schema={parts[0].schema} schemas={schemas} />
      ) : (
        parts.map((part, index) => <Inside key={index} {...part} schemas={schemas} />)
      )}
    </>
  );
};

const Properties = ({ schema, schemas }: SchemaViewProps) => (
  <ul className={styles.properties}>
    {propertiesOf(schema).map((property) => {
      const { description } = property.schema;
      const bounds = boundWords(property.schema);
      return (
        <li key={property.name}>
          <p className={styles.property}>
            <code className={styles.name}>{property.name}</code>
            <code className={styles.type}>{typeWords(property.schema)}</code>
            {property.required ? null : <span className={styles.note}>optional</span>}
            {bounds === '' ? null : <span className={styles.note}>{bounds}</span>}
          </p>
          {typeof description === 'string' ? <p className={styles.note}>{description}</p> : null}
          {partsOf(property.schema, schemas).map((part, index) => (
            <Inside key={index} {...part} schemas={schemas} />
          ))}
        </li>
      );
    })}
  </ul>
);

/** An object inside, made when it is looked at: schemas may hold themselves. */
const Inside = ({ name, schema, schemas }: SchemaViewProps & { name: string }) => {
  const [open, setOpen] = useState(false);
  return (
    <details
      open={open}
      className={styles.inside}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className={styles.look}>
        <ChevronRight size={13} aria-hidden="true" className={styles.arrow} />
        {name}
      </summary>
      {open ? <Properties schema={schema} schemas={schemas} /> : null}
    </details>
  );
};
