import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import type { DeskSetup } from '#sandbox/desk/desk-setup.ts';

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
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  })
  .transform(({ features, oauth_config }) => ({
    scopes: oauth_config.scopes.bot,
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
export function readManifest(file: string): { scopes: readonly string[]; setup: DeskSetup } {
  return shape.parse(parse(readFileSync(file, 'utf8')));
}
