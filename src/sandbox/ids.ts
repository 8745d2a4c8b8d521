import { randomBytes } from 'node:crypto';

/** Unique names in Slack's manner, such as V0K3J9QXT1A: a letter, then what no other thing bears. */
export function newId(letter: string): string {
  return `${letter}0${randomBytes(6).toString('hex').toUpperCase()}`;
}

export function newBlockId(): string {
  return randomBytes(4).toString('base64url');
}
