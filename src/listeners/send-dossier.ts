import type { Reply } from '#commands/request.ts';
import { dayAt } from '#domain/calendar.ts';
import { confirmersIn, type Dossier, dossierOf } from '#domain/dossier.ts';
import { dataOf, hashOf } from '#report/data-hash.ts';
import { drawAside } from '#report/draw-aside.ts';
import { readDossierFacts } from '#store/dossier-facts.ts';
import { keepReport } from '#store/reports.ts';
import { escaped, paragraph } from '#views/message.ts';
import { type Asker, tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { namesOf } from './people-names.ts';
import { sendFiles } from './send-file.ts';
import type { Visitor } from './visitor.ts';

type Asked = Extract<Reply, { kind: 'dossier' }>;
type Made = { dossier: Dossier; hash: string; bytes: Uint8Array };

/** Says that the dossier is being made, makes it and sends it to the person alone; whatever keeps Slack from taking it is told. */
export async function sendDossier(
  asker: Asker,
  { message, layout }: Asked,
  { voice, teamId }: Pick<Visitor, 'voice' | 'teamId'>,
  deps: Deps,
): Promise<void> {
  const { client, userId } = asker;
  await tell(asker, message);
  const { dossier, hash, bytes } = await makeDossier(asker, layout, teamId, deps);
  const phrases = voice.phrases.dossier;
  const file = { name: phrases.file(dossier.day), bytes };
  const counted = voice.number(dossier.companies.length);
  const told = phrases.sent(counted, voice.number(dossier.target), voice.day(dossier.day));
  const comment = escaped(`${told}\n${phrases.hash(hash)}`);
  const sending = await sendFiles(client, userId, [file], comment);
  if (sending.ok) return;
  deps.logFailure(sending.error, deps.newId().slice(0, 8));
  await tell(asker, paragraph(sending.why === 'notGranted' ? phrases.notGranted : phrases.notSent));
}

/** A dossier is noted before it is sent: whichever is on its way can be proven. */
async function makeDossier(
  { client, userId }: Asker,
  layout: Asked['layout'],
  teamId: string,
  { db, readFigures, now }: Deps,
): Promise<Made> {
  const at = now().toISOString();
  const facts = await readDossierFacts(db, teamId);
  const people = await namesOf(client, confirmersIn(facts.companies));
  const dossier = dossierOf(facts, dayAt(at, facts.settings.timeZone), people);
  const hash = hashOf(dataOf(dossier));
  const bytes = await drawAside(dossier, layout);
  const { chapter } = await readFigures(teamId);
  await keepReport(db, { chapterId: chapter.id, hash, actor: userId, at }, dossier);
  return { dossier, hash, bytes };
}
