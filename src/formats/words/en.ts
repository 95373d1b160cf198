import type { LanguageWords } from './language-words.js';

export const en: LanguageWords = {
  ranks: [
    'intern, apprentice, trainee, student, graduate, novice, awareness, aware',
    'junior, jr, entry, entry level, associate, assistant, beginner, beginning, foundational, foundation, basic, basics, learning',
    'mid, middle, medior, intermediate, regular, working, developing, competent, mid level',
    'senior, sr, advanced, proficient, practitioner, experienced',
    'lead, leading, staff, expert, team lead, tech lead, specialist',
    'principal, master, mastery, architect',
    'distinguished, fellow, partner, visionary',
    'manager, supervisor, head',
    'director, vp, svp, evp, vice president',
    'chief, cto, ceo, cfo, coo, cpo, president',
  ],
  roles:
    'engineer, developer, programmer, designer, manager, analyst, scientist, consultant, administrator, admin, researcher, writer, marketer, recruiter, accountant, officer, executive, coordinator, representative, technician, tester, strategist, producer, editor, lecturer, professor, teacher, nurse, leader, advisor, agent, operator, contributor, volunteer',
  levels: 'level, grade, band, rung, tier, stage, rank, lvl',
  ordinals: ['first, one', 'second, two', 'third, three', 'fourth, four', 'fifth, five', 'sixth, six'],
  counted:
    'step, part, chapter, section, day, week, month, year, quarter, phase, question, example, exercise, lesson, module, table, figure, version, release, sprint, appendix, option, rule, note, page, item, issue, milestone, iteration, round, task, goal',
  ladders:
    'ladder, ladders, framework, frameworks, matrix, matrices, competency, competencies, progression, levels, leveling, levelling, guide, handbook, path, paths, pathway, pathways, expectations, criteria, rubric, rubrics, roles, track, tracks',
  asides:
    'faq, faqs, frequently asked questions, introduction, intro, overview, preamble, about, background, purpose, how to, glossary, references, resources, further reading, credits, acknowledgements, acknowledgments, attribution, changelog, change log, history, license, licence, contributing, notes, note, disclaimer, questions, other pages, see also, links, all levels, next steps, next up, how it works, pay, salary, compensation, benefits, perks, applying, how to apply, apply, location, where you work, about us, who we are, your role, the role, why join us, equal opportunity, interview process, hiring process, table of contents, contents, toc, on this page',
  others:
    'install, installation, installing, usage, quick start, quickstart, getting started, prerequisites, api, api reference, ingredients, method, directions, unreleased, building, release, commands, configuration, dependencies, added, changed, fixed, deprecated, removed, parameters, returns, request, response, development, deployment, build, run, synopsis, arguments, environment variables, endpoints, features, fixes, bug fixes, breaking changes, patch changes, minor changes, major changes, merged, commits, options, default, default value, type, types, input, output, param, params',
  fields: {
    level:
      'level, levels, lvl, grade, grades, code, codes, band, bands, rung, rungs, seniority, role level, skill level, proficiency level, milestone, milestones, stage, stages',
    title:
      'title, titles, job title, job name, role title, role name, level title, level name, position title, role, roles, position, positions, name, names, display name, label',
    competency:
      'competency, competencies, competence, competences, core competency, core competencies, skill, skills, skill name, dimension, dimensions, axis, axes, attribute, attributes, capability, capabilities, competency name, competency area, skill area',
    group:
      'category, categories, group, groups, theme, themes, area, areas, pillar, pillars, domain, domains, section, sections, topic, topics, family, role family',
    text: 'expectation, expectations, text, texts, behavior, behaviors, behaviour, behaviours, key behavior, key behaviour, indicator, indicators, statement, statements, criteria, criterion, requirement, requirements, descriptor, descriptors, responsibility, responsibilities, signal, signals, what it looks like, what good looks like, what this looks like, expected, expected behavior, expected behaviors, expected behaviour, expected behaviours, what we expect',
    description: 'description, descriptions, summary, summaries, definition, definitions, about, overview, meaning',
    example: 'example, examples, evidence, markers, example criteria',
    path: 'path, career path',
    aside:
      'notes, note, comment, comments, resource, resources, learning resource, learning resources, link, links, url, urls, supporting urls, weight, weights, weighting, owner, owners, id, ids, order, no, nr, #, number, slug, salary, pay, score, points, self assessment, self rating, own rating, manager assessment, manager rating, employee rating',
    inherits: 'inherit, inherits, extends, inherits from',
    facts: 'facts',
  },
};
