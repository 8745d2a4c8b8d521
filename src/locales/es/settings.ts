import type { Phrases } from '#locales/en.ts';

export const settings: Phrases['settings'] = {
  title: 'Ajustes',
  save: 'Guardar',
  cancel: 'Cancelar',
  moment: 'Un momento: los ajustes vienen en camino.',
  alertChannel: 'Canal de avisos',
  alertChannelHint:
    'Donde se anuncian los hitos. En blanco: el canal que fijó quien administra el bot.',
  pickChannel: 'Elija un canal',
  digestDay: 'Resumen semanal',
  off: 'Apagado',
  everyWeek: (day) => `Cada ${day}`,
  digestHour: 'Hora del resumen',
  digestHourHint: (timeZone) => `Según el reloj del capítulo (${timeZone}).`,
  digestChannel: 'Canal del resumen',
  digestChannelHint: 'En blanco: el canal de avisos.',
  notInChannel:
    'El bot no está en este canal. Escriba ahí /invite @Consolidation y oprima Guardar otra vez.',
  archived: 'Este canal está archivado. Elija otro.',
  kept: 'Los ajustes quedaron guardados.',
  unchanged: 'Los ajustes siguen igual: no se cambió nada.',
  alertsGoTo: (channel) => `Los avisos ahora van a ${channel}.`,
  alertsAsRun: 'Los avisos ahora van al canal que fijó quien administra el bot.',
  digestOff: 'El resumen semanal está apagado.',
  digestOn: (day, hour) => `El resumen ahora se publica cada ${day} (${hour}).`,
  digestGoesTo: (channel) => `El resumen ahora va a ${channel}.`,
  digestWithAlerts: 'El resumen ahora va al canal de avisos.',
};
