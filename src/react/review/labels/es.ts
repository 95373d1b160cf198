import type { ReviewLabels } from './review-labels.js';

/**
 * Spanish. Terms: evaluación (assessment), valoración (rating), evidencia (evidence), acuerdo (action). Avoids `nota`, which also
 * means a grade.
 */
export const spanishReview: ReviewLabels = {
  locale: 'es',
  titles: { self: 'Autoevaluación', manager: 'Evaluación de la persona responsable', peer: 'Evaluación entre pares' },
  statuses: { draft: 'Borrador', shared: 'Compartida', done: 'Comentada' },
  notYetDiscussed: 'Aún sin comentar',
  aboutBy: 'Sobre {about}, por {by}',
  basis: '{level}, {ladder}',
  target: 'En camino hacia {level}',
  ratedAs: '{rating}: {subjects}.',
  noLonger: 'Ya no está en la definición',
  rating: 'Valoración',
  note: 'Comentario',
  evidence: 'Evidencias',
  unplaced: 'Evidencias que aún no se han asociado',
  growthPlan: 'Lo que hemos acordado',
  agreed: 'acordado el {date}',
  due: 'para el {date}',
  done: 'hecho el {date}',
  conflict: 'Escrito al mismo tiempo, aún sin decidir',
  takenBack: '(retirado)',
  unread: 'No se pudo leer; se conserva tal cual',
  towards: 'Para {subjects}',
  saving: 'Guardando…',
  saved: { memory: 'Se conserva mientras esta página esté abierta', device: 'Guardado en este dispositivo', server: 'Guardado' },
  waiting: 'Guardado en este dispositivo, aún sin enviar',
  readOnly: 'Escrito con una versión más reciente: aquí puede leerlo y exportarlo, pero no modificarlo.',
  problems: {
    denied:
      'No guardado: este navegador no permite que la página conserve nada, como ocurre en algunas ventanas privadas y páginas incrustadas. Lo que ha escrito sigue aquí. Descárguelo o abra la página en su propia ventana.',
    quota:
      'No guardado: en este dispositivo no queda espacio para este sitio. Lo que ha escrito sigue aquí. Descárguelo o libere espacio; se volverá a intentar.',
    newer:
      'No guardado: una versión más reciente de esta página conserva ahora los datos. Lo que ha escrito sigue aquí. Descárguelo y después recargue la página.',
    deleted: 'No guardado: esta evaluación se eliminó en otro lugar. Lo que ha escrito sigue aquí. Descárguelo si quiere conservarlo.',
    blocked:
      'Aún no guardado: hay otra pestaña abierta con una versión anterior de esta página. Lo que ha escrito sigue aquí. Cierre la otra pestaña; se volverá a intentar.',
    closed:
      'No guardado: esta página ha liberado su almacenamiento. Lo que ha escrito sigue aquí. Descárguelo y después recargue la página.',
    offline: 'No enviado: no hay conexión con el servidor. Lo que ha escrito sigue aquí. Se volverá a intentar.',
    'signed-out': 'No enviado: la sesión está cerrada. Lo que ha escrito sigue aquí. Vuelva a iniciar sesión o descárguelo.',
    refused: 'No enviado: el servidor no lo acepta. Lo que ha escrito sigue aquí. Descárguelo y avise a quien se ocupa del servidor.',
    unsent: 'No se ha quitado: una parte está solo en este dispositivo. Envíela o descárguela antes.',
    unknown: 'No guardado: algo ha fallado. Lo que ha escrito sigue aquí. Descárguelo; se volverá a intentar.',
  },

  question: {
    self: '¿Dónde se ve usted en esto?',
    manager: '¿Dónde ve a {name} en esto?',
    peer: '¿Dónde ve a {name} en esto?',
  },
  noteField: { self: 'Con sus propias palabras', manager: 'Lo que ha observado', peer: 'Lo que ha observado' },
  ratingWords: 'Qué significan las palabras',
  clearRating: 'Volver a «aún sin comentar»',
  expected: 'Lo que se espera',
  download: 'Descargar una copia',
  keepThis: 'Conservar esta',
  meanwhile: 'Cambiado mientras tanto en otro lugar',
  refusedRecords:
    'Sin enviar: {records}. El servidor no lo acepta; quizá sea demasiado largo. Todo lo demás está enviado. Se conserva en este dispositivo y se enviará cuando lo cambie.',
  lengthOf: '{count} de {limit} caracteres',
  tooLong: 'Sobran {count} caracteres: el servidor acepta como máximo {limit}. Acorte el texto para que se pueda enviar.',

  addEvidence: 'Añadir una evidencia',
  whatHappened: '¿Qué ocurrió?',
  when: 'Cuándo',
  linkField: 'Enlace, si lo hay',
  speaksTo: 'De qué da muestra',
  closeEditor: 'Listo',
  edit: 'Editar',
  editItem: 'Editar «{text}»',
  remove: 'Quitar',
  removeItem: 'Quitar «{text}»',
  added: 'Añadido',
  removed: 'Quitado',
  searchEvidence: 'Buscar en lo recogido',
  evidenceCount: { one: '{count} evidencia', many: '{count} de evidencias', other: '{count} evidencias' },
  noEvidence: 'Aún no hay nada recogido. Una línea en el momento cuesta menos que recordar todo un año.',
  noEvidenceFound: 'No hay resultados para «{query}»',

  sideBySide: 'Lado a lado',
  agreements: {
    different: 'Visto de forma distinta',
    one: 'Valorado por una sola parte',
    same: 'Visto de la misma forma',
    neither: 'Aún sin comentar',
  },
  nothingWritten: 'Nada escrito',

  planTowards: 'Hacia {level}',
  asks: 'Lo que pide {level}',
  isThere: 'Lo que ya hay',
  nothingThere: 'Aún no hay nada recogido para esto.',
  nothingAgreed: 'Aún no hay nada acordado.',
  addAction: 'Añadir un acuerdo',
  whatToDo: '¿Qué se va a hacer?',
  dueField: 'Para cuándo',
  doneField: 'Hecho el',
  whoField: 'Quién se ocupa',
  otherActions: 'También acordado',
};
