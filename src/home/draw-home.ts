import { refusalOf } from '#commands/refusal.ts';
import type { KnownPerson } from '#domain/person.ts';
import { voiceOf } from '#locales/voice.ts';
import { homeView, sentenceView } from '#views/home-view.ts';
import type { GrowthPicture } from './growth-pictures.ts';
import type { HomeFacts } from './home-facts.ts';
import type { Drawn } from './publish.ts';

/** A person's Home tab in their language, with what they may do; or why they may not see it. */
export function drawHome(
  person: KnownPerson,
  facts: HomeFacts,
  picture: GrowthPicture | null,
): Drawn {
  const { turn } = facts;
  const voice = voiceOf(person.language);
  const may = (need: 'edit' | 'administer') => refusalOf(person, need, voice) === undefined;
  const refused = refusalOf(person, 'read', voice);
  if (refused !== undefined) return { view: sentenceView(refused), turn, picture: null };
  const content = {
    ...facts,
    pictureFile: picture?.fileId ?? null,
    chosenLanguage: person.chosenLanguage,
    may: { edit: may('edit'), administer: may('administer') },
  };
  return { view: homeView(content, voice), turn, picture };
}
