import { Point, Sentence, Track } from '@pitwall/ui';
import { ButtonLink } from '../../lib/links.ts';
import styles from './start-page.module.css';

const STEPS = [
  {
    title: 'Say what it carries',
    words: 'Five numbers of load tell which stage a system has grown into, before it breaks there.',
  },
  {
    title: 'See what it is built for',
    words:
      'Your code answers what code can show, with file and line. People answer the rest, practice by practice.',
  },
  {
    title: 'Do what matters next',
    words:
      'The gaps between the two become tasks in an order with reasons, and fit into your sprints.',
  },
];

/** The public front page: what Pitwall is for, shown by its own picture. */
export const StartPage = () => (
  <>
    <title>Pitwall: what breaks next as you grow</title>
    <h1 className={styles.title}>
      What will break next as you grow, when, and what to do about it
    </h1>
    <div className={styles.ways}>
      <ButtonLink to="/sign-up" variant="primary">
        Create an account
      </ButtonLink>
      <ButtonLink to="/catalogue">Read the catalogue</ButtonLink>
    </div>
    <div className={styles.track}>
      <Sentence detail="An example. Pitwall reads the same from your own answers, your code and your load, and orders the work between the two.">
        The load is at re-architecture; the system is ready for first users.{' '}
        <Point signal="behind">Two stages behind.</Point>
      </Sentence>
      <Track
        ready={{ low: 'mvp', high: 'mvp' }}
        pressure={{ stage: 're-architecture' }}
        pressureDetail="42k users · 130 req/s"
        declared="breakdown"
      />
    </div>
    <ol className={styles.steps}>
      {STEPS.map(({ title, words }) => (
        <li key={title}>
          <h2 className={styles.step}>{title}</h2>
          <p className={styles.words}>{words}</p>
        </li>
      ))}
    </ol>
  </>
);
