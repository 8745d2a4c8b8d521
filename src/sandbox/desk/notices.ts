import { ACK_MS, type BotAnswer } from '#sandbox/bot-link.ts';
import type { Person } from '#sandbox/person.ts';

/** A timer may end this much early. */
const EARLY_MS = 20;

const isGood = ({ status }: BotAnswer) => status >= 200 && status < 300;

const en = {
  commandFailed: (command: string, error: string) => `${command} failed with the error “${error}”`,
  noAnswer: (appName: string) => `${appName} did not answer. Wait a moment and try again.`,
  unknownCommand: (command: string) =>
    `${command} is not a valid command. To send it as a message, begin with a blank.`,
  threadCommand: (command: string) =>
    `${command} cannot be used in a thread. Send it in the channel.`,
  noComposer: 'Sending messages here has been turned off.',
};

const es: typeof en = {
  commandFailed: (command, error) => `${command} falló con el error “${error}”`,
  noAnswer: (appName) => `${appName} no respondió. Espera un momento e inténtalo de nuevo.`,
  unknownCommand: (command) =>
    `${command} no es un comando válido. Para enviarlo como mensaje, empieza con un espacio.`,
  threadCommand: (command) => `${command} no se puede usar en un hilo. Envíalo en el canal.`,
  noComposer: 'Se ha desactivado el envío de mensajes aquí.',
};

/** What Slack says to a person at once, in their language. */
export const noticesFor = ({ locale }: Person): typeof en =>
  locale?.startsWith('es') === true ? es : en;

/** What Slack says of a command that the bot did not acknowledge; null when it did. */
export function commandNotice(person: Person, command: string, answer: BotAnswer): string | null {
  if (isGood(answer)) return null;
  const late = answer.status === 0 && answer.ms >= ACK_MS - EARLY_MS;
  const error = late ? 'operation_timeout' : 'dispatch_failed';
  return noticesFor(person).commandFailed(command, error);
}

/** What Slack says of a press that the bot did not acknowledge; null when it did. */
export function pressNotice(person: Person, appName: string, answer: BotAnswer): string | null {
  return isGood(answer) ? null : noticesFor(person).noAnswer(appName);
}
