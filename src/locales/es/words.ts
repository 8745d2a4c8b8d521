export type Count = { n: number; text: string };

export type Pace = { joined: Count; left: Count };

export const empresas = ({ n, text }: Count) => (n === 1 ? `${text} empresa` : `${text} empresas`);

export const socias = ({ n, text }: Count) => (n === 1 ? `${text} socia` : `${text} socias`);

/** Su lugar en una serie de empresas o socias: 50.ª. */
export const ordinal = ({ text }: Count) => `${text}.ª`;

export const ritmo = ({ joined, left }: Pace) => {
  const ingresos = `${joined.n === 1 ? 'ingresó' : 'ingresaron'} ${empresas(joined)}`;
  const bajas = `${left.n === 1 ? 'salió' : 'salieron'} ${left.text}`;
  return left.n === 0 ? ingresos : `${ingresos} y ${bajas}`;
};
