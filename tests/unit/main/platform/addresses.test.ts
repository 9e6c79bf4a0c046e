import { describe, expect, it } from 'vitest';
import { mayLoad, originOf, policyFor, servedPath } from '../../../../src/main/platform/addresses.ts';

describe('the app’s own addresses', () => {
  it.each([
    ['app://throughline/index.html', '/index.html'],
    ['app://throughline/assets/a%20b.js', '/assets/a b.js'],
    ['app://throughline/../../package.json', '/package.json'],
    ['app://throughline/..%2f..%2fpackage.json', null],
    ['app://throughline/..%5C..%5Cpackage.json', null],
    ['app://throughline/a%00.js', null],
    ['app://throughline/%E0%A4%A', null],
    ['app://elsewhere/index.html', null],
  ])('%s is %j', (url, path) => {
    expect(servedPath(url)).toBe(path);
  });

  it.each([
    ['app://throughline/index.html?x#y', 'app://throughline'],
    ['app://throughline.example/index.html', 'app://throughline.example'],
    ['http://localhost:5173/x', 'http://localhost:5173'],
    ['file:///etc/passwd', 'file://'],
    ['data:text/html,x', 'data://'],
    ['', 'null'],
  ])('the origin of %s is %s', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });
});

describe('what a page may load', () => {
  it.each([
    'app://throughline/x.js',
    'blob:app://throughline/1',
    'data:image/png;base64,',
    'devtools://devtools/x',
  ])('%s', (url) => {
    expect(mayLoad(url, undefined)).toBe(true);
  });

  it.each([
    'https://example.com/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'ftp://x/',
    'chrome-extension://x/',
    'not an address',
  ])('never %s', (url) => {
    expect(mayLoad(url, undefined)).toBe(false);
  });

  it('the development server’s, and no other, while there is one', () => {
    const server = 'http://localhost:5173/';
    expect(mayLoad('http://localhost:5173/src/x.ts', server)).toBe(true);
    expect(mayLoad('ws://localhost:5173/?token=1', server)).toBe(true);
    expect(mayLoad('http://localhost:5174/', server)).toBe(false);
    expect(mayLoad('file://localhost:5173/x', server)).toBe(false);
  });
});

it('only the page that draws exports may have inline styles, and none inline scripts', () => {
  expect(policyFor('/index.html')).not.toContain('unsafe');
  expect(policyFor('/export.html').match(/[^;]*unsafe[^;]*/g)).toEqual([" style-src 'self' 'unsafe-inline'"]);
});
