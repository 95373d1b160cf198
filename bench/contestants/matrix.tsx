export { LadderMatrix as Matrix } from 'rungs';
