import type { ReviewLabels } from './review-labels.js';

/**
 * French. Terms: évaluation (assessment), fait (evidence), engagement (action). Avoids `note`, which also means a grade. Spaces before
 * `:` and `?` and within `« »` are non-breaking.
 */
export const frenchReview: ReviewLabels = {
  locale: 'fr',
  titles: { self: 'Auto-évaluation', manager: 'Évaluation managériale', peer: 'Évaluation entre pairs' },
  statuses: { draft: 'Brouillon', shared: 'Partagée', done: 'Abordée ensemble' },
  notYetDiscussed: 'Pas encore abordé',
  aboutBy: 'À propos de {about}, par {by}',
  basis: '{level}, {ladder}',
  target: 'En chemin vers {level}',
  period: '{title} (du {from} au {to})',
  statusOn: '{status}, {date}',
  ratedAs: '{rating} : {subjects}.',
  noLonger: 'Ne figure plus dans la définition',
  rating: 'Évaluation',
  note: 'Commentaire',
  evidence: 'Faits concrets',
  unplaced: 'Faits qui ne sont pas encore rattachés',
  growthPlan: 'Ce dont nous avons convenu',
  agreed: 'convenu le {date}',
  due: 'd’ici au {date}',
  done: 'fait le {date}',
  conflict: 'Écrit au même moment, pas encore tranché',
  takenBack: '(retiré)',
  unread: 'Illisible, conservé tel quel',
  records: { about: 'Personne évaluée', by: 'Auteur', role: 'Rôle', basis: 'Niveau', scale: 'Échelle', status: 'État' },
  towards: 'Pour {subjects}',
  saving: 'Enregistrement…',
  saved: { memory: 'Conservé tant que cette page est ouverte', device: 'Enregistré sur cet appareil', server: 'Enregistré' },
  waiting: 'Enregistré sur cet appareil, pas encore envoyé',
  readOnly: 'Écrit par une version plus récente : ici, vous pouvez le lire et l’exporter, pas le modifier.',
  problems: {
    denied:
      'Non enregistré : ce navigateur ne laisse rien conserver à la page, comme dans certaines fenêtres privées et certaines pages intégrées. Votre texte est toujours là. Téléchargez-le, ou ouvrez la page dans sa propre fenêtre.',
    quota:
      'Non enregistré : il n’y a plus de place pour ce site sur cet appareil. Votre texte est toujours là. Téléchargez-le, ou libérez de l’espace ; un nouvel essai suivra.',
    newer:
      'Non enregistré : une version plus récente de cette page garde désormais les données. Votre texte est toujours là. Téléchargez-le, puis rechargez la page.',
    deleted:
      'Non enregistré : cette évaluation a été supprimée ailleurs. Votre texte est toujours là. Téléchargez-le si vous voulez le garder.',
    blocked:
      'Pas encore enregistré : un autre onglet est ouvert avec une version plus ancienne de cette page. Votre texte est toujours là. Fermez l’autre onglet ; un nouvel essai suivra.',
    closed:
      'Non enregistré : cette page a libéré son espace de stockage. Votre texte est toujours là. Téléchargez-le, puis rechargez la page.',
    offline: 'Non envoyé : le serveur est injoignable. Votre texte est toujours là. Un nouvel essai suivra.',
    'signed-out': 'Non envoyé : votre session est fermée. Votre texte est toujours là. Reconnectez-vous, ou téléchargez-le.',
    refused:
      'Non envoyé : le serveur ne l’accepte pas. Votre texte est toujours là. Téléchargez-le, et prévenez la personne qui gère le serveur.',
    unsent: 'Non supprimé : une partie n’est que sur cet appareil. Envoyez-la ou téléchargez-la d’abord.',
    unknown: 'Non enregistré : une erreur est survenue. Votre texte est toujours là. Téléchargez-le ; un nouvel essai suivra.',
  },

  question: {
    self: 'Où en êtes-vous sur ce point ?',
    manager: 'Où situez-vous {name} sur ce point ?',
    peer: 'Où situez-vous {name} sur ce point ?',
  },
  noteField: { self: 'Avec vos propres mots', manager: 'Ce que vous avez observé', peer: 'Ce que vous avez observé' },
  addNote: 'Ajouter un commentaire',
  navigation: 'Compétences',
  openCount: 'Pas encore abordé : {count}',
  ratingWords: 'Ce que les mots veulent dire',
  clearRating: 'Revenir à « pas encore abordé »',
  expected: 'Ce qui est attendu',
  download: 'Télécharger une copie',
  keepThis: 'Garder cette version',
  meanwhile: 'Modifié ailleurs entre-temps',
  refusedRecords:
    'Non envoyé : {records}. Le serveur ne l’accepte pas ; c’est peut-être trop long. Tout le reste est envoyé. Cela reste sur cet appareil et sera envoyé dès que vous le modifiez.',
  lengthOf: '{count} caractères sur {limit}',
  tooLong: '{count} caractères de trop : le serveur en accepte {limit} au maximum. Raccourcissez le texte pour qu’il puisse être envoyé.',

  addEvidence: 'Ajouter un fait',
  whatHappened: 'Que s’est-il passé ?',
  when: 'Quand',
  linkField: 'Lien, s’il y en a un',
  speaksTo: 'Ce que cela illustre',
  closeEditor: 'Terminé',
  edit: 'Modifier',
  editItem: 'Modifier « {text} »',
  remove: 'Supprimer',
  removeItem: 'Supprimer « {text} »',
  added: 'Ajouté',
  removed: 'Supprimé',
  undo: 'Annuler',
  undoItem: 'Annuler : rétablir « {text} »',
  restored: 'Rétabli',
  searchEvidence: 'Rechercher dans les faits recueillis',
  evidenceCount: { one: '{count} fait', many: '{count} de faits', other: '{count} faits' },
  noEvidence: 'Rien de recueilli pour l’instant. Une ligne sur le moment est plus facile que de se souvenir de toute une année.',
  noEvidenceFound: 'Aucun résultat pour « {query} »',

  sideBySide: 'Côte à côte',
  agreements: {
    different: 'Vu différemment',
    one: 'Évalué d’un seul côté',
    same: 'Vu de la même façon',
    neither: 'Pas encore abordé',
  },
  mismatches: {
    period: 'Les deux portent sur des périodes différentes : {a} et {b}.',
    level: 'Les deux portent sur des niveaux différents : {a} et {b}. Seul ce que les deux niveaux ont en commun est côte à côte.',
    words: 'La définition de {a} a été reformulée entre les deux. Ce qui est attendu figure dans les mots de la première.',
    ratings: 'Les deux choisissent parmi des appréciations différentes. Le même nom peut vouloir dire autre chose.',
  },
  noPeriod: 'sans période',
  nothingWritten: 'Rien d’écrit',

  planTowards: 'Vers {level}',
  asks: 'Ce que {level} demande',
  isThere: 'Ce qui est déjà là',
  nothingThere: 'Rien de recueilli ici pour l’instant.',
  nothingAgreed: 'Rien de convenu pour l’instant.',
  addAction: 'Ajouter un engagement',
  whatToDo: 'Qu’est-il prévu ?',
  dueField: 'Pour quand',
  doneField: 'Fait le',
  whoField: 'Qui s’en charge',
  otherActions: 'Aussi convenu',
};
