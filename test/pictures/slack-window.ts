import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message } from 'slack-blocks-to-jsx';
import type { Message as SlackMessage } from '#sandbox/slack-stand-in.ts';

const { resolve } = createRequire(import.meta.url);
const packageFile = (name: string, file: string) =>
  join(resolve(`${name}/package.json`), '..', file);

/** A package's stylesheet with the fonts that it names inside it, so that the page needs no server. */
function styleSheet(name: string, file: string): string {
  const css = readFileSync(packageFile(name, file), 'utf8');
  return css.replace(/url\(\.\/([^)]+)\)/g, (_, font: string) => {
    const bytes = readFileSync(packageFile(name, font)).toString('base64');
    return `url(data:font/woff2;base64,${bytes})`;
  });
}

const STYLES = [
  styleSheet('@fontsource/lato', 'latin-400.css'),
  styleSheet('@fontsource/lato', 'latin-700.css'),
  styleSheet('@fontsource/lato', 'latin-900.css'),
  readFileSync(
    createRequire(import.meta.url).resolve('slack-blocks-to-jsx/dist/style.css'),
    'utf8',
  ),
  readFileSync(join(import.meta.dirname, 'slack-window.css'), 'utf8'),
].join('\n');

const emojiStyles = () => styleSheet('@fontsource/noto-color-emoji', 'emoji-400.css');

export const page = (body: ReactNode): string =>
  `<!doctype html><meta charset="utf-8"><style>${emojiStyles()}\n${STYLES}</style>${renderToStaticMarkup(body)}`;

const EYE = createElement(
  'svg',
  { viewBox: '0 0 20 20', width: 14, fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 },
  createElement('path', { d: 'M1.5 10s3-6 8.5-6 8.5 6 8.5 6-3 6-8.5 6-8.5-6-8.5-6z' }),
  createElement('circle', { cx: 10, cy: 10, r: 2.6 }),
);

export const LOGO = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="6" fill="#0a3161"/><path d="M8 22h4v6H8zm8-6h4v12h-4zm8-8h4v20h-4z" fill="#fff"/></svg>',
)}`;

/** A message of the bot as Slack's window shows it. */
export const shownMessage = (message: SlackMessage, note?: string): ReactNode =>
  createElement(
    'main',
    { className: 'window' },
    note && createElement('p', { className: 'note' }, EYE, note),
    createElement(Message, {
      blocks: JSON.parse(JSON.stringify(message.blocks)),
      logo: LOGO,
      name: 'Consolidation',
      time: new Date('2026-11-24T17:05:00Z'),
      theme: 'light',
    }),
  );

/** What is shown below the channel's name. */
export const inChannel = (name: string, shown: ReactNode): ReactNode => [
  createElement('header', { key: 'name', className: 'channel' }, `# ${name}`),
  createElement('div', { key: 'shown' }, shown),
];
