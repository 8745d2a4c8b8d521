import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { readDatabaseUrl, readSlackAccess } from '#config.ts';
import { dayAt } from '#domain/calendar.ts';
import { confirmersIn, type DossierLayout, dossierOf, readLayout } from '#domain/dossier.ts';
import { voiceOf } from '#locales/voice.ts';
import { dataOf, hashOf } from '#report/data-hash.ts';
import { drawAside } from '#report/draw-aside.ts';
import { readDossierFacts } from '#store/dossier-facts.ts';
import { openStore, sqliteFile } from '#store/open.ts';
import { keepReport } from '#store/reports.ts';
import type { Store } from '#store/store.ts';
import { findChapterFor, noChapterYet } from './chapter-for.ts';
import { namesOf } from './people-names.ts';
import { place, refuseTarget } from './target-file.ts';
import { tellFault, UsageFault } from './usage-fault.ts';

const USAGE =
  'npm run report -- FILE.pdf [--language en|es|both] [--paper a4|letter] [--team T0123456789] [--force]';

type Arguments = { file: string; layout: DossierLayout; team: string | undefined; force: boolean };

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        language: { type: 'string', default: 'both' },
        paper: { type: 'string', default: 'letter' },
        team: { type: 'string' },
        force: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (extname(file ?? '').toLowerCase() !== '.pdf' || file === undefined || more.length > 0)
      throw new UsageFault(`Name one file that ends in .pdf: ${USAGE}`);
    const asked = `${values.language} ${values.paper}`;
    const layout = readLayout(asked, { language: 'both', paper: 'letter' });
    if (!layout) throw new UsageFault(`There is no such language or paper: ${USAGE}`);
    return { file, layout, team: values.team, force: values.force };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageFault(`${error.message}\nUsage: ${USAGE}`);
    throw error;
  }
}

const { number } = voiceOf('en');

async function report({ db }: Store, asked: Arguments): Promise<void> {
  const chapter = await findChapterFor(db, asked.team);
  if (!chapter) throw new UsageFault(noChapterYet);
  const at = new Date().toISOString();
  const facts = await readDossierFacts(db, chapter.teamId);
  const people = await namesOf(confirmersIn(facts.companies), readSlackAccess());
  const dossier = dossierOf(facts, dayAt(at, facts.settings.timeZone), people);
  const hash = hashOf(dataOf(dossier));
  place(asked.file, await drawAside(dossier, asked.layout));
  await keepReport(db, { chapterId: chapter.id, hash, actor: 'command line', at }, dossier);
  console.log(
    `Written to ${asked.file}: ${number(dossier.companies.length)} counted companies of ${number(dossier.target)}, as of ${dossier.day}.\nSHA-256 of its data: ${hash}`,
  );
  if (confirmersIn(facts.companies).some((id) => !(id in people)))
    console.error(
      'Who confirmed a company stands in it by their Slack id where Slack could not be asked for a name. Set SLACK_BOT_TOKEN to have names.',
    );
}

async function main(): Promise<void> {
  const asked = readArguments();
  const url = readDatabaseUrl();
  const file = sqliteFile(url);
  if (file !== undefined && !existsSync(file)) throw new UsageFault(noChapterYet);
  refuseTarget(asked.file, asked.force);
  const store = await openStore(url);
  try {
    await report(store, asked);
  } finally {
    await store.close();
  }
}

await main().catch(tellFault);
