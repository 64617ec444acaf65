// Vacuums what was just written, as a database in use is, so that no vacuum of its own falls into the measurement.
import process from 'node:process';
import pg from 'pg';

const [url] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query('VACUUM (ANALYZE)');
await client.end();
process.send?.('settled');
process.on('disconnect', () => process.exit());
