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
export function rarity(symbols: readonly number[]): number {
  let sum = 0;
  for (let at = 1; at < symbols.length; at += 1) {
    const row = FOLLOWS[symbols[at - 1] ?? 0] ?? '';
    sum += Number.parseInt(row[symbols[at] ?? 0] ?? '0', 36) / 2.2;
  }
  return sum;
}
