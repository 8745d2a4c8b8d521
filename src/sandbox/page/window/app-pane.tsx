import { useEffect } from 'react';
import type { Screen, ViewCard } from '#sandbox/desk/screen.ts';
import { Blocks } from '#sandbox/page/blocks/blocks.tsx';
import { SurfaceContext, useViewSurface } from '#sandbox/page/forms/surface.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { ChannelPane } from './channel-pane.tsx';
import { Notice } from './notice.tsx';
import { appChannel } from './place.ts';

function HomeView({ view }: { view: ViewCard }) {
  const surface = useViewSurface(view);
  return (
    <SurfaceContext value={surface}>
      <Blocks blocks={view.blocks} />
    </SurfaceContext>
  );
}

/** The app's Home, which Slack asks the bot for whenever somebody opens it. */
export function HomeTab({ home, notice }: { home: ViewCard | null; notice: Notice }) {
  const { act, viewer, phrases } = useSlack();
  useEffect(() => {
    void act({ kind: 'openHome', person: viewer.id });
  }, [act, viewer.id]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long Home is scrolled by its keys. */}
      <section className="messages home" tabIndex={0} aria-label={phrases.home}>
        <div className="home-inside">
          {home === null ? (
            <p className="beginning">{phrases.noHome}</p>
          ) : (
            <HomeView key={home.id} view={home} />
          )}
        </div>
      </section>
      <Notice notice={notice} />
    </>
  );
}

type Props = {
  screen: Screen;
  tab: 'home' | 'messages';
  notice: Notice;
  firstNew: string | undefined;
  openThread(ts: string): void;
};

/** The app's two tabs: what it shows of itself, and its direct messages. */
export function AppPane({ screen, tab, notice, firstNew, openThread }: Props) {
  const { phrases } = useSlack();
  if (tab === 'home') return <HomeTab home={screen.home} notice={notice} />;
  const channel = appChannel(screen);
  if (channel === undefined) return <p className="no-composer">{phrases.messagingOff}</p>;
  return (
    <ChannelPane
      channel={channel}
      commands={screen.commands}
      notice={notice}
      firstNew={firstNew}
      openThread={openThread}
    />
  );
}
