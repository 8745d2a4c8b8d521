import { type BlockFault, faultLine } from './block-kit/fault-sentences.ts';
import type { Fields } from './block-kit/record.ts';

/** What the world may do to an honest bot: these answers are no fault in what it sent. */
const WORLD = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'user_not_found',
  'message_not_found',
  'hash_conflict',
  'not_found',
  'expired_url',
  'thread_not_found',
  'file_deleted',
  'execution_not_in_running_state',
]);

/** An `ok: false` on its way to the bot, by the name Slack gives it. */
export class ApiRefusal extends Error {
  readonly error: string;
  readonly details: Fields;
  readonly blameless: boolean;

  constructor(error: string, details: Fields = {}, blameless = WORLD.has(error)) {
    super(error);
    this.error = error;
    this.details = details;
    this.blameless = blameless;
  }

  get words(): string {
    const lines = this.details.errors;
    return Array.isArray(lines) ? `${this.error} (${lines.join('; ')})` : this.error;
  }
}

/** A refusal that says where and what, in Slack's two places for it. */
export function blockRefusal(
  error: string,
  faults: readonly BlockFault[],
  blameless = false,
): ApiRefusal {
  const messages = faults.map(
    (fault) => `[ERROR] ${fault.sentence} [json-pointer:${fault.pointer}]`,
  );
  return new ApiRefusal(
    error,
    { errors: faults.map(faultLine), response_metadata: { messages } },
    blameless,
  );
}
