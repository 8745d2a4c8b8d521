import type { Screen } from '#sandbox/desk/screen.ts';
import { appName, LOGO } from '#sandbox/page/app-person.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { AppPane } from './app-pane.tsx';
import { ChannelPane } from './channel-pane.tsx';
import type { Notice } from './notice.tsx';
import { PaneHeader } from './pane-header.tsx';
import { type Place, shownChannel, titleOf } from './place.ts';

type Props = {
  screen: Screen;
  place: Place;
  notice: Notice;
  firstNew: string | undefined;
  go(place: Place): void;
  back(): void;
  openThread(ts: string): void;
};

const TABS = ['home', 'messages'] as const;

function AppTabs({ tab, go }: { tab: 'home' | 'messages'; go(place: Place): void }) {
  const { phrases } = useSlack();
  return (
    <nav className="tabs" aria-label={`${phrases.home}, ${phrases.messages}`}>
      {TABS.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === tab ? 'page' : undefined}
          onClick={() => go({ kind: 'app', tab: name })}
        >
          {phrases[name]}
        </button>
      ))}
    </nav>
  );
}

/** What stands in the middle: a channel, or the app. */
export function MainPane(props: Props) {
  const { screen, place, notice, firstNew, go, back, openThread } = props;
  const channel = shownChannel(screen, place);
  if (place.kind === 'app')
    return (
      <section className="pane">
        <PaneHeader
          title={
            <>
              <img src={LOGO} alt="" /> {appName(screen.people)}
            </>
          }
          back={back}
        />
        <AppTabs tab={place.tab} go={go} />
        <AppPane tab={place.tab} {...{ screen, notice, firstNew, openThread }} />
      </section>
    );
  if (channel === undefined) return <section className="pane" />;
  return (
    <section className="pane">
      <PaneHeader title={titleOf(channel)} back={back} />
      <ChannelPane
        key={channel.id}
        channel={channel}
        commands={screen.commands}
        {...{ notice, firstNew, openThread }}
      />
    </section>
  );
}
