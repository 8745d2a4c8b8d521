import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import type { AppOffers, StepParameter } from '#sandbox/app-offers.ts';
import type { DeskSetup } from '#sandbox/desk/desk-setup.ts';

const parameters = z
  .object({
    properties: z.record(
      z.string(),
      z.object({
        type: z.string(),
        title: z.string().default(''),
        description: z.string().default(''),
      }),
    ),
    required: z.array(z.string()).default([]),
  })
  .transform(({ properties, required }): StepParameter[] =>
    Object.entries(properties).map(([name, { title, ...rest }]) => ({
      name,
      title: title || name,
      ...rest,
      required: required.includes(name),
    })),
  );

const steps = z
  .record(
    z.string(),
    z.object({
      title: z.string(),
      description: z.string(),
      input_parameters: parameters,
      output_parameters: parameters,
    }),
  )
  .default({})
  .transform((functions): AppOffers['steps'] =>
    Object.entries(functions).map(([callbackId, { title, description, ...step }]) => ({
      callbackId,
      title,
      description,
      inputs: step.input_parameters,
      outputs: step.output_parameters,
    })),
  );

const shortcuts = z
  .array(
    z.object({
      name: z.string(),
      type: z.enum(['global', 'message']),
      callback_id: z.string(),
      description: z.string(),
    }),
  )
  .default([])
  .transform((all): AppOffers['shortcuts'] =>
    all.map(({ callback_id, ...shortcut }) => ({ callbackId: callback_id, ...shortcut })),
  );

const shape = z
  .object({
    features: z.object({
      app_home: z.object({ messages_tab_read_only_enabled: z.boolean() }),
      bot_user: z.object({ display_name: z.string() }),
      slash_commands: z.array(
        z.object({
          command: z.string(),
          description: z.string(),
          usage_hint: z.string().default(''),
        }),
      ),
      shortcuts,
    }),
    functions: steps,
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  })
  .transform(({ features, functions, oauth_config }) => ({
    scopes: oauth_config.scopes.bot,
    offers: { shortcuts: features.shortcuts, steps: functions },
    setup: {
      appName: features.bot_user.display_name,
      directReadOnly: features.app_home.messages_tab_read_only_enabled,
      commands: features.slash_commands.map(({ command, description, usage_hint }) => ({
        command,
        description,
        usageHint: usage_hint,
      })),
    },
  }));

/** What Slack learns of the app from its manifest: what it may do, and what people see of it. */
export function readManifest(file: string): {
  scopes: readonly string[];
  offers: AppOffers;
  setup: DeskSetup;
} {
  return shape.parse(parse(readFileSync(file, 'utf8')));
}
