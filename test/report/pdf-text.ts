import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page of a PDF, as a reader's search would find it: breaks of lines are blanks. */
export async function textOf(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let nth = 1; nth <= pdf.numPages; nth += 1) {
    const { items } = await (await pdf.getPage(nth)).getTextContent();
    const words = items.map((item) =>
      'str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '',
    );
    pages.push(words.join('').replaceAll(/\s+/g, ' '));
  }
  await task.destroy();
  return pages;
}
