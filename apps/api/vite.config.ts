import { serverProgram } from '../../tools/program/server-program.ts';

export default serverProgram(import.meta.dirname, {
  main: 'src/main.ts',
  'write-openapi': 'src/write-openapi.ts',
});
