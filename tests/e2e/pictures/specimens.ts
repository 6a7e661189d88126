/**
 * Entries that together show every part of a card, three of each kind, and the passages they are met in: what a card
 * says depends on the date that the passage speaks of.
 */
import type { Kind } from '../../../src/glossary/schema';

/** An entry as it is met. */
export interface Specimen {
  /** Id of the entry. */
  readonly entry: string;
  /** Text of the mark in the passage. */
  readonly mark: string;
  readonly passage: string;
}

/** Three of each kind. */
export const SPECIMENS: Readonly<Record<Kind, readonly [Specimen, Specimen, Specimen]>> = {
  figure: [
    {
      entry: 'malenkov',
      mark: 'Malenkov',
      passage: 'In 1953 Georgy Malenkov held both of Stalin’s offices for nine days.',
    },
    {
      entry: 'khrushchev',
      mark: 'Khrushchev',
      passage: 'On 25 February 1956 Nikita Khrushchev spoke on the cult of personality.',
    },
    {
      entry: 'kirichenko',
      mark: 'Kirichenko',
      passage: 'In June 1953 Alexei Kirichenko became First Secretary of the Communist Party of Ukraine.',
    },
  ],
  event: [
    {
      entry: 'crimea-transfer',
      mark: 'transfer of Crimea',
      passage: 'The transfer of Crimea to the Ukrainian SSR in February 1954 was decreed by the Supreme Soviet.',
    },
    {
      entry: 'seventeenth-congress',
      mark: 'Congress',
      passage: 'Of those whom the 17th Party Congress had elected in 1934, Khrushchev said, 70 per cent had been shot.',
    },
    {
      entry: 'renaming-of-cities',
      mark: 'Stalingrad',
      passage: 'In November 1961, after the 22nd Congress of the Soviet party, Stalingrad was renamed.',
    },
  ],
  institution: [
    {
      entry: 'politburo',
      mark: 'Presidium',
      passage:
        'On 9 February 1956 the Presidium of the Central Committee heard what Pospelov had found; Khrushchev spoke.',
    },
    {
      entry: 'pospelov-commission',
      mark: 'Pospelov Commission',
      passage: 'In January 1956 the Pospelov Commission read the files of the NKVD.',
    },
    {
      entry: 'gulag',
      mark: 'Gulag',
      passage: 'After Stalin’s death in March 1953 prisoners came home from the Gulag.',
    },
  ],
  policy: [
    {
      entry: 'decentralization',
      mark: 'ecentralization',
      passage:
        'In May 1957 Khrushchev’s decentralization of industry put a sovnarkhoz in charge of each Soviet region.',
    },
    {
      entry: 'rehabilitation',
      mark: 'rehabilitat',
      passage: 'By 1956 Soviet courts had begun to rehabilitate victims of Stalin’s terror, often after their death.',
    },
    {
      entry: 'special-settlers',
      mark: 'deportation',
      passage: 'The deportation of the Crimean Tatars in May 1944 was Stalin’s order, carried out by Beria’s NKVD.',
    },
  ],
  concept: [
    {
      entry: 'cult-of-personality',
      mark: 'cult of personality',
      passage: 'Khrushchev’s speech of 1956 charged Stalin with a cult of personality.',
    },
    {
      entry: 'khrushchev-thaw',
      mark: 'haw',
      passage: 'The Khrushchev Thaw was at its warmest in 1962, when Ivan Denisovich was printed.',
    },
    {
      entry: 'general-secretary',
      mark: 'First Secretary',
      passage: 'In September 1953 Khrushchev became First Secretary of the Central Committee of the Soviet party.',
    },
  ],
  place: [
    {
      entry: 'mausoleum',
      mark: 'Mausoleum',
      passage: 'In 1960 Stalin still lay beside Lenin in Lenin’s Mausoleum on Red Square.',
    },
    {
      entry: 'prague-stalin-monument',
      mark: 'Stalin monument',
      passage: 'In 1958 the Stalin monument in Prague looked down on the river.',
    },
    {
      entry: 'ukrainian-ssr',
      mark: 'Ukrainian SSR',
      passage: 'In 1954 Crimea went from the Russian republic to the Ukrainian SSR.',
    },
  ],
  work: [
    {
      entry: 'ehrenburg-thaw',
      mark: 'The Thaw',
      passage: 'In 1954 Ehrenburg’s novel The Thaw came out in Moscow, a year after Stalin’s death.',
    },
    {
      entry: 'ivan-denisovich',
      mark: 'Ivan Denisovich',
      passage: 'In November 1962 One Day in the Life of Ivan Denisovich was printed with Khrushchev’s leave.',
    },
    {
      entry: 'pasternak',
      mark: 'Pasternak',
      passage:
        'In 1958 Pasternak was awarded the Nobel Prize after Doctor Zhivago had come out abroad, to Soviet fury.',
    },
  ],
  document: [
    {
      entry: 'secret-speech',
      mark: 'Secret Speech',
      passage: 'The Secret Speech of 25 February 1956 lasted for about four hours; Khrushchev read it.',
    },
    {
      entry: 'lenins-testament',
      mark: 'Testament',
      passage: 'In 1956 the delegates of the 20th Party Congress were given Lenin’s Testament to read.',
    },
    {
      entry: 'order-00447',
      mark: '00447',
      passage: 'On 30 July 1937 NKVD Order No. 00447 set how many were to be shot in each region.',
    },
  ],
  euphemism: [
    {
      entry: 'ten-years-without-correspondence',
      mark: 'without',
      passage: 'In 1938 the NKVD told families that the sentence was ten years without the right of correspondence.',
    },
    {
      entry: 'fraternal-assistance',
      mark: 'fraternal assistance',
      passage: 'In August 1968 Brezhnev’s tanks came to Prague as the fraternal assistance of Soviet friends.',
    },
    {
      entry: 'physical-pressure',
      mark: 'physical',
      passage: 'Stalin’s telegram of January 1939 allowed the NKVD methods of physical pressure.',
    },
  ],
};
