import type { LanguageWords } from './language-words.js';

export const fr: LanguageWords = {
  ranks: [
    'stagiaire, apprenti, apprentie, alternant, alternante, novice',
    'junior, débutant, débutante, assistant, assistante, notions, initiation',
    'intermédiaire, confirmé, confirmée',
    'senior, sénior, avancé, avancée, expérimenté, expérimentée',
    'lead, expert, experte, référent, référente, chef d’équipe, responsable',
    'principal, principale, maître, maîtrise',
    'fellow, distingué',
    'manager, chef, cheffe',
    'directeur, directrice',
    'président, présidente, directeur général, directrice générale',
  ],
  roles:
    'ingénieur, ingénieure, développeur, développeuse, concepteur, conceptrice, analyste, consultant, consultante, technicien, technicienne, chargé, chargée, conseiller, conseillère, vendeur, vendeuse, designer',
  levels: 'niveau, échelon, grade, palier',
  ordinals: [
    'premier, première, un',
    'deuxième, second, seconde, deux',
    'troisième, trois',
    'quatrième, quatre',
    'cinquième, cinq',
    'sixième, six',
  ],
  counted: 'étape, partie, chapitre, section, jour, semaine, mois, phase, question, exemple, exercice, tableau, version',
  ladders: 'parcours, référentiel, grille, échelle, compétences',
  asides:
    'introduction, aperçu, contexte, objectif, questions, questions fréquentes, références, ressources, sommaire, table des matières, salaire, rémunération, candidature, à propos, glossaire, licence',
  others: 'installation, utilisation, prérequis, ingrédients, préparation, configuration, commandes',
  fields: {
    level: 'niveau, niveaux, échelon, échelons, grade',
    title: 'titre, poste, rôle, intitulé, nom',
    competency: 'compétence, compétences, aptitude, aptitudes, dimension, dimensions',
    group: 'catégorie, domaine, groupe, thème, thèmes',
    text: 'attente, attentes, comportement, comportements, critère, critères, exigence, exigences, attendus',
    description: 'description, résumé, définition, signification',
    example: 'exemple, exemples, preuve, preuves',
    aside: 'remarque, remarques, notes, lien, liens, poids, numéro, salaire',
  },
};
