import { type DossierLayout, readLayout } from '#domain/dossier.ts';
import type { Voice } from '#locales/voice.ts';
import { paragraph, quoted } from '#views/message.ts';
import type { Answer, Reply } from './request.ts';

/** `report [en|es|both] [a4|letter]`: the dossier for the national board, in a file; in the person's language on letter unless they say otherwise. */
export const answerReport: Answer = async ({ argument, voice }) => {
  const layout = readLayout(argument, usual(voice));
  const { dossier } = voice.phrases;
  if (!layout) return { kind: 'message', message: paragraph(dossier.unknown(quoted(argument))) };
  return dossierReply(voice, layout);
};

export const dossierReply = (
  voice: Voice,
  layout: DossierLayout = usual(voice),
): Extract<Reply, { kind: 'dossier' }> => ({
  kind: 'dossier',
  message: paragraph(voice.phrases.dossier.making),
  layout,
});

const usual = ({ language }: Voice): DossierLayout => ({ language, paper: 'letter' });
