/**
 * Standards for Russian. Sources: BGN/PCGN romanization of Russian (1947); ALA-LC romanization table for Russian
 * (2012); scholarly (international) transliteration as in ISO/R 9:1968; Duden's transcription for German; the usual
 * French, Spanish and Polish (PWN) press transcriptions.
 */
import { plain, type Standard } from './rules';

const VOWELS = 'аеёиоуыэюя';
const IOTATED = `^${VOWELS}йъь`;
const HUSHERS = 'жчшщ';

/** United States Board on Geographic Names and Permanent Committee on Geographical Names. */
export const BGN: Standard = [
  { from: 'е', to: 'ye', after: IOTATED },
  { from: 'ё', to: 'yë', after: IOTATED },
  ...plain(`а a, б b, в v, г g, д d, е e, ё ë, ж zh, з z, и i, й y, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u,
    ф f, х kh, ц ts, ч ch, ш sh, щ shch, ъ ”, ы y, ь ’, э e, ю yu, я ya`),
];

/** American Library Association and Library of Congress. */
export const ALA_LC: Standard = plain(`а a, б b, в v, г g, д d, е e, ё ë, ж zh, з z, и i, й ĭ, к k, л l, м m, н n,
  о o, п p, р r, с s, т t, у u, ф f, х kh, ц t͡s, ч ch, ш sh, щ shch, ъ ʺ, ы y, ь ʹ, э ė, ю i͡u, я i͡a`);

/** The scholarly system of Slavists. */
export const SCHOLARLY: Standard = plain(`а a, б b, в v, г g, д d, е e, ё ë, ж ž, з z, и i, й j, к k, л l, м m, н n,
  о o, п p, р r, с s, т t, у u, ф f, х ch, ц c, ч č, ш š, щ šč, ъ ʺ, ы y, ь ʹ, э ė, ю ju, я ja`);

export const GERMAN: Standard = [
  { from: 'е', to: 'je', after: IOTATED },
  { from: 'ё', to: 'o', after: HUSHERS },
  { from: 'и', to: 'ji', after: 'ь' },
  { from: 'й', to: '', after: 'иы' },
  { from: 'с', to: 'ss', after: VOWELS, before: VOWELS },
  { from: 'ь', to: 'j', before: 'о' },
  ...plain(`а a, б b, в w, г g, д d, е e, ё jo, ж sch, з s, и i, й i, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u,
    ф f, х ch, ц z, ч tsch, ш sch, щ schtsch, ъ, ы y, ь, э e, ю ju, я ja`),
];

export const FRENCH: Standard = [
  { from: 'ин', to: 'ine', before: '$' },
  { from: 'ын', to: 'yne', before: '$' },
  { from: 'е', to: 'ie', after: `${VOWELS}йъь` },
  { from: 'ё', to: 'e', after: HUSHERS },
  { from: 'г', to: 'gu', before: 'еиы' },
  { from: 'й', to: '', after: 'иы', before: '$' },
  { from: 'и', to: 'ï', after: 'аоуэ' },
  { from: 'й', to: 'ï', after: 'аоуэ' },
  { from: 'с', to: 'ss', after: VOWELS, before: VOWELS },
  ...plain(`а a, б b, в v, г g, д d, е e, ё io, ж j, з z, и i, й i, к k, л l, м m, н n, о o, п p, р r, с s, т t, у ou,
    ф f, х kh, ц ts, ч tch, ш ch, щ chtch, ъ, ы y, ь, э e, ю iou, я ia`),
];

export const SPANISH: Standard = [
  { from: 'е', to: 'ye', after: IOTATED },
  { from: 'ё', to: 'o', after: HUSHERS },
  { from: 'ё', to: 'yo', after: IOTATED },
  { from: 'г', to: 'gu', before: 'еи' },
  { from: 'й', to: '', after: 'иы', before: '$' },
  ...plain(`а a, б b, в v, г g, д d, е e, ё io, ж zh, з z, и i, й i, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u,
    ф f, х j, ц ts, ч ch, ш sh, щ shch, ъ, ы y, ь, э e, ю yu, я ya`),
];

const POLISH_SOFT = 'еёиьюя';

export const POLISH: Standard = [
  { from: 'л', to: 'l', before: POLISH_SOFT },
  { from: 'е', to: 'je', after: IOTATED },
  { from: 'е', to: 'e', after: 'жлцчшщ' },
  { from: 'ё', to: 'o', after: 'жлчшщ' },
  { from: 'ё', to: 'jo', after: IOTATED },
  { from: 'и', to: 'y', after: 'жшц' },
  { from: 'и', to: 'ji', after: 'ь' },
  { from: 'й', to: '', after: 'иы', before: '$' },
  { from: 'ю', to: 'ju', after: IOTATED },
  { from: 'ю', to: 'u', after: 'л' },
  { from: 'я', to: 'ja', after: IOTATED },
  { from: 'я', to: 'a', after: 'л' },
  { from: 'нь', to: 'ń', before: '$бвгджзйклмнпрстфхцчшщ' },
  { from: 'сь', to: 'ś', before: '$бвгджзйклмнпрстфхцчшщ' },
  { from: 'зь', to: 'ź', before: '$бвгджзйклмнпрстфхцчшщ' },
  { from: 'ть', to: 'ť', before: '$бвгджзйклмнпрстфхцчшщ' },
  ...plain(`а a, б b, в w, г g, д d, е ie, ё io, ж ż, з z, и i, й j, к k, л ł, м m, н n, о o, п p, р r, с s, т t, у u,
    ф f, х ch, ц c, ч cz, ш sz, щ szcz, ъ, ы y, ь, э e, ю iu, я ia`),
];
