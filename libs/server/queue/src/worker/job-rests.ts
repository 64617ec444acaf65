/**
 * Thrown by a handler: nothing failed, but it can do no more before this moment. The attempt ends and is not
 * counted; another begins then, in whichever process.
 */
export class JobRests extends Error {
  override name = 'JobRests';
  constructor(readonly until: Date) {
    super(`The job rests until ${until.toISOString()}.`);
  }
}
