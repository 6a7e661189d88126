/** What is marked, how often, and how it looks. */
import { useRef } from 'preact/hooks';
import { KINDS } from '../../glossary/kinds';
import { Choice } from '../shared/choice';
import { Switch } from '../shared/switch';
import { densityOptions, lookOptions, paletteOptions } from './choices';
import { markName, Preview, useMarks } from './preview';
import { Section } from './section';
import type { OptionsProps, SectionProps } from './types';

export function MarksSection({ t, settings, markStyles, actions }: SectionProps & Pick<OptionsProps, 'markStyles'>) {
  const allKinds = (on: boolean) => actions.change({ kinds: Object.fromEntries(KINDS.map((kind) => [kind, on])) });
  const root = useRef<HTMLDivElement>(null);
  useMarks(root, settings, markStyles(settings));
  return (
    <Section id="marks" title={t('options.marks.title')} intro={t('options.marks.intro')}>
      <div class="marks" ref={root}>
        <Preview t={t} settings={settings} />
        <Choice
          legend={t('options.marks.look')}
          options={lookOptions(t)}
          value={settings.look}
          onChange={(look) => actions.change({ look })}
        />
        <Choice
          legend={t('options.marks.palette')}
          options={paletteOptions(t)}
          value={settings.palette}
          onChange={(palette) => actions.change({ palette })}
        />
        <Choice
          legend={t('options.marks.density')}
          options={densityOptions(t)}
          value={settings.density}
          onChange={(density) => actions.change({ density })}
        />
        <Switch
          label={t('options.marks.markPossible')}
          help={t('options.marks.markPossibleHelp')}
          on={settings.markPossible}
          onChange={(markPossible) => actions.change({ markPossible })}
        />
        <fieldset class="kinds" aria-describedby="kinds-help">
          <legend>{t('options.marks.kinds')}</legend>
          <div class="kinds-grid">
            {KINDS.map((kind) => (
              <label key={kind} class="kind">
                <input
                  type="checkbox"
                  checked={settings.kinds[kind]}
                  onChange={(event) => actions.change({ kinds: { [kind]: event.currentTarget.checked } })}
                />
                <span class="kind-name">
                  <span data-mark={settings.kinds[kind] ? markName(kind) : undefined}>
                    {t(`options.kinds.${kind}`)}
                  </span>
                </span>
                <span class="help">{t(`options.kindExamples.${kind}`)}</span>
              </label>
            ))}
          </div>
          <p class="help" id="kinds-help">
            {t('options.marks.kindsHelp')}
          </p>
          <div class="buttons">
            <button type="button" class="button small" onClick={() => allKinds(true)}>
              {t('options.marks.all')}
            </button>
            <button type="button" class="button small" onClick={() => allKinds(false)}>
              {t('options.marks.none')}
            </button>
          </div>
        </fieldset>
      </div>
    </Section>
  );
}
