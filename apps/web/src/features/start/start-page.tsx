import { Logo, Sentence, Track } from '@pitwall/ui';
import styles from './start-page.module.css';

/** The public front page: what Pitwall is for, shown by its own picture. */
export const StartPage = () => (
  <main className={styles.page}>
    <title>Pitwall: what breaks next as you grow</title>
    <Logo />
    <h1 className={styles.title}>
      What will break next as you grow, when, and what to do about it
    </h1>
    <div className={styles.track}>
      <Sentence detail="An example. Pitwall reads the same from your own answers, your code and your load, and orders the work between the two.">
        The load is at re-architecture; the system is ready for first users.
      </Sentence>
      <Track
        ready={{ low: 'mvp', high: 'mvp' }}
        pressure={{ stage: 're-architecture' }}
        pressureDetail="42k users · 130 req/s"
        declared="breakdown"
      />
    </div>
  </main>
);
