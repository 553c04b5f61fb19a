/** What is one of several by its number, which is no amount, as the noun is no name: "Year 9", "Room 12", « Ligne 4 ». */
const nouns =
  'Year|Grade|Class|Form|Key Stage|Stage|Phase|Level|Tier|Room|Ward|Flat|Unit|Block|Floor|Platform|Gate|Page|Line|Part|Section|Article|Clause|Chapter|Appendix|Group|Zone|Lot|Number|Classe|Salle|Étage|Niveau|Étape|Ligne|Chapitre|Annexe|Groupe';

const whole = new RegExp(String.raw`^(?:${nouns})$`, 'u');
/** With its capital: "this year 40 people came". */
const atEnd = new RegExp(String.raw`(?<!\p{L})(?:${nouns})\s$`, 'u');

/** Whether a name is only the noun of the number after it. */
export function isNumberedNoun(name: string, after: string): boolean {
  return whole.test(name) && /^\s\d/u.test(after);
}

/** Whether a figure only says which of several is meant, by the noun before it. */
export function isOnlyNumber(before: string): boolean {
  return atEnd.test(before);
}
