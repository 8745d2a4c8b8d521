import * as z from 'zod';
import { LIMITS } from './limits.ts';
import { reporter } from './reporter.ts';
import { blockId, plainText } from './text.ts';

const slackFile = z.union([
  z.strictObject({ id: z.string().min(1) }),
  z.strictObject({ url: z.url() }),
]);
const source = {
  image_url: z
    .url({ protocol: /^https?$/ })
    .max(LIMITS.url)
    .optional(),
  slack_file: slackFile.optional(),
  alt_text: z.string().min(1).max(LIMITS.altText),
};

type Source = { image_url?: string | undefined; slack_file?: unknown };

function checkOneSource(image: Source, context: z.RefinementCtx): void {
  if ((image.image_url === undefined) === (image.slack_file === undefined))
    reporter(context)([], 'needs either image_url or slack_file');
}

export const imageElement = z
  .strictObject({ type: z.literal('image'), ...source })
  .superRefine(checkOneSource);

export const imageBlock = z
  .strictObject({
    type: z.literal('image'),
    block_id: blockId,
    ...source,
    title: plainText(LIMITS.imageTitle).optional(),
  })
  .superRefine(checkOneSource);
