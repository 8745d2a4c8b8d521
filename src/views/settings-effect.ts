import type { ModalView } from '@slack/types';
import type { Alert } from '#domain/alert.ts';
import { markOf, type Settable, type SettingsEffect } from '#domain/settings-change.ts';
import type { Voice } from '#locales/voice.ts';
import { milestoneLine } from './alert-message.ts';
import { bullets, plain, section } from './message.ts';
import type { SettingsMemory } from './settings-form.ts';

/** The name of the form that shows what a change of the settings does before it is kept. */
export const EFFECT_FORM = 'settings.effect.1';

/** What it remembers: what was set upon which settings, and the mark of the effect that it shows. */
export type EffectMemory = SettingsMemory & { wanted: Settable; seen: string };

const modal = ({ settings }: Voice['phrases']) =>
  ({
    type: 'modal',
    callback_id: EFFECT_FORM,
    title: plain(settings.effect.title),
    close: plain(settings.effect.back),
  }) as const;

/** Shows on top of the settings what they do to the count, the target and the alert channel; Save keeps them. */
export function effectForm(
  asked: SettingsMemory & { wanted: Settable },
  effect: SettingsEffect,
  voice: Voice,
  isMoved = false,
): ModalView {
  const { settings } = voice.phrases;
  const memory: EffectMemory = { ...asked, seen: markOf(effect) };
  return {
    ...modal(voice.phrases),
    submit: plain(settings.save),
    private_metadata: JSON.stringify(memory),
    blocks: [
      ...(isMoved ? [section(settings.effect.moved)] : []),
      section(settings.effect.nothingYet),
      bullets(effectLines(effect, voice)),
    ],
  };
}

/** In its place, why nothing is kept; behind it stands the form with all that was typed. */
export const noEffectForm = (sentence: string, { phrases }: Voice): ModalView => ({
  ...modal(phrases),
  blocks: [section(sentence)],
});

function effectLines({ before, after, alerts }: SettingsEffect, voice: Voice): string[] {
  const { effect } = voice.phrases.settings;
  const { ofTarget } = voice.phrases.status;
  const { number } = voice;
  const now = ofTarget(number(after.counted), number(after.target));
  const told = alerts.map((alert) => alertLine(alert, voice));
  return [
    before.counted === after.counted
      ? effect.stays(before.target === after.target ? now : number(after.counted))
      : effect.counts(now, number(before.counted)),
    ...(before.target === after.target
      ? []
      : [effect.target(number(after.target), number(before.target))]),
    ...(told.length > 0 ? told : [effect.silent]),
  ];
}

function alertLine(alert: Alert, voice: Voice): string {
  const { effect } = voice.phrases.settings;
  switch (alert.kind) {
    case 'milestones':
      return effect.milestones(
        voice.list(alert.milestones.map((one) => milestoneLine(one, voice))),
      );
    case 'target':
      return effect.reached;
    case 'target-lost':
      return effect.lost;
    case 'target-regained':
      return effect.regained;
    default:
      throw new Error(`The settings do not call for this: ${alert.kind}.`);
  }
}
