import type { webApi } from '@slack/bolt';
import type { Message } from '#views/message.ts';
import type { Deps } from './deps.ts';
import { tellDirectly } from './tell-directly.ts';
import type { Visitor } from './visitor.ts';

type Author = { client: webApi.WebClient; visitor: Visitor; form: string };

/** Tells whoever sent a form what it did; once, though Slack may send a form twice, to another process too. */
export async function tellAuthor(
  { client, visitor, form }: Author,
  message: Message,
  deps: Deps,
): Promise<void> {
  if (!(await deps.isFirst(`told:${form}`))) return;
  await tellDirectly(client, visitor.person.id, message);
}
