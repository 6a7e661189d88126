import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/citations/marked';
import { MADE_STYLES, type WebPage } from '../../../src/citations/types';
import { WEB_STYLES } from '../../../src/citations/web-styles';
import { citeWork } from '../../../src/cli/csl';
import { anyPage, page, people } from './works';

const YALE = page({
  title: 'About Yale: Yale Facts',
  container: 'Yale University',
  accessed: { year: 2017, month: 5, day: 1 },
  url: 'https://www.yale.edu/about-yale/yale-facts',
});

describe('Chicago', () => {
  it('cites the page of the Manual’s guide, in a note and in a bibliography', () => {
    expect(WEB_STYLES.chicago(YALE)).toBe(
      '“About Yale: Yale Facts,” Yale University, accessed May 1, 2017, https://www.yale.edu/about-yale/yale-facts.',
    );
    expect(WEB_STYLES['chicago-bibliography'](YALE)).toBe(
      'Yale University. “About Yale: Yale Facts.” Accessed May 1, 2017. https://www.yale.edu/about-yale/yale-facts.',
    );
  });

  it('names authors and days', () => {
    const mead = page({
      title: 'The Prophet of Dystopia',
      authors: people('Rebecca Mead'),
      container: 'New Yorker',
      published: { year: 2017, month: 4, day: 17 },
    });
    expect(WEB_STYLES.chicago(mead)).toBe(
      'Rebecca Mead, “The Prophet of Dystopia,” New Yorker, April 17, 2017, accessed November 23, 2026, https://example.org/page.',
    );
    expect(WEB_STYLES['chicago-bibliography'](mead)).toBe(
      'Mead, Rebecca. “The Prophet of Dystopia.” New Yorker, April 17, 2017. Accessed November 23, 2026. https://example.org/page.',
    );
  });

  it('puts quotation marks within quotation marks', () => {
    expect(WEB_STYLES.chicago(page({ title: 'The "Secret" Speech' }))).toContain('“The ‘Secret’ Speech,” Site');
    expect(WEB_STYLES.chicago(page({ title: 'Love “Ukraine”' }))).toContain('“Love ‘Ukraine,’” Site');
    expect(WEB_STYLES.chicago(page({ title: "Stalin's Curse" }))).toContain('“Stalin’s Curse,” Site');
    expect(WEB_STYLES.chicago(page({ title: 'Who Was Beria?' }))).toContain('“Who Was Beria?,” Site');
    expect(WEB_STYLES.chicago(page({ title: '„Tauwetter“' }))).toContain('“„Tauwetter“,” Site');
  });
});

describe('MLA', () => {
  it('cites the pages of guides', () => {
    const lundman = page({
      title: 'How to Make Vegetarian Chili',
      authors: people('Susan Lundman'),
      container: 'eHow',
      accessed: { year: 2015, month: 7, day: 6 },
      url: 'www.ehow.com/how_10727_make-vegetarian-chili.html',
    });
    expect(WEB_STYLES.mla(lundman)).toBe(
      'Lundman, Susan. “How to Make Vegetarian Chili.” <i>eHow</i>, www.ehow.com/how_10727_make-vegetarian-chili.html. Accessed 6 July 2015.',
    );
  });

  it('names two authors, and of more the first', () => {
    const by = (...names: string[]) => plain(WEB_STYLES.mla(page({ authors: people(...names) })));
    expect(by('Michael Dorris', 'Louise Erdrich')).toMatch(/^Dorris, Michael, and Louise Erdrich\. “Page\.” Site, /);
    expect(by('Rita Charon', 'Sayantani DasGupta', 'Nellie Hermann')).toMatch(/^Charon, Rita, et al\. “Page\.” /);
    expect(by()).toMatch(/^“Page\.” Site, /);
  });

  it('shortens months', () => {
    expect(WEB_STYLES.mla(page({ published: { year: 2013, month: 9, day: 25 } }))).toContain(', 25 Sept. 2013, https:');
  });
});

