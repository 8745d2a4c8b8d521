import type { Phrases } from '#locales/en.ts';

export const settings: Phrases['settings'] = {
  title: 'Ajustes',
  save: 'Guardar',
  cancel: 'Cancelar',
  moment: 'Un momento: los ajustes vienen en camino.',
  fields: {
    alertChannel: 'Canal de avisos',
    target: 'Meta',
    milestones: 'Hitos adicionales',
    rule: 'Regla de conteo',
    editors: 'Quiénes pueden editar',
    admins: 'Administradores del bot',
    digestDay: 'Resumen semanal',
    digestHour: 'Hora del resumen',
    digestChannel: 'Canal del resumen',
    language: 'Idioma del capítulo',
    timeZone: 'Zona horaria',
  },
  rules: {
    'member-us-owned': 'Socias cuya respuesta a capital estadounidense es Sí',
    'member-us-owned-confirmed': 'Socias cuyo capital estadounidense ya se confirmó',
  },
  version: (version) => `versión ${version}`,
  languages: {
    en: 'Inglés',
    es: 'Español',
    'en+es': 'Inglés, con el español abajo',
    'es+en': 'Español, con el inglés abajo',
  },
  asRun: 'el que definió quien administra el bot',
  asAlerts: 'el canal de avisos',
  everybody: 'todos los miembros, sin invitados',
  nobody: 'solo los del espacio de trabajo',
  none: 'ninguno',
  alertChannelHint:
    'Donde se anuncian los hitos. En blanco: el canal que definió quien administra el bot.',
  pickChannel: 'Elija un canal',
  pickPeople: 'Elija personas',
  targetHint:
    'Socias que cuentan para que el capítulo quede consolidado. Los estatutos de AMCHAM piden 50.',
  milestonesHint: (usual) =>
    `Números por anunciar además de ${usual}, que se anuncian siempre. Por ejemplo: 10, 48`,
  ruleHint: (version) => `Es la versión ${version} de la regla.`,
  editorsHint: 'En blanco: todos los miembros, sin invitados. Los administradores siempre pueden.',
  adminsHint:
    'Pueden todo lo que pueden los administradores del espacio de trabajo, a quienes no hace falta nombrar.',
  languageHint: 'El de lo que se publica en los canales. A cada persona se le responde en el suyo.',
  zoneNow: (city, time) => `${city} (ahora ${time})`,
  problems: {
    notANumber: (written) =>
      `«${written}» no es un número entero. Escriba los números separados por comas, como 10, 48.`,
    outOfRange: (written, most) => `${written} no es válido: los números van del 1 al ${most}.`,
    tooManyMilestones: (most) => `Son demasiados: escriba ${most} como máximo.`,
    notMembers:
      'Alguna de estas personas no es miembro con acceso completo de este espacio de trabajo. Quite a invitados, bots, personas de otras organizaciones y quienes ya salieron: no pueden ver nada del padrón.',
  },
  stale:
    'Los ajustes cambiaron mientras usted los tenía abiertos. Aún no se guarda nada de lo que usted cambió.',
  yours:
    'Abajo, lo que usted cambió está como lo escribió y lo demás como está ahora. Guarde otra vez para dejarlo así u oprima Cancelar.',
  clash: 'Si guarda, lo que usted puso reemplaza lo de la otra persona:',
  effect: {
    title: 'Antes de guardar',
    back: 'Volver',
    nothingYet: 'Aún no se guarda nada. Si oprime Guardar, sucede esto:',
    moved: 'El padrón cambió mientras tanto; así está ahora.',
    counts: (after, before) => `La cuenta será ${after}, no ${before}.`,
    stays: (counted) => `La cuenta sigue en ${counted}.`,
    target: (after, before) => `La meta será ${after}, no ${before}.`,
    milestones: (all) => `Se anuncia en el canal de avisos: ${all}.`,
    reached: 'Se alcanza la meta: se celebra en el canal de avisos.',
    lost: 'El capítulo queda por debajo de su meta: se avisa en el hilo de su celebración.',
    regained: 'El capítulo vuelve a su meta: se avisa en el hilo de su celebración.',
    silent: 'No se anuncia nada.',
  },
  off: 'Desactivado',
  everyWeek: (day) => `Cada ${day}`,
  digestHourHint: (timeZone) => `En la zona horaria del capítulo (${timeZone}).`,
  digestChannelHint: 'En blanco: el canal de avisos.',
  notInChannel:
    'El bot no está en este canal. Escriba ahí /invite @Consolidation y oprima Guardar otra vez.',
  archived: 'Este canal está archivado. Elija otro.',
  kept: 'Los ajustes quedaron guardados.',
  unchanged: 'Los ajustes siguen igual: no se cambió nada.',
};
