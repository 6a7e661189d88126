/**
 * How common letters are after one another in English, to choose windows that plain prose seldom holds.
 */

/**
 * A row for each symbol that comes first (boundary, a to z, digit, apostrophe), a column for each that follows;
 * each cell is the rarity in base 36: -2.2 times the binary logarithm of the probability, counted over 1.5 million
 * characters of English software documentation.
 */
const FOLLOWS = [
  'z8a9bbadc8ggbbb9agb97cdagchah',
  '7ob9bmhclbnf7b6ndk786edjicojp',
  '79kgh6kkj8dm6hiail8bg6ini8lel',
  '67mcl7mm7bn9alm5ildh7afmniohj',
  '2cife5kim7lldig9knhejcjlognhn',
  '3bga8cdeignnda8kdg68cnfhbhrkl',
  '3bkjk9bli6mlell5nm9gbamklemfn',
  '3bkcl6jfa9jkdf9cgm9bfajkkjigl',
  '65nll3nmn7nmjkk9mlekainmnkmhn',
  'ccb9cbacolng9c48enc76kdohqgjn',
  '38efe7gegeffddfbfeede8ecfffai',
  '37fli5hfh9figibfiigafehihigdj',
  '58jkb5fkn6ll7jl8imgcdbijm9lhl',
  '56bih5kkm9kldci88mibjckmmgmgl',
  '4ama79e7mbmgfjg9jql87cfmmdoid',
  '6hecbg9enekhc96dbp6c97dbmmnkq',
  '77mhg5kggami8hl7al6b9bklnblhl',
  '3figefffdeegedgefecde4fefgeai',
  '58iee5hdk8pdbcc8hpcaaehkncojm',
  '3dqcl6kkb8mighgadlha7akjnenjj',
  '5anfh6hn47okfjm8fqbcddpgmepij',
  '6cabdbhambom997hbl777mmnhnmhg',
  '66jhj3iij7hiiehcijhhggjijjicl',
  '56iki8ih65ikhjb8jkbcikkcklkfk',
  '39h9f9fjg9hihcih6ije7hihgegbl',
  '2hgikelikdjjjde5bleadliijjifl',
  '3bfgf6hgeaegdedefdcfecefede9i',
  '2fefegffffffffgggfefgfffefg5i',
  '3gieefhffhilffgihjc74fbihjjdg',
] as const;

/**
 * How rarely a run of symbols occurs in English, as an estimate in bits: 20 bits is once in a million places.
 * @param symbols - symbols 0 to 28 as `symbolOf` gives them
 */
function rarity(symbols: readonly number[]): number {
  let sum = 0;
  for (let at = 1; at < symbols.length; at += 1) {
    const row = FOLLOWS[symbols[at - 1] ?? 0] ?? '';
    sum += Number.parseInt(row[symbols[at] ?? 0] ?? '0', 36) / 2.2;
  }
  return sum;
}

/** Words of more than three letters that English prose is full of, the most common first. */
const WORDS =
  'that with have this from they which will would there their been more when were what about other some only time ' +
  'could into year years first people than them these then also after over most such even through made should well ' +
  'where just much many before between must because under without still being world while great state states life ' +
  'house place again every never little work number school those both same down part against during between used ' +
  'each right left while another general system since three small large took home last long came come going water ' +
  'government national company public social business program power country city history family group second party ' +
  'week month night name names line lines order orders point points report reports member members service services ' +
  'center centre local american article articles section form forms page pages book books letter letters read ' +
  'reader writer written word words news time times today report speech secret congress great war wars old new man ' +
  'men woman women children child young great human rights interest interests present presented president member ' +
  'several important different nineteen nineteenth twenty century centuries early late later following according ' +
  'however including include included development information research university education student students ' +
  'community political economic economy industry industrial international regional region policy action example ' +
  'available provide provided product products price market service support information security computer software ' +
  'internet website online email click search content contact privacy terms copyright reserved account login sign ' +
  'user users data file files video image images photo photos music game games team season player players sport ' +
  'north south east west street road building center county district station police court case cases law laws party ' +
  'health care medical hospital doctor doctors patient treatment food land air area areas river mountain island sea ' +
  'president minister secretary director manager chairman leader leaders council committee commission department ' +
  'office officer agency union republic province territory kingdom empire army military force forces officer war ' +
  'summer winter spring autumn january february march april june july august september october november december ' +
  'monday tuesday wednesday thursday friday saturday sunday morning evening hour hours minute minutes day days';
const FREQUENT: ReadonlyMap<string, number> = new Map(
  [...new Set(WORDS.split(' '))].map((word, rank) => [word, 0.004 / (rank + 20)]),
);

/** Expected hits of a window of symbols for each unit of English prose: by its letters, and by what common words hold. */
export function frequency(window: readonly number[]): number {
  const letters = window.map((symbol) => (symbol === 0 ? ' ' : String.fromCharCode(96 + symbol))).join('');
  let sum = 2 ** -rarity(window);
  for (const [word, each] of FREQUENT) if (` ${word} `.includes(letters)) sum += each;
  return sum;
}
