import type { Reply } from '#commands/request.ts';
import type { Voice } from '#locales/voice.ts';
import { writeCsv } from '#spreadsheet/write-csv.ts';
import { writeXlsx } from '#spreadsheet/write-xlsx.ts';
import { paragraph } from '#views/message.ts';
import { type Asker, tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { namesOf } from './people-names.ts';
import { sendFiles } from './send-file.ts';

type Files = Extract<Reply, { kind: 'files' }>;

/** Says that files are being made, makes them and sends them to the person alone; whatever keeps Slack from taking them is told. */
export async function sendTables(
  asker: Asker,
  { message, make }: Files,
  voice: Voice,
  { logFailure, newId }: Deps,
): Promise<void> {
  const { client, userId } = asker;
  await tell(asker, message);
  const made = await make((ids) => namesOf(client, ids));
  if ('blocks' in made) return tell(asker, made);
  const { name, sheets, comment } = made;
  const [list] = sheets;
  const files = [
    { name: `${name}.xlsx`, bytes: await writeXlsx(sheets) },
    { name: `${name}.csv`, bytes: await writeCsv(list) },
  ];
  const sending = await sendFiles(client, userId, files, comment);
  if (sending.ok) return;
  logFailure(sending.error, newId().slice(0, 8));
  const { notGranted, notSent } = voice.phrases.exporting;
  await tell(asker, paragraph(sending.why === 'notGranted' ? notGranted : notSent));
}
