import type { ImportReport as Report } from '@pitwall/contracts';
import { Disclosure, Panel } from '@pitwall/ui';
import styles from './verdict-panel.module.css';

const FORMATS: Record<Report['format'], string> = {
  'aws-custom-lens': 'A custom lens of AWS Well-Architected',
  'owasp-dsomm': 'A model of OWASP DSOMM',
};

/** What became of a foreign file, part by part. */
export const ImportReport = ({ report }: { report: Report }) => (
  <Panel title="What was imported" detail={`${FORMATS[report.format]}: ${report.name}`}>
    <div className={styles.report}>
      <p>
        {`${report.mapped.length} became practices, ${report.skipped.length} parts were left out. Look at the text below and save it when it is right.`}
      </p>
      <Disclosure summary="What was guessed or shortened">
        <ul>
          {report.approximated.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Disclosure>
      {report.skipped.length === 0 ? null : (
        <Disclosure summary={`What was left out (${report.skipped.length})`}>
          <ul>
            {report.skipped.map(({ from, because }) => (
              <li key={`${from} ${because}`}>{`${from}: ${because}`}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Disclosure summary={`What became which practice (${report.mapped.length})`}>
        <ul>
          {report.mapped.map(({ from, id }) => (
            <li key={id}>{`${id}: ${from}`}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  </Panel>
);
