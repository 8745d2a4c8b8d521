import type { Fields } from './block-kit/record.ts';
import { ACK_MS, type BotAnswer, type BotLink, type BotRequest } from './bot-link.ts';
import { signBody } from './signature.ts';

const FORM = 'application/x-www-form-urlencoded';

function formOf(fields: Fields): string {
  return new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}

/** The body of a request as it goes over the wire; the same request always makes the same bytes. */
export function wireBody(request: BotRequest): { type: string; body: string } {
  const { kind, payload } = request;
  if (kind === 'command') return { type: FORM, body: formOf(payload) };
  const json = JSON.stringify(payload);
  if (kind === 'interactive') return { type: FORM, body: formOf({ payload: json }) };
  return { type: 'application/json', body: json };
}

function readBody(text: string, type: string | null): unknown {
  if (text === '') return '';
  if (type?.includes('application/json') !== true) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Signed requests to the bot's address, as Slack makes them. */
export class HttpBotLink implements BotLink {
  readonly url: string;
  readonly #signingSecret: string;

  constructor(url: string, signingSecret: string) {
    this.url = url;
    this.#signingSecret = signingSecret;
  }

  #headers(request: BotRequest, type: string, body: string): Record<string, string> {
    const timestampSeconds = Math.floor(Date.now() / 1000);
    const { retry } = request;
    return {
      'content-type': type,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...signBody({ signingSecret: this.#signingSecret, body, timestampSeconds }),
      ...(retry === undefined
        ? {}
        : { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }),
    };
  }

  async send(request: BotRequest): Promise<BotAnswer> {
    const { type, body } = wireBody(request);
    const started = performance.now();
    const ms = () => Math.round(performance.now() - started);
    try {
      const answer = await fetch(this.url, {
        method: 'POST',
        headers: this.#headers(request, type, body),
        body,
        signal: AbortSignal.timeout(ACK_MS),
      });
      const text = await answer.text();
      const said = readBody(text, answer.headers.get('content-type'));
      return { status: answer.status, body: said, ms: ms() };
    } catch (error) {
      return { status: 0, body: { no_answer: String(error) }, ms: ms() };
    }
  }
}
