import type { ReviewLabels } from './review-labels.js';

/**
 * Brazilian Portuguese. Terms: avaliação (assessment), evidência (evidence), combinado (action). Avoids `nota`, which also means a
 * grade.
 */
export const brazilianPortugueseReview: ReviewLabels = {
  locale: 'pt-BR',
  titles: { self: 'Autoavaliação', manager: 'Avaliação da liderança', peer: 'Avaliação entre pares' },
  statuses: { draft: 'Rascunho', shared: 'Compartilhada', done: 'Conversada' },
  notYetDiscussed: 'Ainda não conversado',
  aboutBy: 'Sobre {about}, por {by}',
  basis: '{level}, {ladder}',
  target: 'A caminho de {level}',
  ratedAs: '{rating}: {subjects}.',
  noLonger: 'Não consta mais na definição',
  rating: 'Avaliação',
  note: 'Comentário',
  evidence: 'Evidências',
  unplaced: 'Evidências ainda não associadas',
  growthPlan: 'O que combinamos',
  agreed: 'combinado em {date}',
  due: 'até {date}',
  done: 'feito em {date}',
  conflict: 'Escrito ao mesmo tempo, ainda sem decisão',
  takenBack: '(retirado)',
  unread: 'Não foi possível ler; mantido como está',
  records: { about: 'Pessoa avaliada', by: 'Autoria', role: 'Papel', basis: 'Nível', scale: 'Escala', status: 'Situação' },
  towards: 'Para {subjects}',
  saving: 'Salvando…',
  saved: { memory: 'Mantido enquanto esta página estiver aberta', device: 'Salvo neste dispositivo', server: 'Salvo' },
  waiting: 'Salvo neste dispositivo, ainda não enviado',
  readOnly: 'Escrito por uma versão mais recente: aqui você pode ler e exportar, mas não alterar.',
  problems: {
    denied:
      'Não salvo: este navegador não deixa a página guardar nada, como em algumas janelas privadas e páginas incorporadas. O que você escreveu continua aqui. Baixe uma cópia ou abra a página em uma janela própria.',
    quota:
      'Não salvo: não há mais espaço para este site neste dispositivo. O que você escreveu continua aqui. Baixe uma cópia ou libere espaço; haverá uma nova tentativa.',
    newer:
      'Não salvo: uma versão mais recente desta página guarda os dados agora. O que você escreveu continua aqui. Baixe uma cópia e depois recarregue a página.',
    deleted:
      'Não salvo: esta avaliação foi excluída em outro lugar. O que você escreveu continua aqui. Baixe uma cópia se quiser guardá-la.',
    blocked:
      'Ainda não salvo: outra aba está aberta com uma versão anterior desta página. O que você escreveu continua aqui. Feche a outra aba; haverá uma nova tentativa.',
    closed:
      'Não salvo: esta página liberou seu armazenamento. O que você escreveu continua aqui. Baixe uma cópia e depois recarregue a página.',
    offline: 'Não enviado: não há conexão com o servidor. O que você escreveu continua aqui. Haverá uma nova tentativa.',
    'signed-out': 'Não enviado: sua sessão foi encerrada. O que você escreveu continua aqui. Entre novamente ou baixe uma cópia.',
    refused: 'Não enviado: o servidor não aceita. O que você escreveu continua aqui. Baixe uma cópia e avise quem cuida do servidor.',
    unsent: 'Não removido: uma parte está apenas neste dispositivo. Envie-a ou baixe-a antes.',
    unknown: 'Não salvo: algo deu errado. O que você escreveu continua aqui. Baixe uma cópia; haverá uma nova tentativa.',
  },

  question: {
    self: 'Onde você se vê nisto?',
    manager: 'Onde você vê {name} nisto?',
    peer: 'Onde você vê {name} nisto?',
  },
  noteField: { self: 'Com suas próprias palavras', manager: 'O que você observou', peer: 'O que você observou' },
  addNote: 'Adicionar um comentário',
  navigation: 'Competências',
  openCount: 'Ainda não conversado: {count}',
  ratingWords: 'O que as palavras significam',
  clearRating: 'Voltar para “ainda não conversado”',
  expected: 'O que se espera',
  download: 'Baixar uma cópia',
  keepThis: 'Manter esta',
  meanwhile: 'Alterado em outro lugar nesse meio-tempo',
  refusedRecords:
    'Não enviado: {records}. O servidor não aceita; talvez seja longo demais. Todo o resto foi enviado. Isso fica neste dispositivo e será enviado quando você o alterar.',
  lengthOf: '{count} de {limit} caracteres',
  tooLong: '{count} caracteres a mais: o servidor aceita no máximo {limit}. Encurte o texto para que possa ser enviado.',

  addEvidence: 'Adicionar evidência',
  whatHappened: 'O que aconteceu?',
  when: 'Quando',
  linkField: 'Link, se houver',
  speaksTo: 'O que isso mostra',
  closeEditor: 'Pronto',
  edit: 'Editar',
  editItem: 'Editar “{text}”',
  remove: 'Remover',
  removeItem: 'Remover “{text}”',
  added: 'Adicionado',
  removed: 'Removido',
  undo: 'Desfazer',
  undoItem: 'Desfazer: recuperar “{text}”',
  restored: 'Recuperado',
  searchEvidence: 'Pesquisar no que foi reunido',
  evidenceCount: { one: '{count} evidência', many: '{count} de evidências', other: '{count} evidências' },
  noEvidence: 'Nada reunido ainda. Uma linha na hora é mais fácil do que lembrar de um ano inteiro.',
  noEvidenceFound: 'Nenhum resultado para “{query}”',

  sideBySide: 'Lado a lado',
  agreements: {
    different: 'Visto de formas diferentes',
    one: 'Avaliado por só uma das partes',
    same: 'Visto da mesma forma',
    neither: 'Ainda não conversado',
  },
  nothingWritten: 'Nada escrito',

  planTowards: 'Rumo a {level}',
  asks: 'O que {level} pede',
  isThere: 'O que já existe',
  nothingThere: 'Nada reunido para isto ainda.',
  nothingAgreed: 'Nada combinado ainda.',
  addAction: 'Adicionar um combinado',
  whatToDo: 'O que vai ser feito?',
  dueField: 'Até quando',
  doneField: 'Feito em',
  whoField: 'Quem assume',
  otherActions: 'Também combinado',
};
