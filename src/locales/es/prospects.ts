import type { Count } from '#locales/en/words.ts';
import type { Phrases } from '#locales/en.ts';
import { socias } from './words.ts';

const prospectos = ({ isOne, text }: Count) => (isOne ? `${text} prospecto` : `${text} prospectos`);
const siIngresan = ({ isOne }: Count, confirmed: boolean) =>
  isOne
    ? `si el prospecto ingresa${confirmed ? ' y se confirma' : ''}`
    : `si todos los prospectos ingresan${confirmed ? ' y se confirman' : ''}`;

export const pipeline: Phrases['pipeline'] = {
  ofChapter: ({ counted, courted, both, confirmed }, target) =>
    `${socias(counted)} + ${prospectos(courted)}: ${both} de ${target} empresas de capital estadounidense, ${siIngresan(courted, confirmed)}.`,
  ofState: ({ counted, courted, both, confirmed }) =>
    `${socias(counted)} + ${prospectos(courted)}: ${both} empresas de capital estadounidense, ${siIngresan(courted, confirmed)}.`,
};

export const promotion: Phrases['promotion'] = {
  button: 'Convertir en socia',
  sure: '¿Ingresa hoy?',
  joins: (name) => `${name} será socia desde hoy.`,
  effect: {
    yes: 'Contará para la meta.',
    no: 'No contará para la meta, pues su capital no es estadounidense.',
    unconfirmed: 'No contará hasta que se confirme su capital estadounidense.',
  },
  otherDay: 'Si ingresó otro día, mejor corrija el registro.',
  yes: 'Ingresa',
  no: 'Todavía no',
  memberAlready: (name) => `${name} ya es socia. No se cambió nada.`,
  noProspect: (name, status) =>
    `${name} ya no es prospecto: su situación es «${status}». No se cambió nada. Con /amcham reingreso puede reingresar.`,
  busy: (name) =>
    `Alguien cambió el registro de ${name} en el mismo momento. Su cambio no se hizo: oprima el botón otra vez.`,
};
