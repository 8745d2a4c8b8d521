import { ACK_MS, type BotAnswer } from '#sandbox/bot-link.ts';

/** A timer may end this much early. */
const EARLY_MS = 20;

const isGood = ({ status }: BotAnswer) => status >= 200 && status < 300;

/** What Slack says of a command that the bot did not acknowledge; null when it did. */
export function commandNotice(command: string, answer: BotAnswer): string | null {
  if (isGood(answer)) return null;
  const late = answer.status === 0 && answer.ms >= ACK_MS - EARLY_MS;
  return `${command} failed with the error “${late ? 'operation_timeout' : 'dispatch_failed'}”`;
}

/** What Slack says of a press that the bot did not acknowledge; null when it did. */
export function pressNotice(appName: string, answer: BotAnswer): string | null {
  return isGood(answer) ? null : `${appName} did not answer. Wait a moment and try again.`;
}

export const unknownCommand = (command: string): string =>
  `${command} is not a valid command. To send it as a message, begin with a blank.`;

export const threadCommand = (command: string): string =>
  `${command} cannot be used in a thread. Send it in the channel.`;

export const NO_COMPOSER = 'Sending messages here has been turned off.';
