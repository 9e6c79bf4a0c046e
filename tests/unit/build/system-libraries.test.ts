import { describe, expect, it } from 'vitest';
import { packagesForLibraries, parseMissingLibraries } from '../../../build/setup/system-libraries.mjs';

describe('missing system libraries', () => {
  it('are read from what ldd prints, each once', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f1e)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibnss3.so => not found',
      '\tlibgtk-3.so.0 => not found',
      '\t/lib64/ld-linux-x86-64.so.2 (0x00007f1e)',
    ].join('\n');
    expect(parseMissingLibraries(output)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  });

  it('are none when ldd finds all, or is not there', () => {
    expect(parseMissingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x1)')).toEqual([]);
    expect(parseMissingLibraries('spawn ldd ENOENT')).toEqual([]);
  });

  it('become packages, each once, and the unknown ones are kept by name', () => {
    expect(packagesForLibraries(['libnss3.so', 'libsmime3.so', 'libstrange.so.4'])).toEqual({
      packages: ['libnss3'],
      unknown: ['libstrange.so.4'],
    });
  });
});
