export const x = (length: number) => 'x'.repeat(length);
export const plain = (length: number) => ({ type: 'plain_text', text: x(length) });
export const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: x(length) });
export const times = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
export const section = (length = 1) => ({ type: 'section', text: mrkdwn(length) });
export const button = (parts: object) => ({ type: 'button', text: plain(1), ...parts });
export const actions = (element: object) => ({ type: 'actions', elements: [element] });
export const option = (at: number) => ({ text: plain(1), value: `v${at}` });
export const input = (element: object, parts: object = {}) => ({
  type: 'input',
  label: plain(1),
  element: { action_id: 'a', ...element },
  ...parts,
});
export const select = (count: number) => ({
  type: 'static_select',
  action_id: 'a',
  options: times(count, option),
});
export const cell = (length = 1) => ({ type: 'raw_text', text: x(length) });
export const table = (rows: number, columns: number, length = 1) => ({
  type: 'table',
  rows: times(rows, () => times(columns, () => cell(length))),
});
export const dataTable = (rows: number, columns: number, parts: object = {}) => ({
  type: 'data_table',
  caption: 'Companies',
  rows: times(rows, () => times(columns, () => cell())),
  ...parts,
});
export const bar = (series: number, points: number, parts: object = {}) => ({
  type: 'data_visualization',
  title: 'Growth',
  chart: {
    type: 'bar',
    series: times(series, (at) => ({
      name: `s${at}`,
      data: times(points, (each) => ({ label: `c${each}`, value: each })),
    })),
    axis_config: { categories: times(points, (each) => `c${each}`) },
  },
  ...parts,
});
export const pie = (segments: number, value = 1) => ({
  type: 'data_visualization',
  title: 'States',
  chart: { type: 'pie', segments: times(segments, (at) => ({ label: `s${at}`, value })) },
});
export const card = (parts: object) => ({ type: 'card', title: plain(1), ...parts });
