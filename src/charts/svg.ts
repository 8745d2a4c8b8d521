import type { Drawing, Mark, Point } from './drawing.ts';

/** A drawing as SVG on a white ground; its texts are in Inter. */
export const svgOf = ({ width, height, marks }: Drawing): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...marks.map(elementOf),
    '</svg>',
  ].join('');

function elementOf(mark: Mark): string {
  if (mark.kind === 'area')
    return `<polygon points="${pointsOf(mark.points)}" fill="${mark.color}"/>`;
  if (mark.kind === 'dot') {
    const [x, y] = mark.at;
    return `<circle cx="${x}" cy="${y}" r="${mark.radius}" fill="${mark.color}"/>`;
  }
  if (mark.kind === 'text') return textOf(mark);
  const dash = mark.dash === undefined ? '' : ` stroke-dasharray="${mark.dash}"`;
  return `<polyline points="${pointsOf(mark.points)}" fill="none" stroke="${mark.color}" stroke-width="${mark.width}" stroke-linejoin="round"${dash}/>`;
}

const pointsOf = (points: readonly Point[]): string =>
  points.map((point) => point.join(',')).join(' ');

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;

function textOf({
  at: [x, y],
  text,
  size,
  color,
  align,
  bold,
}: Extract<Mark, { kind: 'text' }>): string {
  const weight = bold ? 600 : 400;
  return `<text x="${x}" y="${y}" font-family="Inter" font-size="${size}" font-weight="${weight}" fill="${color}" text-anchor="${ANCHORS[align]}">${escaped(text)}</text>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
