/** How the card opens, and its appearance. */
import { useEffect, useId, useState } from 'preact/hooks';
import { MODIFIERS } from '../../settings/schema';
import { Choice } from '../shared/choice';
import { citationStyleOptions, linkTapOptions, openingOptions, themeOptions } from './choices';
import { Section } from './section';
import type { SectionProps } from './types';

/** Longest delay, in milliseconds, and the steps of the slider. */
const LONGEST = 1500;
const STEP = 50;

export function CardSection({ t, settings, actions }: SectionProps) {
  return (
    <Section id="card" title={t('options.card.title')} intro={t('options.card.intro')}>
      <Choice
        legend={t('options.card.opening')}
        options={openingOptions(t)}
        value={settings.opening}
        onChange={(opening) => actions.change({ opening })}
      />
      {settings.opening === 'modifier' && (
        <Choice
          legend={t('options.card.modifier')}
          options={MODIFIERS.map((value) => ({ value, label: value === 'Control' ? 'Ctrl' : value }))}
          value={settings.modifier}
          onChange={(modifier) => actions.change({ modifier })}
        />
      )}
      <Delay t={t} settings={settings} actions={actions} />
      <Choice
        legend={t('options.card.linkTap')}
        options={linkTapOptions(t)}
        value={settings.linkTap}
        onChange={(linkTap) => actions.change({ linkTap })}
      />
      <Choice
        legend={t('options.card.citationStyle')}
        help={t('options.card.citationStyleHelp')}
        options={citationStyleOptions(t)}
        value={settings.citationStyle}
        onChange={(citationStyle) => actions.change({ citationStyle })}
      />
      <Choice
        legend={t('options.card.theme')}
        help={t('options.card.themeHelp')}
        options={themeOptions(t)}
        value={settings.theme}
        onChange={(theme) => actions.change({ theme })}
      />
    </Section>
  );
}

function Delay({ t, settings, actions }: SectionProps) {
  const id = useId();
  const [delay, setDelay] = useState(settings.delay);
  // A change made elsewhere takes the slider along.
  useEffect(() => setDelay(settings.delay), [settings.delay]);
  const words = t('options.card.milliseconds', [delay]);
  return (
    <div class="field">
      <label for={id}>{t('options.card.delay')}</label>
      <div class="slider">
        <input
          id={id}
          type="range"
          min={0}
          max={LONGEST}
          step={STEP}
          value={delay}
          disabled={settings.opening !== 'hover'}
          aria-valuetext={words}
          aria-describedby={`${id}-help`}
          onInput={(event) => setDelay(event.currentTarget.valueAsNumber)}
          onChange={(event) => actions.change({ delay: event.currentTarget.valueAsNumber })}
        />
        <output for={id}>{words}</output>
      </div>
      <p class="help" id={`${id}-help`}>
        {t('options.card.delayHelp')}
      </p>
    </div>
  );
}
