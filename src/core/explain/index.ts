export { NOTHING_EXPLAINED, type Explained, type ExplanationNote, type NoteKind } from './explained';
export { explain } from './match';
export { readExplanations, type Explanation, type ExplanationRow } from './read';
export { countSigns, isExplanation, LONGEST as LONGEST_EXPLANATION, SHORTEST as SHORTEST_EXPLANATION } from './text';
export { addition, correction, explanationPlan, removal, rowOf as explanationRow, type RowTexts } from './write';
