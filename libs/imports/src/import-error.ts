/** A file or mapping that cannot be read. The message says what is wrong and where. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  constructor(
    message: string,
    /** Which of the two is at fault. */
    readonly part: 'content' | 'mapping' = 'content',
  ) {
    super(message);
  }
}
