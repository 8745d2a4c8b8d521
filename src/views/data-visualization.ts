/** Slack's native chart, released 2026-06-16 and not yet among the SDK's types; in messages only. */
export type DataVisualizationBlock = {
  type: 'data_visualization';
  /** At most 50 characters. */
  title: string;
  block_id?: string;
  chart: {
    type: 'line';
    /** At most 12 series, each with a value for every category. */
    series: { name: string; data: { label: string; value: number }[] }[];
    /** At most 20 categories of 20 characters. */
    axis_config: { categories: string[]; x_label?: string; y_label?: string };
  };
};
