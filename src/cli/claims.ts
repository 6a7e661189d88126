/** The article's claims as a Markdown document, for readers without the extension. */
import type { Claim, Glossary, Source } from '../glossary/schema';
import { VERDICTS } from '../glossary/schema';

/** All claims by section, each with its verdict, what the record says, and the sources of that. */
export function claimsAsMarkdown({ article, sources }: Pick<Glossary, 'article' | 'sources'>): string {
  const sections = article.sections.map(({ id, title, summary }) => {
    const claims = article.claims.filter((claim) => claim.id.split('.')[0] === id);
    return [`## ${id}. ${title}`, summary, claims.map((claim) => item(claim, sources)).join('\n')].join('\n\n');
  });
  const counts = VERDICTS.map((verdict) => {
    const count = article.claims.filter((claim) => claim.verdict === verdict).length;
    return `${count} ${verdict}`;
  });
  return `${[
    '# What the article claims, and what the record says',
    '<!-- Written by `npm run --silent glossary:check -- --claims` from glossary/article.yaml. -->',
    article.note,
    `${article.claims.length} claims: ${counts.join(', ')}.`,
    ...sections,
  ].join('\n\n')}\n`;
}

function item({ id, claim, verdict, correction, sources: keys = [] }: Claim, sources: Glossary['sources']): string {
  const cited = keys.flatMap((key) => {
    const source = sources[key];
    return source ? [citation(source)] : [];
  });
  return [
    `- **${id}** ${claim} *${verdict}*`,
    ...(correction === undefined ? [] : [`  - Record: ${correction}`]),
    ...(cited.length === 0 ? [] : [`  - Sources: ${cited.join('; ')}`]),
  ].join('\n');
}

function citation({ title, author, container, year, url }: Source): string {
  const named = url === undefined ? title : `[${title.replace(/[[\]]/g, '\\$&')}](<${url}>)`;
  const parts = [author, named, container, year === undefined ? undefined : String(year)];
  return parts.filter((part) => part !== undefined).join(', ');
}
