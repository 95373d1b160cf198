import type { LanguageWords } from './language-words.js';

export const de: LanguageWords = {
  ranks: [
    'praktikant, praktikantin, auszubildende, auszubildender, azubi, trainee, werkstudent, werkstudentin',
    'junior, einsteiger, einsteigerin, anfänger, anfängerin, grundlagen, grundkenntnisse',
    'mittel, fortgeschritten, fortgeschrittene, fortgeschrittener',
    'senior, erfahren, erfahrene, erfahrener',
    'lead, leitend, leitende, leitender, experte, expertin, teamleitung, teamleiter, teamleiterin',
    'principal, meister, meisterin',
    'fellow',
    'manager, managerin, leiter, leiterin, leitung',
    'direktor, direktorin, bereichsleiter, bereichsleiterin',
    'geschäftsführer, geschäftsführerin, vorstand',
  ],
  roles:
    'entwickler, entwicklerin, ingenieur, ingenieurin, berater, beraterin, designer, designerin, techniker, technikerin, sachbearbeiter, sachbearbeiterin, fachkraft, referent, referentin, verkäufer, verkäuferin, lehrer, lehrerin, pfleger, pflegerin',
  levels: 'stufe, ebene, karrierestufe, grad',
  ordinals: [
    'erste, erster, erstes, eins',
    'zweite, zweiter, zweites, zwei',
    'dritte, dritter, drittes, drei',
    'vierte, vierter, viertes, vier',
    'fünfte, fünfter, fünftes, fünf',
    'sechste, sechster, sechstes, sechs',
  ],
  counted: 'schritt, teil, kapitel, abschnitt, tag, woche, monat, phase, frage, beispiel, übung, tabelle, abbildung, version',
  ladders: 'karriereleiter, kompetenzmatrix, kompetenzen, laufbahn, stufenmodell, kompetenzmodell',
  asides:
    'einleitung, überblick, hintergrund, zweck, fragen, häufige fragen, quellen, anmerkungen, hinweise, inhalt, inhaltsverzeichnis, gehalt, bewerbung, über uns, glossar, lizenz',
  others: 'installation, verwendung, voraussetzungen, zutaten, zubereitung, konfiguration, befehle, änderungen',
  fields: {
    level: 'stufe, stufen, ebene, ebenen, grad',
    title: 'titel, rolle, position, bezeichnung, name, stellenbezeichnung',
    competency: 'kompetenz, kompetenzen, fähigkeit, fähigkeiten, dimension, dimensionen',
    group: 'kategorie, bereich, gruppe, thema, themen',
    text: 'erwartung, erwartungen, verhalten, anforderung, anforderungen, kriterium, kriterien, aufgaben',
    description: 'beschreibung, zusammenfassung, definition, bedeutung',
    example: 'beispiel, beispiele, nachweis, nachweise',
    aside: 'bemerkung, bemerkungen, notiz, notizen, link, links, gewicht, nummer, gehalt',
  },
};
