import { describe, expect, it } from 'vitest';
import { duplicateForms } from '../../../../src/glossary/lint/duplicate-forms';
import { broken, glossary, type Written } from './fragments';

describe('duplicateForms', () => {
  it('finds nothing in sound entries', () => {
    expect(duplicateForms(glossary())).toEqual([]);
  });

  it.each<[string, Written['forms'], string, 'error' | 'warning', RegExp]>([
    [
      'the same form twice',
      ['secret speech', 'secret speech'],
      'forms.1',
      'error',
      /"secret speech" is already .* form 1/,
    ],
    [
      'an alternative twice',
      ['purge(s|d)', 'closed speech', '(purged|purging)'],
      'forms.2',
      'error',
      /"purged" .* form 1/,
    ],
    [
      'the same form in two scopes',
      ['secret speech', { text: 'secret speech', scope: 'ambiguous', evidence: 'context' }],
      'forms.1',
      'error',
      /"secret speech"/,
    ],
    [
      'what a hyphen finds',
      ['de-Stalinize', 'deStalinize'],
      'forms.1',
      'warning',
      /"deStalinize" is found by "de-Stalinize"/,
    ],
    ['what a hyphen finds as a space', ['de Stalinize', 'de-Stalinize'], 'forms.0', 'warning', /by "de-Stalinize"/],
    ['what a space finds', ['party-congress', 'party congress'], 'forms.1', 'warning', /by "party-congress"/],
    ['marks on letters', ['Rakosi', 'Rákosi'], 'forms.1', 'warning', /"Rákosi" is found by "Rakosi"/],
    [
      'apostrophes',
      ["doctors' plot", 'doctors plot'],
      'forms.1',
      'warning',
      /"doctors plot" is found by "doctors' plot"/,
    ],
    ['is for iz', ['re-Stalinisation', 're-Stalinization'], 'forms.0', 'warning', /by "re-Stalinization"/],
  ])('finds %s', (_, forms, path, severity, reason) => {
    const findings = duplicateForms(broken({ forms }));
    expect(findings.map((one) => [one.where, one.path.join('.'), one.severity])).toEqual([['speech', path, severity]]);
    expect(findings[0]?.reason).toMatch(reason);
  });

  it.each<[string, Written['forms']]>([
    ['a capital, which asks for more', ['The Thaw', 'the thaw']],
    ['the same with another scope', ['deStalinize', { text: 'de-Stalinize', scope: 'in-context' }]],
    ['a space, which does not stand for nothing', ['party day', 'partyday']],
    ['is, which does not stand for iz', ['re-Stalinisation']],
  ])('lets %s pass', (_, forms) => {
    expect(duplicateForms(broken({ forms }))).toEqual([]);
  });
});
