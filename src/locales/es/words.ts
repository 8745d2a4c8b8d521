import type { Count, Pace } from '#locales/en/words.ts';

export const empresas = ({ isOne, text }: Count) =>
  isOne ? `${text} empresa` : `${text} empresas`;

export const socias = ({ isOne, text }: Count) => (isOne ? `${text} socia` : `${text} socias`);

/** Su lugar en una serie de empresas o socias: 50.ª. */
export const ordinal = ({ text }: Count) => `${text}.ª`;

export const ritmo = ({ joined, left }: Pace) => {
  const ingresos = `${joined.isOne ? 'ingresó' : 'ingresaron'} ${empresas(joined)}`;
  const bajas = `${left.isOne ? 'salió' : 'salieron'} ${left.text}`;
  return left.n === 0 ? ingresos : `${ingresos} y ${bajas}`;
};