describe('APA', () => {
  it.each<[string, WebPage]>([
    [
      'Bologna, C. (2019, October 31). <i>Why some people with anxiety love watching horror movies</i>. HuffPost. https://www.huffpost.com/entry/anxiety',
      page({
        title: 'Why some people with anxiety love watching horror movies',
        authors: people('Caroline Bologna'),
        container: 'HuffPost',
        published: { year: 2019, month: 10, day: 31 },
        url: 'https://www.huffpost.com/entry/anxiety',
      }),
    ],
    [
      'National Institute of Mental Health. (2018, July). <i>Anxiety disorders</i>. U.S. Department of Health and Human Services, National Institutes of Health. https://www.nimh.nih.gov/health/topics/anxiety-disorders/index.shtml',
      page({
        title: 'Anxiety disorders',
        authors: people('National Institute of Mental Health'),
        container: 'U.S. Department of Health and Human Services, National Institutes of Health',
        published: { year: 2018, month: 7 },
        url: 'https://www.nimh.nih.gov/health/topics/anxiety-disorders/index.shtml',
      }),
    ],
    [
      'U.S. Census Bureau. (n.d.). <i>U.S. and world population clock</i>. U.S. Department of Commerce. Retrieved January 9, 2020, from https://www.census.gov/popclock/',
      page({
        title: 'U.S. and world population clock',
        authors: people('U.S. Census Bureau'),
        container: 'U.S. Department of Commerce',
        accessed: { year: 2020, month: 1, day: 9 },
        url: 'https://www.census.gov/popclock/',
      }),
    ],
  ])('cites %s', (expected, cited) => {
    expect(WEB_STYLES.apa(cited)).toBe(expected);
  });

  it('names twenty authors, and of more nineteen and the last', () => {
    const authors = Array.from({ length: 22 }, (_, index) => ({ family: `Name${index + 1}`, given: 'Anna' }));
    expect(plain(WEB_STYLES.apa(page({ authors: authors.slice(0, 20) })))).toContain('Name19, A., & Name20, A. (n.d.)');
    expect(plain(WEB_STYLES.apa(page({ authors })))).toContain('Name19, A., . . . Name22, A. (n.d.)');
  });

  it('begins with the title where there is no author', () => {
    expect(WEB_STYLES.apa(page({ title: 'Thaw' }))).toBe(
      '<i>Thaw</i>. (n.d.). Site. Retrieved November 23, 2026, from https://example.org/page',
    );
  });
});

/** The same without what the library leaves out where a page has a date. */
function withoutAccess(text: string): string {
  return text
    .replace(/, accessed [^,]+, \d{4}/, '')
    .replace(/ Accessed [^.]*\d{4}\./, '')
    .replace(/ Accessed \d+ [\w.]+ \d{4}\.$/, '');
}

describe('pages and sources', () => {
  const word = fc.constantFrom(
    'khrushchev',
    'Speech',
    'of',
    '1956',
    'Хрущёв',
    'Löwenhardt',
    '“Secret”',
    'thaw’s',
    '‘wreckers’',
    'R&D',
    'a < b',
  );
  const title = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom('', '?', '!'))
    .map(([words, end]) => words.join(' ') + end);
  const person = fc.oneof(
    fc.record({
      family: fc.constantFrom('Khlevniuk', 'Löwenhardt', 'Хлевнюк'),
      given: fc.constantFrom('Oleg V.', 'Erik', 'О. В.'),
    }),
    fc.constant({ family: 'Ree', particle: 'van', given: 'Erik' }),
  );
  const institution = fc.record({ literal: fc.constantFrom('Yale University', 'Радио Свобода') });
  const cited = fc.record(
    {
      kind: fc.constant('web' as const),
      title,
      authors: fc.oneof(fc.array(person, { maxLength: 12 }), fc.tuple(institution)),
      container: fc.constantFrom('History Today', 'Новая газета', 'bb.lv'),
      published: fc.record({
        year: fc.integer({ min: 1990, max: 2026 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      }),
      accessed: fc.constant({ year: 2026, month: 11, day: 23 }),
      url: fc.constantFrom('https://example.org/a?b=1&c=2', 'https://пример.рф/'),
    },
    { requiredKeys: ['kind', 'title', 'authors', 'container', 'accessed', 'url'] },
  ) as fc.Arbitrary<WebPage>;

  it.each(MADE_STYLES)(
    'are the same in %s: our few words say what the citation library says',
    (style) => {
      fc.assert(
        fc.property(cited, (one) => {
          const own = WEB_STYLES[style](one);
          const made = citeWork(one, { asWritten: true })[style];
          expect(one.published ? withoutAccess(own) : own).toBe(one.published ? withoutAccess(made) : made);
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );

  it.each(MADE_STYLES)('are cited in %s whatever they are called', (style) => {
    fc.assert(
      fc.property(anyPage, (one) => {
        expect(WEB_STYLES[style](one).replace(/<\/?i>|&(?:amp|lt|gt);/g, '')).not.toMatch(/[<>]|&|undefined/);
      }),
    );
  });
});
