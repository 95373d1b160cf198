import type { Competency, Example, Expectation, Prose } from 'rungs';
import type { Content } from '../content.js';

/**
 * The limit: static HTML as it would be written by hand, without React, state or elements that do not show. Only link targets have
 * an id.
 */
export function html({ level, ladder }: Content): string {
  const rungs = ladder.levels.map(
    ({ id, code }) => `<li class="rung"${id === level.id ? ' aria-current="true"' : ''}>${encode(code ?? '')}</li>`,
  );
  const facts = level.facts.map(
    ({ label, value }) => `<div class="fact${long(value)}"><dt>${encode(label)}</dt><dd>${prose(value)}</dd></div>`,
  );
  return (
    `<article class="level" id="${level.id}"><header class="level-head"><ol class="rail">${rungs.join('')}</ol><div>` +
    `<h2 class="level-title">${encode(level.title)}</h2><p class="summary">${prose(level.summary ?? '')}</p></div></header>` +
    `<dl class="facts">${facts.join('')}</dl>${level.competencies.map((each) => competency(each, level.id)).join('')}` +
    `<footer class="level-foot">Definition ${encode(level.code ?? '')}</footer></article>`
  );
}

function competency({ id, icon, title, expectations, examples }: Competency, levelId: string): string {
  return (
    `<details class="competency" id="${levelId}-${id}"><summary class="competency-head">` +
    `<span class="icon" aria-hidden="true">${icon}</span><h3 class="competency-title">${encode(title)}</h3>` +
    `<span class="counts">${expectations.length} expectations · ${examples.length} examples</span></summary>` +
    `<div class="panel"><ul class="expectations">${items(expectations)}</ul><details class="examples">` +
    `<summary>Examples <span>${examples.length}</span></summary><ul>${items(examples)}</ul></details></div></details>`
  );
}

const items = (list: readonly (Expectation | Example)[]): string => list.map(({ text }) => `<li>${prose(text)}</li>`).join('');

const long = (value: Prose): string => (typeof value === 'string' && value.length > 40 ? ' fact-long' : '');

function prose(text: Prose): string {
  if (typeof text === 'string') return encode(text);
  return text
    .map((inline) => {
      if (typeof inline === 'string') return encode(inline);
      if ('href' in inline) return `<a href="${encode(inline.href)}">${prose(inline.text)}</a>`;
      if ('code' in inline) return `<code>${encode(inline.code)}</code>`;
      return 'em' in inline ? `<em>${prose(inline.em)}</em>` : `<strong>${prose(inline.strong)}</strong>`;
    })
    .join('');
}

const encode = (text: string): string => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
