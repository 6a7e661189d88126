/** The terms that a reader knows, and the marks that were removed for good. */
import { MOST } from '../../settings/schema';
import type { Translate } from '../shared/translate';
import { JudgedList, type JudgedWords } from './judged-list';
import { Section } from './section';
import type { OptionsProps, SectionProps } from './types';

type JudgedProps = SectionProps & Pick<OptionsProps, 'terms'>;

export function KnownSection({ t, settings, terms, actions }: JudgedProps) {
  return (
    <Section id="known" title={t('options.known.title')} intro={t('options.known.intro')}>
      <JudgedList
        id="known"
        words={wordsOf(t, 'known')}
        list={settings.known}
        most={MOST.known}
        describe={(entry) => {
          const term = labelOf(terms, entry);
          return {
            key: entry,
            text: term,
            remove: t('options.known.remove', { term }),
            removed: t('options.known.removed', { term }),
          };
        }}
        onChange={(known) => actions.change({ known })}
      />
    </Section>
  );
}

export function RejectedSection({ t, settings, terms, actions }: JudgedProps) {
  return (
    <Section id="rejected" title={t('options.rejected.title')} intro={t('options.rejected.intro')}>
      <JudgedList
        id="rejected"
        words={wordsOf(t, 'rejected')}
        list={settings.rejected}
        most={MOST.rejected}
        describe={({ form, entry, host: site }) => {
          const mention = { form, term: labelOf(terms, entry), site };
          return {
            key: `${entry} ${site} ${form}`,
            text: t('options.rejected.item', mention),
            remove: t('options.rejected.remove', mention),
            removed: t('options.rejected.removed', mention),
          };
        }}
        onChange={(rejected) => actions.change({ rejected })}
      />
    </Section>
  );
}

function wordsOf(t: Translate, list: 'known' | 'rejected'): JudgedWords {
  return {
    empty: t(`options.${list}.empty`),
    removeAll: t(`options.${list}.removeAll`),
    allRemoved: (count) => t(`options.${list}.allRemoved`, count),
    undo: t(`options.${list}.undo`),
    undone: t(`options.${list}.undone`),
  };
}

/** An entry that the glossary has lost is called by its id. */
function labelOf(terms: OptionsProps['terms'], entry: string): string {
  return terms.get(entry)?.label ?? entry;
}
