import type { ReactNode } from 'react';
import type { ChannelCard, Screen } from '#sandbox/desk/screen.ts';
import { appName, LOGO } from '#sandbox/page/app-person.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { PersonSwitcher } from './person-switcher.tsx';
import { appChannel, type Place } from './place.ts';

type ItemProps = {
  current: boolean;
  unread: number;
  onClick(): void;
  icon: ReactNode;
  name: string;
};

function Item({ current, unread, onClick, icon, name }: ItemProps) {
  const { phrases } = useSlack();
  return (
    <li>
      <button
        type="button"
        className={unread > 0 ? 'place unread' : 'place'}
        aria-current={current ? 'page' : undefined}
        onClick={onClick}
      >
        <span className="place-icon" aria-hidden>
          {icon}
        </span>
        <span className="place-name">{name}</span>
        {unread > 0 && (
          <span className="badge" role="img" aria-label={phrases.unread(unread)}>
            {unread}
          </span>
        )}
      </button>
    </li>
  );
}

type Props = {
  screen: Screen;
  place: Place;
  unread: ReadonlyMap<string, number>;
  go(place: Place): void;
  become(person: string): void;
};

const iconOf = ({ kind }: ChannelCard) => (kind === 'private' ? '🔒' : '#');

/** The workspace's list of places, and who one is in it. */
export function Sidebar({ screen, place, unread, go, become }: Props) {
  const { phrases } = useSlack();
  const channels = screen.channels.filter(({ kind }) => kind !== 'direct');
  const fromApp = unread.get(appChannel(screen)?.id ?? '') ?? 0;
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
              unread={unread.get(channel.id) ?? 0}
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
            unread={fromApp}
            onClick={() => go({ kind: 'app', tab: fromApp > 0 ? 'messages' : 'home' })}
          />
        </ul>
      </div>
      <PersonSwitcher viewer={screen.viewer} people={screen.people} become={become} />
    </nav>
  );
}
