import type { LanguageWords } from './language-words.js';

export const pt: LanguageWords = {
  ranks: [
    'estagiário, estagiária, aprendiz, trainee',
    'júnior, junior, iniciante, assistente, auxiliar, básico, básica',
    'pleno, plena, intermediário, intermediária',
    'sênior, senior, sénior, avançado, avançada, experiente',
    'líder, especialista, perito, perita, staff',
    'principal, mestre, arquiteto, arquiteta',
    'fellow',
    'gerente, coordenador, coordenadora, gestor, gestora',
    'diretor, diretora',
    'presidente',
  ],
  roles:
    'engenheiro, engenheira, desenvolvedor, desenvolvedora, programador, programadora, designer, analista, consultor, consultora, técnico, técnica, administrador, administradora, vendedor, vendedora',
  levels: 'nível, grau, degrau, faixa',
  ordinals: [
    'primeiro, primeira, um',
    'segundo, segunda, dois',
    'terceiro, terceira, três',
    'quarto, quarta, quatro',
    'quinto, quinta, cinco',
    'sexto, sexta, seis',
  ],
  counted: 'passo, parte, capítulo, seção, secção, dia, semana, mês, fase, pergunta, exemplo, exercício, tabela, versão',
  ladders: 'carreira, matriz, competências, plano de carreira, trilha',
  asides:
    'introdução, visão geral, contexto, objetivo, perguntas, perguntas frequentes, referências, recursos, índice, sumário, salário, sobre nós, glossário, licença',
  others: 'instalação, uso, pré-requisitos, ingredientes, modo de preparo, configuração, comandos',
  fields: {
    level: 'nível, níveis, grau, graus',
    title: 'título, cargo, função, nome',
    competency: 'competência, competências, habilidade, habilidades, dimensão, dimensões',
    group: 'categoria, área, grupo, tema, temas, pilar',
    text: 'expectativa, expectativas, comportamento, comportamentos, critério, critérios, requisito, requisitos',
    description: 'descrição, resumo, definição, significado',
    example: 'exemplo, exemplos, evidência, evidências',
    aside: 'notas, nota, link, links, peso, número, salário',
  },
};
