import { describe, expect, it } from 'vitest';
import { isOurOrigin, isOurPage, mayAsk } from '../../electron/addresses';

describe('our own page', () => {
  it.each(['app://inzagebalie/index.html', 'app://inzagebalie/', 'app://inzagebalie/index.html#zaak'])(
    'is %s',
    (address) => {
      expect(isOurPage(address)).toBe(true);
    },
  );

  it.each([
    'https://inzagebalie/index.html',
    'https://evil.example/?app://inzagebalie/index.html',
    'https://evil.example/#app://inzagebalie/index.html',
    'app://inzagebalie.evil.example/index.html',
    'app://evil.example/app://inzagebalie/index.html',
    'app://inzagebalie@evil.example/index.html',
    'app://user:word@inzagebalie/index.html',
    'app://inzagebalie:8080/index.html',
    'app://inzagebalie/assets/page.js',
    'app://inzagebalie/index.html/../other.html',
    'app://print/index.html',
    'application://inzagebalie/index.html',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<h1>x',
    'about:blank',
    '',
    'inzagebalie',
  ])('is not %s', (address) => {
    expect(isOurPage(address)).toBe(false);
  });

  it('has an origin of its own', () => {
    expect(isOurOrigin('app://inzagebalie')).toBe(true);
    expect(isOurOrigin('app://inzagebalie/')).toBe(true);
    expect(isOurOrigin('app://inzagebalie.evil.example/')).toBe(false);
    expect(isOurOrigin('https://evil.example/app://inzagebalie/')).toBe(false);
  });
});

describe('a request', () => {
  const ask = (url: string, resourceType = 'xhr', fromPrintWindow = false) =>
    mayAsk({ url, resourceType, fromPrintWindow });

  it('may be for our own files, and for pictures made in the page', () => {
    expect(ask('app://inzagebalie/assets/x.js', 'script')).toBe(true);
    expect(ask('data:image/png;base64,AA', 'image')).toBe(true);
    expect(ask('blob:app://inzagebalie/1', 'image')).toBe(true);
  });

  it.each([
    ['https://example.org/', 'xhr'],
    ['http://127.0.0.1:8080/', 'image'],
    ['wss://example.org/', 'webSocket'],
    ['file:///etc/passwd', 'xhr'],
    ['devtools://devtools/bundled/x.html', 'mainFrame'],
    ['chrome://settings/', 'mainFrame'],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', 'mainFrame'],
    ['blob:app://inzagebalie/1', 'mainFrame'],
    ['data:text/html,x', 'subFrame'],
    ['app://print/0123.pdf', 'xhr'],
    ['ftp://example.org/', 'xhr'],
    ['not an address', 'xhr'],
  ])('for %s (%s) is refused', (url, type) => {
    expect(ask(url, type)).toBe(false);
  });

  it('of a print window may be for its job and the viewer, and for nothing of the program', () => {
    expect(ask('app://print/0123.pdf', 'mainFrame', true)).toBe(true);
    expect(ask('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', 'subFrame', true)).toBe(true);
    expect(ask('chrome-extension://someotherextension/index.html', 'subFrame', true)).toBe(false);
    expect(ask('app://inzagebalie/index.html', 'mainFrame', true)).toBe(false);
    expect(ask('https://example.org/', 'xhr', true)).toBe(false);
  });
});
