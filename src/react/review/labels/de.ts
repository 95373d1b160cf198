import type { ReviewLabels } from './review-labels.js';

/** German. Terms: Einschätzung (assessment), Beleg (evidence), Vereinbarung (action). */
export const germanReview: ReviewLabels = {
  locale: 'de',
  titles: { self: 'Selbsteinschätzung', manager: 'Einschätzung der Führungskraft', peer: 'Einschätzung aus dem Team' },
  statuses: { draft: 'Entwurf', shared: 'Geteilt', done: 'Besprochen' },
  notYetDiscussed: 'Noch nicht besprochen',
  aboutBy: 'Über {about}, von {by}',
  basis: '{level}, {ladder}',
  target: 'Auf dem Weg zu {level}',
  ratedAs: '{rating}: {subjects}.',
  noLonger: 'Nicht mehr Teil der Fassung',
  rating: 'Einschätzung',
  note: 'Notiz',
  evidence: 'Belege',
  unplaced: 'Belege, die noch nirgends zugeordnet sind',
  growthPlan: 'Was wir vereinbart haben',
  agreed: 'vereinbart {date}',
  due: 'bis {date}',
  done: 'erledigt {date}',
  conflict: 'Gleichzeitig geschrieben, noch nicht entschieden',
  takenBack: '(zurückgenommen)',
  unread: 'Nicht lesbar, unverändert aufbewahrt',
  towards: 'Für {subjects}',
  saving: 'Wird gespeichert …',
  saved: { memory: 'Aufbewahrt, solange diese Seite offen ist', device: 'Auf diesem Gerät gespeichert', server: 'Gespeichert' },
  waiting: 'Auf diesem Gerät gespeichert, noch nicht gesendet',
  readOnly: 'Von einer neueren Version geschrieben: Sie können es hier lesen und exportieren, nicht ändern.',
  problems: {
    denied:
      'Nicht gespeichert: Dieser Browser lässt die Seite nichts aufbewahren, wie in manchen privaten Fenstern und eingebetteten Seiten. Ihr Text ist noch da. Laden Sie ihn herunter, oder öffnen Sie die Seite in einem eigenen Fenster.',
    quota:
      'Nicht gespeichert: Auf diesem Gerät ist für diese Seite kein Platz mehr. Ihr Text ist noch da. Laden Sie ihn herunter, oder schaffen Sie Platz; es wird erneut versucht.',
    newer:
      'Nicht gespeichert: Eine neuere Version dieser Seite verwahrt jetzt die Daten. Ihr Text ist noch da. Laden Sie ihn herunter und dann die Seite neu.',
    deleted:
      'Nicht gespeichert: Diese Einschätzung wurde anderswo gelöscht. Ihr Text ist noch da. Laden Sie ihn herunter, wenn Sie ihn behalten wollen.',
    blocked:
      'Noch nicht gespeichert: Ein anderer Tab mit einer älteren Version dieser Seite ist offen. Ihr Text ist noch da. Schließen Sie den anderen Tab; es wird erneut versucht.',
    closed:
      'Nicht gespeichert: Diese Seite hat ihren Speicher freigegeben. Ihr Text ist noch da. Laden Sie ihn herunter und dann die Seite neu.',
    offline: 'Nicht gesendet: Es gibt keine Verbindung zum Server. Ihr Text ist noch da. Es wird erneut versucht.',
    'signed-out': 'Nicht gesendet: Sie sind abgemeldet. Ihr Text ist noch da. Melden Sie sich an, oder laden Sie ihn herunter.',
    refused:
      'Nicht gesendet: Der Server nimmt es nicht an. Ihr Text ist noch da. Laden Sie ihn herunter, und sagen Sie es denen, die den Server betreiben.',
    unknown: 'Nicht gespeichert: Etwas ist schiefgegangen. Ihr Text ist noch da. Laden Sie ihn herunter; es wird erneut versucht.',
  },

  question: {
    self: 'Wo stehen Sie hier?',
    manager: 'Wo sehen Sie hier {name}?',
    peer: 'Wo sehen Sie hier {name}?',
  },
  noteField: { self: 'In eigenen Worten', manager: 'Was Sie beobachtet haben', peer: 'Was Sie beobachtet haben' },
  ratingWords: 'Was die Worte bedeuten',
  clearRating: 'Zurück auf „noch nicht besprochen“',
  expected: 'Was erwartet wird',
  download: 'Kopie herunterladen',
  keepThis: 'Diese behalten',

  addEvidence: 'Beleg hinzufügen',
  whatHappened: 'Was ist geschehen?',
  when: 'Wann',
  linkField: 'Link, falls es einen gibt',
  speaksTo: 'Wofür es spricht',
  closeEditor: 'Fertig',
  edit: 'Bearbeiten',
  editItem: '„{text}“ bearbeiten',
  remove: 'Entfernen',
  removeItem: '„{text}“ entfernen',
  added: 'Hinzugefügt',
  removed: 'Entfernt',
  searchEvidence: 'Belege durchsuchen',
  evidenceCount: { one: '{count} Beleg', other: '{count} Belege' },
  noEvidence: 'Noch nichts gesammelt. Eine Zeile, wenn es geschieht, ist leichter, als sich an ein Jahr zu erinnern.',
  noEvidenceFound: 'Keine Treffer für „{query}“',

  sideBySide: 'Nebeneinander',
  agreements: {
    different: 'Unterschiedlich gesehen',
    one: 'Von einer Seite eingeschätzt',
    same: 'Gleich gesehen',
    neither: 'Noch nicht besprochen',
  },
  nothingWritten: 'Nichts geschrieben',

  planTowards: 'Auf dem Weg zu {level}',
  asks: 'Was {level} erwartet',
  isThere: 'Was schon da ist',
  nothingThere: 'Dafür ist noch nichts gesammelt.',
  nothingAgreed: 'Noch nichts vereinbart.',
  addAction: 'Vereinbarung hinzufügen',
  whatToDo: 'Was wird geschehen?',
  dueField: 'Bis wann',
  doneField: 'Erledigt am',
  whoField: 'Wer es übernimmt',
  otherActions: 'Außerdem vereinbart',
};
