import type { PersonCard } from '#sandbox/desk/screen.ts';
import { LOGO } from '#sandbox/page/app-person.ts';

const COLOURS = ['#1164a3', '#7a3e9d', '#b02a5b', '#1b6b4f', '#8a4b08', '#3d5a80'];

const colourOf = (id: string) =>
  COLOURS[[...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS.length];

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('');

/** A face for somebody: the app's mark, or initials on a colour. */
export function Avatar({ person }: { person: PersonCard }) {
  if (person.kind === 'app') return <img className="avatar" src={LOGO} alt="" />;
  return (
    <span className="avatar" aria-hidden style={{ background: colourOf(person.id) }}>
      {person.kind === 'slackbot' ? '🤖' : initials(person.name)}
    </span>
  );
}
