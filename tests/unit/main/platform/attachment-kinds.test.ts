import { expect, it } from 'vitest';
import { isRunnable } from '../../../../src/main/platform/attachment-kinds.ts';

it.each([
  'setup.exe',
  'run.BAT',
  'x.cmd',
  'x.com',
  'x.scr',
  'x.msi',
  'x.ps1',
  'x.vbs',
  'x.js',
  'x.jse',
  'x.wsf',
  'x.sh',
  'x.desktop',
  'x.app',
  'x.jar',
  'x.lnk',
  'x.reg',
  'page.html',
  'page.htm',
  'drawing.svg',
  'macro.docm',
  'photo.jpg.exe',
  'trailing.exe. . ',
  '.bashrc',
  'noending',
])('never opens %s', (name) => {
  expect(isRunnable(name, '')).toBe(true);
});

it.each([
  'photo.jpg',
  'Umfrage 2026.pdf',
  'table.csv',
  'table.xlsx',
  'talk.mp3',
  'notes.txt',
  'a.exe.png',
  'mail.eml',
])('may open %s', (name) => {
  expect(isRunnable(name, 'application/octet-stream')).toBe(false);
});

it.each([
  'application/x-msdownload',
  'application/x-elf',
  'text/html',
  'image/svg+xml',
  'application/java-archive',
])('goes by the bytes where the name lies: photo.jpg of type %s', (type) => {
  expect(isRunnable('photo.jpg', type)).toBe(true);
});
