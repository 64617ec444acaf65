import type { ImportReport as Report, ImportResult } from '@pitwall/contracts';
import { Disclosure, NoticeBar, Panel } from '@pitwall/ui';
import styles from './verdict-panel.module.css';

const FORMATS: Record<Report['format'], string> = {
  'aws-custom-lens': 'A custom lens of AWS Well-Architected',
  'owasp-dsomm': 'A model of OWASP DSOMM',
};

const parts = (count: number): string => (count === 1 ? '1 part' : `${count} parts`);
const were = (count: number): string => `${parts(count)} ${count === 1 ? 'was' : 'were'}`;

/** What became of a foreign file, or why it cannot be taken. */
export const ImportOutcome = ({ result }: { result: ImportResult }) =>
  result.report ? (
    <ImportReport report={result.report} />
  ) : (
    <NoticeBar live signal="behind" title="The file cannot be imported.">
      {result.problems
        .map(({ file, line, message }) =>
          file === 'import'
            ? `Line ${line}: ${message}`
            : `Line ${line} of the overlay below: ${message}`,
        )
        .join(' ')}
    </NoticeBar>
  );

/** What became of a foreign file, part by part. */
const ImportReport = ({ report }: { report: Report }) => (
  <Panel title="What was imported" detail={`${FORMATS[report.format]}: ${report.name}`}>
    <div className={styles.report}>
      <p>
        {`${parts(report.mapped.length)} of it became practices, ${were(report.skipped.length)} left out. Look at the text below and save it when it is right.`}
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
