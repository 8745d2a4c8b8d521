import { type KeyboardEvent, useState } from 'react';
import type { Screen } from '#sandbox/desk/screen.ts';

type Commands = Screen['commands'];

type Text = { text: string; setText(text: string): void; submit(): Promise<void> };

const offeredFor = (text: string, commands: Commands): Commands =>
  /^\/\S*$/.test(text) ? commands.filter(({ command }) => command.startsWith(text)) : [];

/** The keys of a box to write in: they send, and while a command is begun they choose and complete one. */
export function useCompletion({ text, setText, submit }: Text, commands: Commands) {
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const offered = closed ? [] : offeredFor(text, commands);
  const current = offered[Math.min(at, offered.length - 1)];
  function write(next: string) {
    setText(next);
    setClosed(false);
    setAt(0);
  }
  const take = (command: string) => write(`${command} `);
  function completes({ key }: KeyboardEvent): boolean {
    return key === 'Tab' || (key === 'Enter' && current?.command !== text);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const sends = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
    if (current && step !== undefined) setAt((at + step + offered.length) % offered.length);
    else if (current && completes(event)) take(current.command);
    else if (current && event.key === 'Escape') setClosed(true);
    else if (sends) void submit();
    else return;
    event.preventDefault();
  }
  return { offered, current, take, write, onKeyDown };
}
