import PDFDocument from 'pdfkit';
import { COLORS, type Drawing, type Mark } from '#charts/drawing.ts';
import { FONT_FILES } from '#charts/fonts.ts';

export type Font = 'regular' | 'semibold' | 'bold';
export type Style = { font?: Font; size: number; color?: string };
export type Place = {
  x: number;
  y: number;
  width: number;
  align?: 'left' | 'center' | 'right';
  link?: string;
};

/** Points that stay free at each side of a sheet. */
export const MARGIN = 50;

type Info = { title: string; author: string; subject: string; made: Date } & Record<
  'hash' | 'layout',
  string
>;

const SIZES = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
} as const;

/** The sheets of a document, drawn on from the top left; lengths in points. The same strokes give the same bytes. */
export class Sheets {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #paper: keyof typeof SIZES;
  readonly #chunks: Buffer[] = [];

  constructor(paper: keyof typeof SIZES, lang: string, info: Info) {
    this.#paper = paper;
    const written = {
      Title: info.title,
      Author: info.author,
      Subject: info.subject,
      CreationDate: info.made,
      ModDate: info.made,
      DataHash: info.hash,
      Layout: info.layout,
    };
    this.#pdf = new PDFDocument({
      size: [SIZES[paper].width, SIZES[paper].height],
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      lang,
      displayTitle: true,
      info: written,
    });
    this.#pdf.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    for (const [name, file] of Object.entries(FONT_FILES)) this.#pdf.registerFont(name, file);
  }

  get width(): number {
    return SIZES[this.#paper].width;
  }

  get height(): number {
    return SIZES[this.#paper].height;
  }

  /** The width between the margins. */
  get inner(): number {
    return this.width - 2 * MARGIN;
  }

  /** Begins the next sheet; those before it are written and out of memory. */
  add(bookmark?: string): void {
    this.#pdf.addPage();
    if (bookmark !== undefined) this.#pdf.outline.addItem(bookmark);
  }

  attach(name: string, text: string, description: string, made: Date): void {
    this.#pdf.file(Buffer.from(text), {
      name,
      type: 'application/json',
      description,
      creationDate: made,
      modifiedDate: made,
    });
  }

  /** The height that a text takes; characters of the second font are taken for wide ones. */
  heightOf(text: string, width: number, { font = 'regular', size }: Style): number {
    const wide = text.replace(IN_SECOND_FONT, 'MM');
    return this.#pdf
      .font(font)
      .fontSize(size)
      .heightOfString(wide, { width, lineGap: GAP * size });
  }

  widthOf(text: string, { font = 'regular', size }: Style): number {
    return this.#pdf.font(font).fontSize(size).widthOfString(text);
  }

  /** Writes a text that wraps within its width. */
  write(text: string, { x, y, width, align = 'left', link }: Place, style: Style): void {
    const { font = 'regular', size, color = COLORS.ink } = style;
    const runs = runsOf(text);
    this.#pdf.fontSize(size).fillColor(color);
    runs.forEach((run, nth) => {
      const options = {
        ...{ width, align, lineGap: GAP * size, continued: nth < runs.length - 1 },
        ...(link === undefined ? {} : { link }),
      };
      this.#pdf.font(run.isEmoji ? 'emoji' : font);
      if (nth === 0) this.#pdf.text(run.text, x, y, options);
      else this.#pdf.text(run.text, options);
    });
  }

  box(x: number, y: number, width: number, height: number, color: string): void {
    this.#pdf.rect(x, y, width, height).fill(color);
  }

  line(x: number, y: number, width: number, color: string = COLORS.rule, weight = 0.5): void {
    this.#pdf
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(weight)
      .stroke(color);
  }

  draw({ marks }: Drawing, x: number, y: number): void {
    this.#pdf.save().translate(x, y);
    for (const mark of marks) this.#mark(mark);
    this.#pdf.restore();
  }

  #mark(mark: Mark): void {
    const pdf = this.#pdf;
    if (mark.kind === 'dot') pdf.circle(...mark.at, mark.radius).fill(mark.color);
    else if (mark.kind === 'text') this.#label(mark);
    else {
      const [first = [0, 0], ...rest] = mark.points;
      pdf.moveTo(...first);
      for (const point of rest) pdf.lineTo(...point);
      if (mark.kind === 'area') pdf.fill(mark.color);
      else {
        pdf.lineWidth(mark.width).lineJoin('round');
        if (mark.dash === undefined) pdf.undash();
        else pdf.dash(mark.dash, { space: mark.dash });
        pdf.stroke(mark.color).undash();
      }
    }
  }

  #label({ at: [x, y], text, size, color, align, bold }: Extract<Mark, { kind: 'text' }>): void {
    const pdf = this.#pdf
      .font(bold ? 'semibold' : 'regular')
      .fontSize(size)
      .fillColor(color);
    const width = pdf.widthOfString(text);
    const left = { left: x, center: x - width / 2, right: x - width }[align];
    pdf.text(text, left, y, { lineBreak: false, baseline: 'alphabetic' });
  }

  /** Ends the document and gives its bytes. */
  async finish(): Promise<Uint8Array> {
    const ended = new Promise<void>((resolve) => this.#pdf.once('end', resolve));
    this.#pdf.end();
    await ended;
    return Buffer.concat(this.#chunks);
  }
}

/** Between lines, as a share of the letters' size. */
const GAP = 0.18;

/** Emoji and what joins and tints them; digits and letters, which may be part of one, are not meant. */
const IN_SECOND_FONT =
  /(?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}][\uFE0F\u200D]*)+/gu;

type Run = { text: string; isEmoji: boolean };

/** A text by the fonts that it takes. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const match of text.matchAll(IN_SECOND_FONT)) {
    if (match.index > done) runs.push({ text: text.slice(done, match.index), isEmoji: false });
    runs.push({ text: match[0], isEmoji: true });
    done = match.index + match[0].length;
  }
  if (done < text.length || runs.length === 0)
    runs.push({ text: text.slice(done), isEmoji: false });
  return runs;
}
