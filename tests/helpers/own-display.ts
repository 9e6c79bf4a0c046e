// Each worker that runs test files opens its windows on a display of its own, where there are several.
const displays = process.env['THROUGHLINE_DISPLAYS']?.split(',') ?? [];
const worker = Number(process.env['VITEST_POOL_ID'] ?? 1);
const display = displays[(worker - 1) % displays.length];
if (display !== undefined) process.env['DISPLAY'] = display;
