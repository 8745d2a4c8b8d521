import type { Transport } from './config.ts';

/** What keeps the bot from starting, told in a sentence without a stack. */
export class StartFault extends Error {}

/** The sentence for a transport that did not open. */
export function whyNotStarted(error: unknown, transport: Transport): StartFault {
  const reason = error instanceof Error ? error.message : String(error);
  const port = transport.kind === 'http' ? transport.port : transport.healthPort;
  if (reason.includes('EADDRINUSE'))
    return new StartFault(`The port ${port} is taken by another program. Set PORT to a free one.`);
  const sentence =
    transport.kind === 'socket'
      ? `Slack did not open a socket: ${reason}. Check SLACK_APP_TOKEN and that it has the scope connections:write.`
      : `The bot cannot listen on port ${port}: ${reason}.`;
  return new StartFault(sentence, { cause: error });
}
