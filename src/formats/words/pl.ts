import type { LanguageWords } from './language-words.js';

export const pl: LanguageWords = {
  ranks: [
    'stażysta, stażystka, praktykant, praktykantka',
    'młodszy, młodsza, junior, początkujący, początkująca, podstawowy',
    'średni, średnia, samodzielny, samodzielna, średniozaawansowany, mid, regular',
    'starszy, starsza, senior, zaawansowany, zaawansowana, doświadczony',
    'lider, liderka, ekspert, ekspertka, specjalista, specjalistka, wiodący, wiodąca',
    'główny, główna, mistrz, architekt',
    'fellow',
    'kierownik, kierowniczka, menedżer, menedżerka',
    'dyrektor, dyrektorka',
    'prezes',
  ],
  roles:
    'inżynier, inżynierka, programista, programistka, projektant, projektantka, analityk, analityczka, konsultant, konsultantka, technik, administrator, sprzedawca, tester, testerka, deweloper',
  levels: 'poziom, stopień, szczebel',
  ordinals: [
    'pierwszy, pierwsza, jeden',
    'drugi, druga, dwa',
    'trzeci, trzecia, trzy',
    'czwarty, czwarta, cztery',
    'piąty, piąta, pięć',
    'szósty, szósta, sześć',
  ],
  counted: 'krok, część, rozdział, sekcja, dzień, tydzień, miesiąc, faza, pytanie, przykład, ćwiczenie, tabela, wersja',
  ladders: 'ścieżka kariery, macierz, kompetencje',
  asides: 'wstęp, wprowadzenie, przegląd, tło, cel, pytania, źródła, uwagi, spis treści, wynagrodzenie, o nas, licencja',
  others: 'instalacja, użycie, wymagania wstępne, składniki, przygotowanie, konfiguracja, polecenia',
  fields: {
    level: 'poziom, poziomy, stopień, stopnie',
    title: 'tytuł, stanowisko, rola, nazwa',
    competency: 'kompetencja, kompetencje, umiejętność, umiejętności, wymiar, wymiary',
    group: 'kategoria, obszar, grupa, temat, tematy',
    text: 'oczekiwanie, oczekiwania, zachowanie, zachowania, kryterium, kryteria, wymaganie, wymagania',
    description: 'opis, podsumowanie, definicja, znaczenie',
    example: 'przykład, przykłady, dowód, dowody',
    aside: 'uwaga, uwagi, notatki, link, linki, waga, numer, wynagrodzenie',
  },
};
