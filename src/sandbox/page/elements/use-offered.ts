import { useEffect, useState } from 'react';
import { type Fields, isFields, textAt } from '#sandbox/block-kit/record.ts';
import { useFieldPlace } from '#sandbox/page/forms/field.ts';
import { useSurface } from '#sandbox/page/forms/surface.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { namedOption, type OptionGroup, offeredBy, optionText } from './options.ts';

const typeOf = (element: Fields) => textAt(element, 'type') ?? '';

/** Whether a menu's value is an id, and not an option. */
export const isOfIds = (element: Fields): boolean =>
  /^(multi_)?(users|channels|conversations)_select$/.test(typeOf(element));

/** What a menu offers without asking the bot. */
export function useOffered(element: Fields): OptionGroup[] {
  const { people, channels } = useSlack();
  const type = typeOf(element);
  if (type.includes('users'))
    return [{ label: undefined, options: people.map(({ id, name }) => namedOption(id, name)) }];
  if (isOfIds(element))
    return [
      { label: undefined, options: channels.map(({ id, name }) => namedOption(id, `#${name}`)) },
    ];
  return offeredBy(element);
}

export type Suggestions = {
  typed: string;
  type(text: string): void;
  groups: OptionGroup[];
  /** Why there is nothing to choose from, when that is so. */
  nothing: string | null;
};

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** A known list, narrowed to what holds the typed text. */
export function useKnown(element: Fields): Suggestions {
  const { phrases } = useSlack();
  const [typed, type] = useState('');
  const groups = useOffered(element)
    .map(({ label, options }) => ({
      label,
      options: options.filter((option) => plain(optionText(option)).includes(plain(typed))),
    }))
    .filter(({ options }) => options.length > 0);
  return { typed, type, groups, nothing: groups.length === 0 ? phrases.noResults : null };
}

const PAUSE_MS = 250;
/** Slack asks the bot for nothing before this many letters, unless the menu says otherwise. */
const LEAST_TYPED = 3;

/** What the bot offers for the typed text, asked at a pause in typing. */
export function useSuggestions(element: Fields): Suggestions {
  const { act, viewer, phrases } = useSlack();
  const { on } = useSurface();
  const { blockId } = useFieldPlace();
  const [typed, type] = useState<string | null>(null);
  const [groups, setGroups] = useState<OptionGroup[] | null>(null);
  const actionId = textAt(element, 'action_id') ?? '';
  const missing = Number(element.min_query_length ?? LEAST_TYPED) - (typed ?? '').length;
  const external = typeOf(element).includes('external');
  useEffect(() => {
    if (!external || typed === null || missing > 0) return setGroups(null);
    let wanted = true;
    const timer = setTimeout(async () => {
      const ref = { blockId, actionId };
      const person = viewer.id;
      const answer = await act({ kind: 'suggest', person, on, element: ref, typed });
      if (wanted) setGroups(groupsOf(answer?.options ?? []));
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [external, typed, missing, on, blockId, actionId, viewer.id, act]);
  const waits = groups === null ? '…' : groups.length === 0 ? phrases.noResults : null;
  const nothing = missing > 0 ? phrases.keepTyping(missing) : waits;
  return { typed: typed ?? '', type, groups: groups ?? [], nothing };
}

function groupsOf(options: readonly Fields[]): OptionGroup[] {
  const grouped = options.some((each) => Array.isArray(each.options));
  const menu = grouped ? { option_groups: options } : { options };
  return offeredBy(menu).filter((group) => group.options.some(isFields));
}
