/** Evidence about bearers of names. */
import type { Rule } from './types';

export const PEOPLE_RULES: readonly Rule[] = [
  {
    id: 'tamil-nadu',
    on: 'stalin',
    near: ['TamilWord'],
    weight: -7,
    reason: 'the politician of Tamil Nadu is meant',
    fires: 'Chief Minister Stalin spoke in Chennai.',
    silent: 'Stalin spoke in Moscow.',
  },
  {
    id: 'film-title',
    on: 'stalin',
    match: 'the #DeathCapital of #Form',
    weight: -5,
    reason: 'the title of a film or book',
    fires: 'The Death of Stalin is a comedy.',
    silent: 'The death of Stalin changed much.',
  },
  {
    id: 'person-sport',
    on: 'person',
    near: ['SportWord'],
    weight: -2,
    reason: 'the sentence is about sport',
    fires: 'Zhukov scored in the first minute of the match.',
    silent: 'Zhukov took Berlin.',
  },
  {
    id: 'person-music',
    on: 'person',
    near: ['MusicWord'],
    weight: -2,
    reason: 'the sentence is about music',
    fires: 'Tito played mambo with his band.',
    silent: 'Tito ruled Yugoslavia.',
  },
  {
    id: 'person-soviet',
    on: 'person',
    near: ['SovietWord', 'OrbitWord', 'SubjectYear'],
    weight: 1.5,
    reason: 'the sentence is about Soviet history',
    fires: 'Kirichenko led the Ukrainian party.',
    silent: 'Kirichenko led by a goal.',
  },
  {
    id: 'person-title',
    on: 'person',
    match: '(comrade|comrades|premier|marshal|secretary|chairman|commissar) #Form',
    weight: 1.5,
    reason: 'a title of office stands before the name',
    fires: 'Comrade Pospelov reported.',
    silent: 'Young Pospelov reported.',
  },
];
