import { useState } from 'react';
import type { Screen } from '#sandbox/desk/screen.ts';
import { useLayer } from '#sandbox/page/forms/layer.ts';
import { MainPane } from './main-pane.tsx';
import type { Notice } from './notice.tsx';
import { type Place, placeOn, shownChannel } from './place.ts';
import { Sidebar } from './sidebar.tsx';
import { ThreadPane } from './thread-pane.tsx';
import { useUnread } from './unread.ts';

type Props = { screen: Screen; live: boolean; notice: Notice; become(person: string): void };

/** Slack's window: places on the left, one of them in the middle, a thread beside it. */
export function SlackWindow({ screen, live, notice, become }: Props) {
  const [wanted, setWanted] = useState<Place | null>(null);
  const [onPhone, setOnPhone] = useState<'list' | 'place'>('list');
  const [thread, setThread] = useState<string | null>(null);
  const place = placeOn(screen, wanted);
  const channel = shownChannel(screen, place);
  const unread = useUnread(screen, channel?.id ?? null);
  const layer = useLayer(live, '.composer textarea');
  function go(next: Place) {
    setWanted(next);
    setOnPhone('place');
    setThread(null);
  }
  return (
    <main className="slack" data-phone={thread === null ? onPhone : 'thread'} {...layer}>
      <Sidebar screen={screen} place={place} unread={unread} go={go} become={become} />
      <MainPane
        screen={screen}
        place={place}
        notice={notice}
        go={go}
        back={() => setOnPhone('list')}
        openThread={setThread}
      />
      {thread !== null && channel !== undefined && (
        <ThreadPane channel={channel} ts={thread} close={() => setThread(null)} />
      )}
    </main>
  );
}
