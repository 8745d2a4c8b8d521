import { type DossierLayout, readLayout } from '#domain/dossier.ts';
import { paragraph, quoted } from '#views/message.ts';
import type { Answer } from './request.ts';

/** `report [en|es|both] [a4|letter]`: the dossier for the national board, in a file; in the person's language on letter unless they say otherwise. */
export const answerReport: Answer = async ({ argument, voice }) => {
  const usual: DossierLayout = { language: voice.language, paper: 'letter' };
  const layout = readLayout(argument, usual);
  const { dossier } = voice.phrases;
  if (!layout) return { kind: 'message', message: paragraph(dossier.unknown(quoted(argument))) };
  return { kind: 'dossier', message: paragraph(dossier.making), layout };
};
