/** The options page. Every change applies at once, here and in open tabs. */
import { Logo } from '../shared/icon';
import { CardSection } from './card-section';
import { FileSection } from './file-section';
import { AboutSection, KeysSection, PermissionsSection, Problems, Welcome } from './info-sections';
import { KnownSection, RejectedSection } from './judged-sections';
import { MarksSection } from './marks-section';
import { SitesSection } from './sites-section';
import type { OptionsProps } from './types';

const SECTIONS = ['marks', 'card', 'sites', 'known', 'rejected', 'keys', 'file', 'permissions', 'about'] as const;

export function Options(props: OptionsProps) {
  const { t, problems, welcome, failure } = props;
  return (
    <div class="options">
      <header class="options-head">
        <Logo />
        <h1>{t('options.title')}</h1>
      </header>
      <nav class="options-nav" aria-label={t('options.sections')}>
        <ul>
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`options.${id}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="options-main">
        {welcome && <Welcome {...props} />}
        {problems.length > 0 && <Problems {...props} />}
        {failure !== undefined && (
          <p class="error" role="alert">
            {t('options.saveFailed', { reason: failure })}
          </p>
        )}
        <MarksSection {...props} />
        <CardSection {...props} />
        <SitesSection {...props} />
        <KnownSection {...props} />
        <RejectedSection {...props} />
        <KeysSection {...props} />
        <FileSection {...props} />
        <PermissionsSection {...props} />
        <AboutSection {...props} />
      </main>
    </div>
  );
}
