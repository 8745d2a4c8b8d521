import type { HomeView, KnownBlock } from '@slack/types';
import type { CurvePoint } from '#domain/consolidation.ts';
import type { Voice } from '#locales/voice.ts';
import { inShort } from './history-message.ts';
import { attentionBlocks } from './home-attention.ts';
import { homeButtons } from './home-buttons.ts';
import type { HomeContent } from './home-content.ts';
import { languageBlock } from './home-language.ts';
import { settingsBlocks } from './home-settings.ts';
import { context, header, paragraph, plain, section } from './message.ts';
import { glanceBlocks, statesBlocks } from './status-glance.ts';
import { ruleSentence } from './status-words.ts';

/** The Home tab, as Slack shows it. */
export type Home = HomeView;

/** The chapter at a glance, for one person. */
export function homeView(content: HomeContent, voice: Voice): Home {
  const { standing, settings, chosenLanguage, may } = content;
  const { tip } = voice.phrases.home;
  return {
    type: 'home',
    blocks: [
      ...glanceBlocks(standing, voice),
      homeButtons(content, voice),
      ...statesBlocks(standing, voice),
      ...growthPicture(content, voice),
      ...attentionBlocks(content, voice),
      ...latestChanges(content, voice),
      ...(may.administer ? settingsBlocks(settings, voice) : []),
      { type: 'divider' },
      languageBlock(chosenLanguage, voice),
      context(may.administer ? tip : `${ruleSentence(standing.rule, voice)} ${tip}`),
    ],
  };
}

/** The growth as a picture, since Slack draws no charts here; its words say the same. */
function growthPicture({ pictureFile, standing }: HomeContent, voice: Voice): KnownBlock[] {
  const { curve, target } = standing;
  const [first, last] = [curve.at(0), curve.at(-1)];
  if (pictureFile === null || !first || !last) return [];
  const told = ({ month, counted }: CurvePoint) => ({
    month: voice.month(month),
    counted: voice.number(counted),
  });
  const alt_text = voice.phrases.home.growth(told(first), told(last), voice.number(target));
  const title = plain(voice.phrases.status.chart);
  return [{ type: 'image', title, slack_file: { id: pictureFile }, alt_text }];
}

function latestChanges({ changes, settings }: HomeContent, voice: Voice): KnownBlock[] {
  const { home, history } = voice.phrases;
  const items = changes.map((entry) => ({
    type: 'rich_text_section' as const,
    elements: inShort(entry, settings.timeZone, voice),
  }));
  return [
    { type: 'divider' },
    header(home.changes),
    items.length > 0
      ? {
          type: 'rich_text',
          elements: [{ type: 'rich_text_list', style: 'bullet', elements: items }],
        }
      : section(history.nothing),
  ];
}

/** The Home tab that is a sentence: why there is nothing to see, and what to do instead. */
export const sentenceView = (sentence: string): Home => {
  const [block] = paragraph(sentence).blocks;
  return { type: 'home', blocks: block?.type === 'section' ? [block] : [] };
};
