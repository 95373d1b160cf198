import type { LanguageWords } from './language-words.js';

export const it: LanguageWords = {
  ranks: [
    'stagista, tirocinante, apprendista',
    'junior, principiante, assistente, base',
    'intermedio, intermedia, medio',
    'senior, avanzato, avanzata, esperto, esperta',
    'lead, responsabile, specialista, caposquadra',
    'principal, maestro, maestra, architetto',
    'fellow',
    'manager, capo, gestore',
    'direttore, direttrice',
    'presidente, amministratore delegato',
  ],
  roles:
    'ingegnere, sviluppatore, sviluppatrice, programmatore, programmatrice, progettista, analista, consulente, tecnico, tecnica, addetto, addetta, venditore, venditrice, designer',
  levels: 'livello, grado, fascia, gradino',
  ordinals: [
    'primo, prima, uno',
    'secondo, seconda, due',
    'terzo, terza, tre',
    'quarto, quarta, quattro',
    'quinto, quinta, cinque',
    'sesto, sesta, sei',
  ],
  counted: 'passo, parte, capitolo, sezione, giorno, settimana, mese, fase, domanda, esempio, esercizio, tabella, versione',
  ladders: 'carriera, matrice, competenze, percorso',
  asides:
    'introduzione, panoramica, contesto, scopo, domande, domande frequenti, riferimenti, risorse, indice, sommario, stipendio, chi siamo, glossario, licenza',
  others: 'installazione, uso, utilizzo, prerequisiti, ingredienti, preparazione, configurazione, comandi',
  fields: {
    level: 'livello, livelli, grado, gradi',
    title: 'titolo, ruolo, posizione, nome, qualifica',
    competency: 'competenza, competenze, abilità, capacità, dimensione, dimensioni',
    group: 'categoria, area, gruppo, tema, temi',
    text: 'aspettativa, aspettative, comportamento, comportamenti, criterio, criteri, requisito, requisiti',
    description: 'descrizione, riassunto, definizione, significato',
    example: 'esempio, esempi, evidenza, evidenze',
    aside: 'note, nota, collegamento, collegamenti, peso, numero, stipendio',
  },
};
