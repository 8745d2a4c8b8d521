import { useState } from 'react';
import type { Screen } from '#sandbox/desk/screen.ts';
import { useLayer } from '#sandbox/page/forms/layer.ts';
import { useRemembered } from '#sandbox/page/live/remembered.ts';
import { MainPane } from './main-pane.tsx';
import type { Notice } from './notice.tsx';
import { type Place, placeOn, shownChannel } from './place.ts';
import { Sidebar } from './sidebar.tsx';
import { ThreadPane } from './thread-pane.tsx';
import { useUnread } from './unread.ts';

type Props = { screen: Screen; live: boolean; notice: Notice; become(person: string): void };

/** Slack's window: places on the left, one of them in the middle, a thread beside it. */
export function SlackWindow({ screen, live, notice, become }: Props) {
  const kept = `place of ${screen.viewer.id}`;
  const [wanted, setWanted] = useRemembered<Place | null>(kept, null, sessionStorage);
  const [onPhone, setOnPhone] = useState<'list' | 'place'>('list');
  const [thread, setThread] = useState<string | null>(null);
  const place = placeOn(screen, wanted);
  const channel = shownChannel(screen, place);
  const { waiting, firstNew } = useUnread(screen, channel?.id ?? null);
  const layer = useLayer(live, '.composer textarea');
  const inThread = thread !== null && notice?.thread === thread;
  function go(next: Place) {
    setWanted(next);
    setOnPhone('place');
    setThread(null);
  }
  return (
    <main className="slack" data-phone={thread === null ? onPhone : 'thread'} {...layer}>
      <Sidebar screen={screen} place={place} waiting={waiting} go={go} become={become} />
      <MainPane
        screen={screen}
        place={place}
        notice={inThread ? null : notice}
        firstNew={firstNew}
        go={go}
        back={() => setOnPhone('list')}
        openThread={setThread}
      />
      {thread !== null && channel !== undefined && (
        <ThreadPane
          key={thread}
          channel={channel}
          ts={thread}
          notice={inThread ? notice : null}
          close={() => setThread(null)}
        />
      )}
    </main>
  );
}
