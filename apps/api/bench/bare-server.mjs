// The baseline of the bench: the same statement under row-level security with nothing around it. No
// session, no policy, no limit, no stripping; begin, tenant, query, commit, as one writes it with pg.
import Fastify from 'fastify';
import pg from 'pg';

const [appUrl, organizationId, text, values] = process.argv.slice(2);
const statement = { name: 'tasks', text: text ?? '', values: JSON.parse(values ?? '[]') };
const pool = new pg.Pool({ connectionString: appUrl, max: 10 });
const server = Fastify({ logger: false });
server.get('/tasks', async () => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('pitwall.organization_id', $1, true)`, [organizationId]);
    const { rows } = await client.query(statement);
    await client.query('COMMIT');
    return rows;
  } finally {
    client.release();
  }
});
process.send?.({ url: await server.listen({ port: 0, host: '127.0.0.1' }) });
process.on('disconnect', () => process.exit(0));
