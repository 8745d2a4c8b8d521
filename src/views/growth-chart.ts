import type { Standing } from '#domain/consolidation.ts';
import type { Voice } from '#locales/voice.ts';
import type { DataVisualizationBlock } from './data-visualization.ts';
import { clipped } from './message.ts';

/** The counted companies at the end of months, and for the whole chapter the target above them. */
export function growthChart(standing: Standing, voice: Voice): DataVisualizationBlock {
  const { status, states } = voice.phrases;
  const categories = standing.curve.map(({ month }) => voice.month(month));
  const series = (name: string, value: (at: number) => number) => ({
    name,
    data: categories.map((label, at) => ({ label, value: value(at) })),
  });
  const counted = series(status.counted, (at) => standing.curve[at]?.counted ?? 0);
  const target = series(status.target, () => standing.target);
  return {
    type: 'data_visualization',
    title: clipped(
      standing.state === null ? status.chart : status.chartOf(states[standing.state]),
      50,
    ),
    chart: {
      type: 'line',
      series: standing.state === null ? [counted, target] : [counted],
      axis_config: { categories, x_label: status.month, y_label: status.companies },
    },
  };
}
