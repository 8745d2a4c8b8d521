import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { LIMITS } from './limits.ts';
import { reporter } from './reporter.ts';
import { blockId } from './text.ts';

const label = z.string().min(1).max(LIMITS.chart.label);
const point = z.strictObject({ label, value: z.number() });
const axis = z.string().min(1).max(LIMITS.chart.axisLabel).optional();

const plot = {
  series: z
    .array(
      z.strictObject({
        name: label,
        data: z.array(point).min(1).max(LIMITS.chart.points),
      }),
    )
    .min(1)
    .max(LIMITS.chart.series),
  axis_config: z.strictObject({
    categories: z.array(label).min(1).max(LIMITS.chart.points),
    x_label: axis,
    y_label: axis,
  }),
};

type Plot = {
  series: readonly { name: string; data: readonly { label: string }[] }[];
  axis_config: { categories: readonly string[] };
};

/** Every series has a name of its own and one point for each category, in the same order. */
function checkPlot(chart: Plot, context: z.RefinementCtx): void {
  const report = reporter(context);
  const names = new Set<string>();
  for (const [at, series] of chart.series.entries()) {
    if (names.has(series.name)) report(['series', at, 'name'], `"${series.name}" names two series`);
    names.add(series.name);
    const labels = series.data.map((each) => each.label);
    if (!isDeepStrictEqual(labels, [...chart.axis_config.categories]))
      report(['series', at, 'data'], 'its labels are not the categories, in number and order');
  }
}

const plotted = <Kind extends string>(kind: Kind) =>
  z.strictObject({ type: z.literal(kind), ...plot }).superRefine(checkPlot);

const pie = z.strictObject({
  type: z.literal('pie'),
  segments: z
    .array(z.strictObject({ label, value: z.number().positive() }))
    .min(1)
    .max(LIMITS.chart.segments),
});

export const chart = z.strictObject({
  type: z.literal('data_visualization'),
  block_id: blockId,
  title: z.string().min(1).max(LIMITS.chart.title),
  chart: z.discriminatedUnion('type', [plotted('line'), plotted('bar'), plotted('area'), pie]),
});
