import type { Dossier, DossierLanguage, DossierLayout } from '#domain/dossier.ts';
import { type Voice, voiceOf } from '#locales/voice.ts';
import { drawCompanies, planCompanies } from './company-list.ts';
import { drawCover } from './cover.ts';
import { dataOf, hashOf } from './data-hash.ts';
import { drawFoot, drawHead } from './edges.ts';
import { Sheets } from './sheets.ts';
import { drawSignatures } from './signatures.ts';
import { furtherSheets } from './since.ts';
import { drawSummary, planSummary } from './summary.ts';

/** The name under which the data are attached. */
const DATA_FILE = 'dossier-data.json';
/** The cover, the summary and the signatures: the list, and what the summary runs on to, take more. */
const SHEETS_BESIDE = 3;

/** Draws a dossier as a PDF, its data attached: the same dossier in the same layout is the same bytes. */
export async function drawDossier(dossier: Dossier, layout: DossierLayout): Promise<Uint8Array> {
  const data = dataOf(dossier);
  const hash = hashOf(data);
  const voices = VOICES[layout.language];
  const sheets = sheetsOf(dossier, layout, hash, voices[0]);
  sheets.attach(DATA_FILE, data, voices[0].phrases.report.hash, noonOf(dossier));
  const parts = voices.map((voice) => ({
    voice,
    list: planCompanies(sheets, dossier, voice),
    since: planSummary(sheets, dossier, voice),
  }));
  const all = parts.reduce(
    (sum, { list, since }) => sum + SHEETS_BESIDE + list.begins.length + furtherSheets(since),
    0,
  );
  let sheet = 0;
  for (const { voice, list, since } of parts) {
    const cover = sheet + 1;
    const begin = (bookmark?: string): void => {
      sheet += 1;
      sheets.add(bookmark);
      drawFoot(sheets, { sheet, all, day: dossier.day, hash }, voice);
      if (sheet !== cover) drawHead(sheets, voice);
    };
    const work = { sheets, begin, hash };
    drawCover(work, dossier, voice);
    drawSummary(work, dossier, since, voice);
    drawCompanies(work, dossier, list, voice);
    drawSignatures(work, dossier, voice);
  }
  return sheets.finish();
}

const VOICES: Record<DossierLanguage, readonly [Voice, ...Voice[]]> = {
  en: [voiceOf('en')],
  es: [voiceOf('es')],
  both: [voiceOf('en'), voiceOf('es')],
};

/** The instant that the file bears: nothing of it may tell at what time of the day it was made. */
const noonOf = ({ day }: Dossier): Date => new Date(`${day}T12:00:00Z`);

function sheetsOf(dossier: Dossier, layout: DossierLayout, hash: string, voice: Voice): Sheets {
  const { report } = voice.phrases;
  return new Sheets(layout.paper, voice.language, {
    title: `${report.title}: ${report.chapter}, ${voice.day(dossier.day)}`,
    author: `${report.chamber}, ${report.chapter}`,
    subject: `${report.counted}: ${voice.number(dossier.companies.length)}`,
    made: noonOf(dossier),
    hash,
    layout: `${layout.language} ${layout.paper}`,
  });
}
