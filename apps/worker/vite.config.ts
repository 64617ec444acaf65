import { serverProgram } from '../../tools/program/server-program.ts';

export default serverProgram(import.meta.dirname, {
  main: 'src/main.ts',
  migrate: 'src/migrate.ts',
  demo: 'src/demo.ts',
  'end-sessions': 'src/end-sessions.ts',
  'rewrap-secrets': 'src/rewrap-secrets.ts',
  'scan-child': '../../libs/server/repositories/src/engine/scan-child.ts',
});
