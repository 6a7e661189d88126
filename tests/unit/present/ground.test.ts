// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { groundOf, isOnDark } from '../../../src/present/ground';

describe('what text stands on', () => {
  beforeEach(() => {
    document.documentElement.removeAttribute('style');
    document.body.innerHTML = '<div id="outer"><p><b id="inner">text</b></p></div>';
  });

  const inner = () => document.getElementById('inner') as HTMLElement;
  const outer = () => document.getElementById('outer') as HTMLElement;

  it.each([
    ['white', 1],
    ['#141414', 0.007],
    ['rgb(128 128 128)', 0.216],
  ])('is the first colour around it that hides what is behind (%s)', (colour, luminance) => {
    document.documentElement.style.background = 'rebeccapurple';
    outer().style.cssText = `background-color: ${colour}; color: ${luminance < 0.1 ? 'white' : 'black'}`;
    expect(groundOf(inner())).toBeCloseTo(luminance, 2);
  });

  it('is seen through what is translucent', () => {
    document.body.style.backgroundColor = 'black';
    outer().style.backgroundColor = 'rgb(255 255 255 / 0.5)';
    expect(groundOf(inner())).toBeCloseTo(0.212, 1);
    document.body.removeAttribute('style');
  });

  it.each([
    ['black', false],
    ['#ddd', true],
  ])('is told by the colour of the text (%s) where nothing else tells', (color, dark) => {
    outer().style.color = color;
    expect(isOnDark(inner())).toBe(dark);
    outer().style.backgroundImage = 'linear-gradient(red, blue)';
    expect(isOnDark(inner())).toBe(dark);
    expect(groundOf(inner())).toBeUndefined();
  });

  it('is that of the block, not of words that are set off in it, where the whole counts', () => {
    outer().style.cssText = 'background-color: #141414; color: white';
    inner().style.cssText = 'background-color: yellow; color: black';
    expect(isOnDark(inner())).toBe(true);
    expect(groundOf(inner())).toBeGreaterThan(0.9);
  });

  it('is not known where the text could not be read on what was found', () => {
    outer().style.cssText = 'background-color: white; color: #fafafa';
    expect(groundOf(inner())).toBeUndefined();
    expect(isOnDark(inner())).toBe(true);
  });

  it('is that of the host for text in a shadow tree', () => {
    outer().style.cssText = 'background-color: black; color: white';
    const shadow = (inner().parentElement as Element).attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p style="color: white">text</p>';
    expect(groundOf(shadow.firstElementChild as Element)).toBe(0);
    expect(groundOf(shadow.appendChild(document.createTextNode('bare')))).toBe(0);
  });
});
