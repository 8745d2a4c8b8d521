import { everyObject, type Fields, textAt } from './record.ts';

const pings = /<!(channel|here|everyone|subteam)\b[^>]*>?/;

/** Where a text, read as markup, would ping a crowd. */
export function broadcasts(text: string | undefined, blocks: readonly Fields[]): string[] {
  const found = everyObject(blocks, '/blocks').flatMap(({ pointer, fields }) => {
    const type = textAt(fields, 'type');
    if (type === 'broadcast' || type === 'usergroup') return [`${pointer}: a ${type} mention`];
    if (type !== 'mrkdwn' && type !== 'markdown') return [];
    const ping = pings.exec(textAt(fields, 'text') ?? '');
    return ping === null ? [] : [`${pointer}/text: live ${ping[0]}`];
  });
  const ping = pings.exec(text ?? '');
  return ping === null ? found : [`/text: live ${ping[0]}`, ...found];
}
