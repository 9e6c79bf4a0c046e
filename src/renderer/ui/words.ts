export { confidentialityWords, hueWords, stateWords } from '../../shared/words/choices.ts';
export { nameOf, titleOf } from '../../shared/words/titles.ts';
