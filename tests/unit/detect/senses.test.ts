/** Other senses of the same words must stay dark, also on a page on the subject. */
import { describe, expect, it } from 'vitest';
import { found, foundOn } from './table';

describe('other senses stay dark', () => {
  it.each([
    ['a Chinese congress', 'Xi Jinping opened the 20th Party Congress in Beijing.'],
    ['a Chinese national congress', 'The 20th National Congress of the Chinese Communist Party chose its Politburo.'],
    ['the congress of another party', 'The 22nd Congress of the Italian Communist Party met in Milan.'],
    ['a congress of physicians', 'The 19th Congress of the European Society of Cardiology met in Vienna.'],
    ['an American Congress', 'The 117th Congress passed the bill; the 20th Congress had met under John Quincy Adams.'],
    ['care after drugs', 'Drug rehabilitation takes months, and few addicts are rehabilitated at once.'],
    ['care after a stroke', 'Stroke patients were rehabilitated at home by therapists.'],
    ['repair', 'The harbour road was rehabilitated with a loan from the bank.'],
    ['weather', 'A thaw set in, the ice on the lake melted, and by noon it froze again.'],
    ['permafrost', 'Permafrost thaw releases methane in the Arctic.'],
    ['food', 'Let the turkey thaw in the refrigerator for three days.'],
    ['diplomacy', 'A thaw in relations between Athens and Ankara followed the earthquake.'],
    ['states', 'Diplomats spoke of a thaw between Riyadh and Tehran.'],
    ['another Stalin', 'Chief Minister M. K. Stalin opened a flyover in Chennai. Stalin thanked the workers.'],
    ['another Lenin', 'Lenin Moreno, the former president of Ecuador, lives abroad.'],
    ['fire bombs', 'Two Molotov cocktails were thrown at the police.'],
    ['a footballer', 'Kirichenko scored from a free kick in the 60th minute of the match.'],
    ['a secretary of an embassy', 'The first secretary of the Greek embassy was expelled.'],
    ['a secretary of a union', 'The general secretary of the teachers’ union resigned.'],
    ['a memorial', 'The Memorial Hospital holds a service on Memorial Day.'],
    ['files', 'The administrator purged old files and set a purge of the queue.'],
    ['networks', 'Blockchain promises decentralization of finance.'],
    [
      'plans of other countries',
      'India’s Second Five-Year Plan was launched in 1956; the firm has a five-year plan too.',
    ],
    ['migrants', 'The court stopped the deportation of two asylum seekers to Russia.'],
    ['advisers', 'She heads the National Economic Council in Washington.'],
    ['other regimes', 'State terror and mass repressions in Romania are the subject of her book.'],
    ['neighbours', 'Farmers and herders live in peaceful coexistence in the county.'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['a Chinese congress', 'Decades later the 20th Congress of the Chinese Communist Party met.'],
    ['a congress of scholars', 'He spoke at the 20th Congress of the International Society of Historians.'],
    ['care', 'After her stroke she was rehabilitated in a clinic for a year.'],
    ['weather', 'In the spring thaw the river flooded the ground floor.'],
    ['fire bombs', 'In Budapest a boy threw a Molotov cocktail.'],
    ['an honour', 'She had the Order of Lenin.'],
  ])('%s, on a page on the subject', (_, text) => {
    expect(foundOn(text)).toEqual([]);
  });
});

describe('the senses of this subject are found', () => {
  it.each([
    ['a plan', 'In 1930 the First Five-Year Plan was speeded up.', ['industrialization: First Five-Year Plan']],
    ['deportations', 'The deportation took the Chechens to Kazakhstan.', ['special-settlers: deportation']],
    [
      'councils',
      'In 1957 Khrushchev set up regional economic councils.',
      ['khrushchev: Khrushchev', 'sovnarkhoz: regional economic councils'],
    ],
    [
      'terror',
      'Under Stalin police terror reached everybody.',
      ['stalin: Stalin', 'political-repression: police terror'],
    ],
  ])('%s', (_, text, expected) => {
    expect(foundOn(text)).toEqual(expected);
  });
});

describe('what is said once holds for what follows', () => {
  it('for the cult of another leader, until ours is named', () => {
    const text = 'Kim’s personality cult grew with the years. The personality cult took in his family.';
    expect(foundOn(text)).toEqual([]);
    expect(foundOn(`${text}\n\nKhrushchev had blamed the cult of personality.`)).toContain('khrushchev: Khrushchev');
  });

  it('for the committee of another party', () => {
    expect(foundOn('The Central Committee of the Polish party met. The Central Committee chose a new leader.')).toEqual(
      [],
    );
    expect(
      foundOn('The Central Committee of the Polish party met. The Central Committee of the CPSU sent a letter.'),
    ).toEqual(['central-committee: Central Committee of the CPSU']);
  });

  it('for a word that plainly has its sense elsewhere on the page', () => {
    const plain =
      'The literary thaw under Khrushchev was welcome. The cultural thaw of the Khrushchev years was short.';
    const bare = 'Many remembered the thaw.';
    expect(foundOn(bare)).toEqual([]);
    expect(foundOn(`${plain} ${bare}`).filter((one) => one.startsWith('khrushchev-thaw'))).toHaveLength(3);
  });

  it('for a word that plainly has another sense elsewhere on the page', () => {
    const plain = 'The clinic offers rehabilitation after a stroke. Its rehabilitation programme is short.';
    const bare = 'Most of the rehabilitated never spoke.';
    expect(foundOn(bare)).toEqual(['rehabilitation: rehabilitated']);
    expect(foundOn(`${plain} ${bare}`)).toEqual([]);
  });
});
