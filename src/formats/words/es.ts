import type { LanguageWords } from './language-words.js';

export const es: LanguageWords = {
  ranks: [
    'becario, becaria, aprendiz, practicante, novato, novata',
    'junior, júnior, principiante, asistente, auxiliar, básico, básica, inicial',
    'intermedio, intermedia, medio, media, semi senior, semisenior',
    'senior, sénior, avanzado, avanzada, experimentado, experimentada',
    'líder, experto, experta, referente, especialista',
    'principal, maestro, maestra, arquitecto, arquitecta',
    'fellow, distinguido, distinguida',
    'gerente, jefe, jefa, encargado, encargada, manager',
    'director, directora',
    'presidente, presidenta, director general, directora general',
  ],
  roles:
    'ingeniero, ingeniera, desarrollador, desarrolladora, programador, programadora, diseñador, diseñadora, analista, consultor, consultora, técnico, técnica, administrador, administradora, vendedor, vendedora, coordinador, coordinadora',
  levels: 'nivel, grado, escalón, peldaño',
  ordinals: [
    'primer, primero, primera, uno',
    'segundo, segunda, dos',
    'tercer, tercero, tercera, tres',
    'cuarto, cuarta, cuatro',
    'quinto, quinta, cinco',
    'sexto, sexta, seis',
  ],
  counted: 'paso, parte, capítulo, sección, día, semana, mes, fase, pregunta, ejemplo, ejercicio, tabla, versión',
  ladders: 'carrera, matriz, competencias, plan de carrera, escalera',
  asides:
    'introducción, resumen, contexto, objetivo, preguntas, preguntas frecuentes, referencias, recursos, índice, salario, sueldo, acerca de, glosario, licencia',
  others: 'instalación, uso, requisitos previos, ingredientes, preparación, configuración, comandos',
  fields: {
    level: 'nivel, niveles, grado, grados',
    title: 'título, puesto, rol, cargo, nombre',
    competency: 'competencia, competencias, habilidad, habilidades, dimensión, dimensiones',
    group: 'categoría, área, grupo, tema, temas',
    text: 'expectativa, expectativas, comportamiento, comportamientos, criterio, criterios, requisito, requisitos',
    description: 'descripción, resumen, definición, significado',
    example: 'ejemplo, ejemplos, evidencia, evidencias',
    aside: 'notas, nota, enlace, enlaces, peso, número, salario',
  },
};
