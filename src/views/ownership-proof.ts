import type { RichTextBlock, RichTextElement } from '@slack/types';
import type { Company } from '#domain/company.ts';
import { fileOf } from '#domain/ownership.ts';
import type { Voice } from '#locales/voice.ts';
import { clipped } from './message.ts';

/** A note is told by its beginning; Slack takes so much of an address. */
const MOST_OF_A_NOTE = 1000;
const MOST_OF_A_LINK = 3000;

type Piece = Extract<RichTextElement, { type: string }>;
const text = (words: string): Piece => ({ type: 'text', text: words });
const bold = (words: string): Piece => ({ type: 'text', text: words, style: { bold: true } });

/** What proves a company's ownership, a line a fact: who confirmed it and when, on what ground, and what there is to see. */
export function ownershipProof(company: Company, voice: Voice): RichTextBlock {
  const { fields, usOwned, ownershipBases } = voice.phrases;
  const { ownershipBasis, usShare, ultimateParent, evidence, reviewOn } = company;
  const fact = (name: string, value: string | null): Piece[] =>
    value === null ? [] : [bold(`\n${name}: `), text(value)];
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          bold(`${fields.usOwned}: `),
          text(`${usOwned[company.usOwned]}\n`),
          ...confirmer(company, voice),
          ...fact(fields.ownershipBasis, ownershipBasis && ownershipBases[ownershipBasis]),
          ...fact(fields.usShare, usShare === null ? null : voice.number(usShare)),
          ...fact(fields.ultimateParent, ultimateParent),
          ...fact(fields.evidence, evidence && clipped(evidence, MOST_OF_A_NOTE)),
          ...file(company, voice),
          ...fact(fields.reviewOn, reviewOn && voice.day(reviewOn)),
        ],
      },
    ],
  };
}

function confirmer({ confirmedBy, confirmedOn }: Company, { phrases, day }: Voice): Piece[] {
  const { by, notConfirmed } = phrases.ownership;
  return confirmedBy === null || confirmedOn === null
    ? [text(notConfirmed)]
    : [text(by.before), { type: 'user', user_id: confirmedBy }, text(by.after(day(confirmedOn)))];
}

/** The file's name opens it in Slack, where there is a link to it. */
function file(company: Company, { phrases }: Voice): Piece[] {
  const kept = fileOf(company);
  if (kept === null) return [];
  const { name, link } = kept;
  return [
    bold(`\n${phrases.fields.evidenceFile}: `),
    link === null || link.length > MOST_OF_A_LINK
      ? text(name)
      : { type: 'link', url: link, text: name },
  ];
}

/** The same in a sentence, for a screen reader: what the bot itself writes is the only markup in it. */
export function confirmedWords(company: Company, voice: Voice): string {
  const { by, notConfirmed } = voice.phrases.ownership;
  const { confirmedBy, confirmedOn } = company;
  return confirmedBy === null || confirmedOn === null
    ? notConfirmed
    : `${by.before}<@${confirmedBy}>${by.after(voice.day(confirmedOn))}`;
}
