/** Takes all pictures of the guide, or those of the scenes named: `npm run pictures -- sheet priorities`. */
import { createCamera } from './camera.ts';
import { scenes } from './scenes.ts';
import { askMain } from '../helpers/page-host.ts';
import { launchApp } from '../helpers/launch-app.ts';
import { resizeWindow, wearTheme } from '../helpers/window-steps.ts';

const wanted = new Set(process.argv.slice(2));
for (const [name, scene] of Object.entries(scenes)) {
  if (wanted.size > 0 && !wanted.has(name)) continue;
  process.stderr.write(`${name}:\n`);
  const app = await launchApp();
  try {
    await resizeWindow(app, 1280, 800);
    await wearTheme(app, 'light');
    await askMain(app.window, 'set-settings', { author: 'Lena Brandt', language: 'en' });
    await scene(app, await createCamera(app.window));
  } finally {
    await app.close();
  }
}
