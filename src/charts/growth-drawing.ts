import type { CurvePoint } from '#domain/consolidation.ts';
import type { Voice } from '#locales/voice.ts';
import { COLORS, type Drawing, type Mark, type Point } from './drawing.ts';

type Growth = { curve: readonly CurvePoint[]; target: number };
type Size = { width: number; height: number; text: number };

/** The counted companies at the end of months as a line, below the line of the target. */
export function growthDrawing({ curve, target }: Growth, size: Size, voice: Voice): Drawing {
  const frame = frameOf({ curve, target }, size);
  const line = curve.map(({ counted }, nth): Point => [frame.x(nth), frame.y(counted)]);
  const floor = frame.y(0);
  return {
    width: size.width,
    height: size.height,
    marks: [
      ...gridOf(frame, size, voice),
      ...monthsOf(curve, frame, size, voice),
      {
        kind: 'area',
        points: [[frame.x(0), floor], ...line, [frame.x(curve.length - 1), floor]],
        color: COLORS.wash,
      },
      ...targetOf(target, frame, size, voice),
      { kind: 'line', points: line, color: COLORS.navy, width: size.text / 4 },
      ...lastOf(curve, frame, size, voice),
    ],
  };
}

type Frame = {
  left: number;
  right: number;
  step: number;
  top: number;
  x: (nth: number) => number;
  y: (value: number) => number;
};

function frameOf({ curve, target }: Growth, { width, height, text }: Size): Frame {
  const most = Math.max(target, ...curve.map(({ counted }) => counted));
  const step = niceStep(most / 5);
  const top = Math.ceil((most * 1.06) / step) * step;
  const [left, right] = [text * 3.4, width - text * 2.6];
  const [above, below] = [text * 1.2, height - text * 2];
  return {
    left,
    right,
    step,
    top,
    x: (nth) => left + ((right - left) * nth) / Math.max(1, curve.length - 1),
    y: (value) => below - ((below - above) * value) / top,
  };
}

/** The least of 1, 2, 5, 10, 20, 50 … that is no less than a number. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= least) ?? power * 10;
}

function gridOf({ left, right, step, top, y }: Frame, { text }: Size, { number }: Voice): Mark[] {
  const values = Array.from({ length: Math.round(top / step) + 1 }, (_, nth) => nth * step);
  return values.flatMap((value): Mark[] => [
    {
      kind: 'line',
      points: [
        [left, y(value)],
        [right, y(value)],
      ],
      color: COLORS.rule,
      width: value === 0 ? 1 : 0.5,
    },
    {
      kind: 'text',
      at: [left - text * 0.6, y(value) + text * 0.35],
      text: number(value),
      size: text,
      color: COLORS.faint,
      align: 'right',
    },
  ]);
}

/** No two months touch: each takes the room of six letters. */
function monthsOf(
  curve: readonly CurvePoint[],
  { left, right, x, y }: Frame,
  { text }: Size,
  { month }: Voice,
): Mark[] {
  const room = Math.max(1, Math.floor((right - left) / (text * 6)));
  const every = Math.ceil(curve.length / room);
  return curve.flatMap((point, nth): Mark[] =>
    (curve.length - 1 - nth) % every === 0
      ? [
          {
            kind: 'text',
            at: [x(nth), y(0) + text * 1.6],
            text: month(point.month),
            size: text,
            color: COLORS.faint,
            align: 'center',
          },
        ]
      : [],
  );
}

function targetOf(target: number, { left, right, y }: Frame, { text }: Size, voice: Voice): Mark[] {
  return [
    {
      kind: 'line',
      points: [
        [left, y(target)],
        [right, y(target)],
      ],
      color: COLORS.red,
      width: text / 7,
      dash: text / 2,
    },
    {
      kind: 'text',
      at: [left + text * 0.4, y(target) - text * 0.5],
      text: `${voice.phrases.status.target}: ${voice.number(target)}`,
      size: text,
      color: COLORS.red,
      align: 'left',
      bold: true,
    },
  ];
}

function lastOf(
  curve: readonly CurvePoint[],
  { x, y }: Frame,
  { text }: Size,
  { number }: Voice,
): Mark[] {
  const last = curve.at(-1);
  if (last === undefined) return [];
  const [across, down] = [x(curve.length - 1), y(last.counted)];
  return [
    { kind: 'dot', at: [across, down], radius: text / 2.6, color: COLORS.navy },
    {
      kind: 'text',
      at: [across + text * 0.7, down + text * 0.4],
      text: number(last.counted),
      size: text * 1.15,
      color: COLORS.navy,
      align: 'left',
      bold: true,
    },
  ];
}
