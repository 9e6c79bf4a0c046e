import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { copyWithoutNoise, isNoise } from '../../../build/noise.mjs';

const noise = [
  '[4929:1121/222608.218987:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket',
  '[4929:4929:1121/222608.218987:ERROR:dbus/bus.cc:408] Failed to connect to the bus: Could not parse',
  '[4958:1121/222608.440458:ERROR:viz_main_impl.cc(181)] Exiting GPU process due to errors during initialization',
  '[4958:1121/222608.431495:ERROR:angle_platform_impl.cc(44)] Display.cpp:1083 (initialize): error 12289',
  'ERR: Display.cpp:1083 (initialize): ANGLE Display::initialize error 12289: Could not open the default X display.',
];
const kept = [
  'refused at line 3: a stage needs a name',
  'Error: Failed to connect to the bus',
  '[4929:1121/222608.218987:ERROR:CONSOLE(12)] "Uncaught TypeError", source: app.js (12)',
  '[4929:1121/222608.218987:FATAL:bus.cc(407)] Check failed',
  '',
];

describe('the noise filter', () => {
  it.each(noise)('leaves out %s', (line) => expect(isNoise(line)).toBe(true));
  it.each(kept)('keeps %j', (line) => expect(isNoise(line)).toBe(false));

  it('passes everything else on, also a last line without an end', async () => {
    const from = new PassThrough();
    const to = new PassThrough();
    const copied = copyWithoutNoise(from, to);
    from.write(`${noise[0]!}\nfirst li`);
    from.end('ne\nlast line');
    await copied;
    expect(to.read().toString()).toBe('first line\nlast line\n');
  });
});
