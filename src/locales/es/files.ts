import type { Phrases } from '#locales/en.ts';

export const files: Phrases['files'] = {
  faults: {
    empty: () => 'El archivo está vacío.',
    notText: () =>
      'El archivo no es de texto. Guárdelo en Excel como CSV o como libro (.xlsx) y suba ese.',
    broken: (line) =>
      `El renglón que empieza en la línea ${line} no se puede leer: hay una comilla sin cerrar, o dentro de una celda que no va entre comillas.`,
    tooLarge: (megabytes) =>
      `El archivo pesa más de ${megabytes} MB. Guarde solo la lista de empresas en un archivo aparte.`,
    protected: () =>
      'El libro está protegido con contraseña. Quítela en Excel (Archivo, Información, Proteger libro, Cifrar con contraseña: déjela en blanco), guárdelo y súbalo de nuevo.',
    damaged: () =>
      'El libro está dañado y no se puede leer. Ábralo en Excel, guárdelo de nuevo como .xlsx y suba ese.',
    swollen: () =>
      'El libro contiene mucho más que una lista de empresas. Copie la lista a un libro nuevo, guárdelo y suba ese.',
    tooManyRows: (most) =>
      `La hoja tiene más de ${most} renglones. Suba la lista en varios archivos.`,
    tooManyColumns: (most) =>
      `La hoja tiene más de ${most} columnas. Borre las que no dicen nada de las empresas.`,
    tookTooLong: () =>
      'El archivo tardó demasiado en leerse. Copie la lista a un libro nuevo, o guárdela como CSV, y suba ese.',
    noHeader: () =>
      'No se encontraron encabezados en los primeros 20 renglones. Póngales nombre a las columnas, al menos Razón social, Estado y Capital estadounidense.',
    twoHeaders: (first, second) =>
      `Los renglones ${first} y ${second} tienen encabezados. Deje uno solo, para que cada columna tenga un nombre.`,
    missingColumn: (field) => `Falta la columna ${field}.`,
    columnTwice: (first, second) =>
      `Las columnas «${first}» y «${second}» significan lo mismo. Quite una.`,
  },
  disguises: {
    pdf: 'Esto es un PDF. Suba la hoja de cálculo de la que salió, en .xlsx o .csv.',
    picture: 'Esto es una imagen. Suba la hoja de cálculo, en .xlsx o .csv.',
    webPage:
      'Esto es una página web, aunque su nombre diga otra cosa. Ábrala en Excel, guárdela como .xlsx o .csv y suba ese archivo.',
    oldExcel:
      'Este libro es de un Excel antiguo (.xls). Ábralo en Excel, guárdelo como .xlsx y suba ese.',
    otherDocument:
      'Esto no es un CSV ni un libro de Excel (.xlsx). Guarde la lista en uno de esos formatos y súbala.',
  },
  rows: {
    sameCompanyAs: (line) => `Es la misma empresa que en la línea ${line}.`,
    sameRfcAs: (line) => `Es el mismo RFC que en la línea ${line}.`,
    sameRecordAs: (line) =>
      `Es la misma ficha que en la línea ${line}. Si este renglón es de otra empresa, deje esta celda en blanco.`,
    nameTaken: (by) =>
      `El padrón tiene otra empresa con este nombre (${by}). Si son dos empresas, cambie el nombre en Slack, con /amcham editar.`,
    formulaFailed: (shown) =>
      `La fórmula de esta celda falló (${shown}). Escriba el valor directamente.`,
    namesakes: (names) =>
      `El padrón tiene varias empresas con este nombre (${names}). Agregue el RFC al renglón.`,
    otherRfc: (name, rfc) =>
      `El padrón tiene ${name} con el RFC ${rfc}. Si el de este renglón es el correcto, corrija primero el registro; si es otra empresa, agréguela en Slack.`,
    likelyTwin: (of) =>
      `Se parece mucho a ${of}, que ya está en el padrón. Si es la misma empresa, escriba ese nombre o su RFC; si es otra, indíquelo al importar (en la línea de comandos: --allow-similar).`,
  },
  line: (line, column, why) => `línea ${line}, ${column}: ${why}`,
};
