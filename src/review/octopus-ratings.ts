import type { RatingScale } from './types.js';

/**
 * The rating scale of Octopus Deploy, weakest first, with its original texts.
 *
 * From the README of https://github.com/OctopusDeploy/People, copyright Octopus Deploy, Apache License 2.0.
 */
export const octopusRatings: RatingScale = [
  {
    id: 'improvement-needed',
    title: 'Improvement needed',
    description:
      "You've got some growth required in this area and the trajectory isn't good. Let's work out a improvement plan and turn this around together.",
  },
  {
    id: 'maturing',
    title: 'Maturing',
    description:
      "You've got some growth required in this area, but the trajectory is good. Here's some supporting suggestions, take them or leave them - it's your call.",
  },
  {
    id: 'performing',
    title: 'Performing',
    description: "You're great at this! You're doing exactly what we expect of someone in this role and level. Keep up the great work!",
  },
  {
    id: 'exceeding',
    title: 'Exceeding',
    description: 'In this area, you are exceeding what we expect of someone in this role and level.',
  },
];
