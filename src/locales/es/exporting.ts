import type { Phrases } from '#locales/en.ts';
import { empresas } from './words.ts';

export const exporting: Phrases['exporting'] = {
  sheets: { companies: 'Empresas', count: 'Conteo por mes', history: 'Historial' },
  month: 'Fin de mes',
  allStates: 'Todos los estados',
  history: ['Cuándo', 'Quién', 'Qué hizo', 'De', 'Qué había y qué quedó', 'Antes', 'Después'],
  file: 'empresas',
  button: 'Exportar',
  making:
    'Los archivos se están preparando. El bot se los enviará en un momento por mensaje directo.',
  sent: (all, filters) =>
    `${empresas(all)} del padrón, con sus contactos${filters === null ? '' : ` (${filters})`}. Los archivos son solo para el equipo del capítulo.`,
  within: (counted, target) =>
    `El libro de Excel (.xlsx) trae además las empresas de capital estadounidense por estado y mes, ${counted} de ${target} a la fecha, y el historial; el .csv trae solo la lista. Puede corregir cualquiera de los dos y cargarlo con /amcham importar.`,
  notSent:
    'Slack no recibió los archivos. No se perdió nada: inténtelo de nuevo en unos minutos con /amcham exportar.',
  notGranted:
    'El bot todavía no tiene permiso de enviar archivos en este espacio de trabajo. Pida a quien lo opera que reinstale la aplicación, con lo que se otorga (files:write e im:write), e inténtelo de nuevo.',
};
