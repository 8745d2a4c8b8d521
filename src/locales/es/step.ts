import type { Phrases } from '#locales/en.ts';

export const step: Phrases['step'] = {
  duplicate: (name, records) =>
    `Es posible que ${name} ya esté en el padrón: ${records}. No se agregó nada. Si es otra empresa, agréguela con /amcham agregar.`,
  nobody:
    'Slack no indicó quién inició este flujo de trabajo, y solo el equipo del capítulo puede agregar empresas. Inícielo desde una liga o un botón.',
};
