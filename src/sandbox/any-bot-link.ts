import type { BotAnswer, BotLink, BotRequest } from './bot-link.ts';
import type { HttpBotLink } from './http-bot-link.ts';
import type { SocketDoor } from './socket-door.ts';

/** The bot is reached by WebSocket when one is open, else at its HTTP address. */
export class AnyBotLink implements BotLink {
  readonly #door: SocketDoor;
  http: HttpBotLink | undefined;

  constructor(door: SocketDoor) {
    this.#door = door;
  }

  send(request: BotRequest): Promise<BotAnswer> {
    if (this.#door.isConnected || this.http === undefined) return this.#door.send(request);
    return this.http.send(request);
  }
}
