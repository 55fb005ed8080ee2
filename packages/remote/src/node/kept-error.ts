import type { Words } from '../words.ts';

/** What a folder remembers of a server cannot be read or kept. The words say what to do. */
export class KeptError extends Error {
  override readonly name = 'KeptError';
  readonly words: Words;

  constructor(words: Words, options?: ErrorOptions) {
    super(words.en, options);
    this.words = words;
  }
}
