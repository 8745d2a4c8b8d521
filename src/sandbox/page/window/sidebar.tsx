import type { ReactNode } from 'react';
import type { ChannelCard, Screen } from '#sandbox/desk/screen.ts';
import { appName, LOGO } from '#sandbox/page/app-person.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { PersonSwitcher } from './person-switcher.tsx';
import { appChannel, type Place } from './place.ts';
import { NOTHING_WAITS, type Waiting } from './unread.ts';

type ItemProps = {
  current: boolean;
  waiting: Waiting | undefined;
  onClick(): void;
  icon: ReactNode;
  name: string;
};

function Item({ current, waiting = NOTHING_WAITS, onClick, icon, name }: ItemProps) {
  const { phrases } = useSlack();
  const { count, calls } = waiting;
  return (
    <li>
      <button
        type="button"
        className={count > 0 ? 'place unread' : 'place'}
        aria-current={current ? 'page' : undefined}
        onClick={onClick}
      >
        <span className="place-icon" aria-hidden>
          {icon}
        </span>
        <span className="place-name">{name}</span>
        {count > 0 && (
          <span
            className={calls > 0 ? 'badge' : 'unheard'}
            role="img"
            aria-label={phrases.unread(calls > 0 ? calls : count)}
          >
            {calls > 0 && calls}
          </span>
        )}
      </button>
    </li>
  );
}

type Props = {
  screen: Screen;
  place: Place;
  waiting: ReadonlyMap<string, Waiting>;
  go(place: Place): void;
  become(person: string): void;
};

const iconOf = ({ kind }: ChannelCard) => (kind === 'private' ? '🔒' : '#');

/** The workspace's list of places, and who one is in it. */
export function Sidebar({ screen, place, waiting, go, become }: Props) {
  const { phrases } = useSlack();
  const channels = screen.channels.filter(({ kind }) => kind !== 'direct');
  const fromApp = waiting.get(appChannel(screen)?.id ?? '');
  return (
    <nav className="sidebar" aria-label={screen.team.name}>
      <h2>{screen.team.name}</h2>
      <div className="places">
        <h3>{phrases.channels}</h3>
        <ul>
          {channels.map((channel) => (
            <Item
              key={channel.id}
              name={channel.name}
              icon={iconOf(channel)}
              current={place.kind === 'channel' && place.id === channel.id}
              waiting={waiting.get(channel.id)}
              onClick={() => go({ kind: 'channel', id: channel.id })}
            />
          ))}
        </ul>
        <h3>{phrases.directMessages}</h3>
        <ul>
          <Item
            name={appName(screen.people)}
            icon={<img src={LOGO} alt="" />}
            current={place.kind === 'app'}
            waiting={fromApp}
            onClick={() => go({ kind: 'app', tab: fromApp?.count ? 'messages' : 'home' })}
          />
        </ul>
      </div>
      <PersonSwitcher viewer={screen.viewer} people={screen.people} become={become} />
    </nav>
  );
}
