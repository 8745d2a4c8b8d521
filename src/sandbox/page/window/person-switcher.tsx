import type { PersonCard } from '#sandbox/desk/screen.ts';
import { Avatar } from '#sandbox/page/messages/avatar.tsx';

/** What somebody is in the workspace, as the sandbox says it. */
const KINDS: Readonly<Record<PersonCard['kind'], string>> = {
  admin: 'Admin',
  member: 'Member',
  spanish: 'Member, in Spanish',
  guest: 'Guest',
  stranger: 'Slack Connect',
  app: 'App',
  slackbot: 'Slackbot',
};

type Props = { viewer: PersonCard; people: readonly PersonCard[]; become(person: string): void };

/** Lets one be somebody else in the workspace. */
export function PersonSwitcher({ viewer, people, become }: Props) {
  const human = people.filter(({ kind }) => kind !== 'app' && kind !== 'slackbot');
  return (
    <div className="switcher">
      <Avatar person={viewer} />
      <div aria-hidden>
        <strong>{viewer.name}</strong>
        <span>{KINDS[viewer.kind]}</span>
      </div>
      <span aria-hidden>⇅</span>
      <select
        aria-label="You are"
        title="Be somebody else"
        value={viewer.id}
        onChange={({ target }) => become(target.value)}
      >
        {human.map(({ id, name, kind }) => (
          <option key={id} value={id}>
            {name} ({KINDS[kind]})
          </option>
        ))}
      </select>
    </div>
  );
}
