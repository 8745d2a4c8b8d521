import * as z from 'zod';
import { LIMITS } from './limits.ts';
import { reporter } from './reporter.ts';
import { richText } from './rich-text.ts';
import { blockId } from './text.ts';

const rawText = z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) });
const rawNumber = z.strictObject({
  type: z.literal('raw_number'),
  value: z.number(),
  text: z.string().min(1),
});
const cell = z.discriminatedUnion('type', [rawText, rawNumber, richText]);
const columnSetting = z.strictObject({
  align: z.enum(['left', 'center', 'right']).optional(),
  is_wrapped: z.boolean().optional(),
});

export const table = z.strictObject({
  type: z.literal('table'),
  block_id: blockId,
  rows: z.array(z.array(cell).min(1).max(LIMITS.table.columns)).min(1).max(LIMITS.table.rows),
  column_settings: z.array(columnSetting.nullable()).max(LIMITS.table.columns).optional(),
});

export const dataTable = z
  .strictObject({
    type: z.literal('data_table'),
    block_id: blockId,
    caption: z.string().min(1),
    rows: z
      .array(z.array(cell).min(1).max(LIMITS.dataTable.columns))
      .min(LIMITS.dataTable.leastRows)
      .max(LIMITS.dataTable.rows),
    page_size: z.number().int().min(1).max(LIMITS.dataTable.pageSize).optional(),
    row_header_column_index: z.number().int().min(0).optional(),
  })
  .superRefine((self, context) => {
    const report = reporter(context);
    const columns = self.rows[0]?.length ?? 0;
    for (const [at, row] of self.rows.entries())
      if (row.length !== columns)
        report(['rows', at], `${row.length} cells, where the header has ${columns}`);
    for (const [at, header] of (self.rows[0] ?? []).entries())
      if (header.type === 'rich_text')
        report(['rows', 0, at, 'type'], 'a header cell cannot be rich_text');
    if ((self.row_header_column_index ?? 0) >= columns)
      report(['row_header_column_index'], 'names no column');
  });
