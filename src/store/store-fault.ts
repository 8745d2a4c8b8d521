/** A store that cannot be used, told in a sentence for whoever runs the bot. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
}
