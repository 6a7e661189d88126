/**
 * Standards for Ukrainian. Sources: the Ukrainian National system (2010), which BGN/PCGN took over in 2019; ALA-LC
 * romanization table for Ukrainian; scholarly transliteration as in ISO/R 9:1968.
 */
import { plain, type Standard } from './rules';

/** Ukrainian National 2010 and BGN/PCGN 2019. */
export const BGN: Standard = [
  { from: 'зг', to: 'zgh' },
  { from: 'є', to: 'ye', after: '^' },
  { from: 'ї', to: 'yi', after: '^' },
  { from: 'й', to: 'y', after: '^' },
  { from: 'ю', to: 'yu', after: '^' },
  { from: 'я', to: 'ya', after: '^' },
  ...plain(`а a, б b, в v, г h, ґ g, д d, е e, є ie, ж zh, з z, и y, і i, ї i, й i, к k, л l, м m, н n, о o, п p, р r,
    с s, т t, у u, ф f, х kh, ц ts, ч ch, ш sh, щ shch, ь, ю iu, я ia, ', ’, ʼ`),
];

export const ALA_LC: Standard = plain(`а a, б b, в v, г h, ґ g, д d, е e, є i͡e, ж z͡h, з z, и y, і i, ї ï, й ĭ, к k,
  л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х kh, ц t͡s, ч ch, ш sh, щ shch, ь ʹ, ю i͡u, я i͡a, ', ’, ʼ`);

export const SCHOLARLY: Standard = plain(`а a, б b, в v, г h, ґ g, д d, е e, є je, ж ž, з z, и y, і i, ї ji, й j, к k,
  л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х x, ц c, ч č, ш š, щ šč, ь ʹ, ю ju, я ja, ', ’, ʼ`);
