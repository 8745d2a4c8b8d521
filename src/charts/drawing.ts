export type Point = readonly [x: number, y: number];

/** One thing that is drawn; lengths in points, `y` downwards, a text's `at` on its baseline. */
export type Mark =
  | { kind: 'line'; points: readonly Point[]; color: string; width: number; dash?: number }
  | { kind: 'area'; points: readonly Point[]; color: string }
  | { kind: 'dot'; at: Point; radius: number; color: string }
  | {
      kind: 'text';
      at: Point;
      text: string;
      size: number;
      color: string;
      align: 'left' | 'center' | 'right';
      bold?: boolean;
    };

export type Drawing = { width: number; height: number; marks: Mark[] };

/** The colours of everything that is drawn. */
export const COLORS = {
  ink: '#1d2433',
  faint: '#667085',
  rule: '#d9dee7',
  wash: '#eef2f8',
  navy: '#0a3161',
  red: '#b31942',
  green: '#1b7f4b',
  white: '#ffffff',
} as const;
