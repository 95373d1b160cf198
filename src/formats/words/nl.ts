import type { LanguageWords } from './language-words.js';

export const nl: LanguageWords = {
  ranks: [
    'stagiair, stagiaire, leerling, trainee',
    'junior, beginner, beginnend, assistent, basis',
    'medior, gevorderd, gevorderde, midden',
    'senior, ervaren',
    'lead, expert, specialist, teamleider, leidend',
    'principal, meester',
    'fellow',
    'manager, leidinggevende, hoofd, chef',
    'directeur',
    'bestuurder, algemeen directeur',
  ],
  roles: 'ingenieur, ontwikkelaar, programmeur, ontwerper, analist, adviseur, beheerder, technicus, medewerker, verkoper, consultant',
  levels: 'niveau, trede, schaal, graad',
  ordinals: ['eerste, een, één', 'tweede, twee', 'derde, drie', 'vierde, vier', 'vijfde, vijf', 'zesde, zes'],
  counted: 'stap, deel, hoofdstuk, sectie, dag, week, maand, fase, vraag, voorbeeld, oefening, tabel, versie',
  ladders: 'loopbaan, functiehuis, competenties, carrièrepad, matrix',
  asides:
    'inleiding, overzicht, achtergrond, doel, vragen, veelgestelde vragen, bronnen, opmerkingen, inhoud, inhoudsopgave, salaris, over ons, licentie',
  others: 'installatie, gebruik, vereisten, ingrediënten, bereiding, configuratie, opdrachten',
  fields: {
    level: 'niveau, niveaus, trede, treden, schaal',
    title: 'titel, functie, rol, naam',
    competency: 'competentie, competenties, vaardigheid, vaardigheden, dimensie, dimensies',
    group: 'categorie, gebied, groep, thema, themas',
    text: 'verwachting, verwachtingen, gedrag, criterium, criteria, eis, eisen',
    description: 'beschrijving, omschrijving, samenvatting, definitie, betekenis',
    example: 'voorbeeld, voorbeelden, bewijs',
    aside: 'opmerking, opmerkingen, notitie, notities, gewicht, nummer, salaris',
  },
};
