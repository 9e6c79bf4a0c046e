import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { forgetEndedApps, forgetWritten, removeFolders, writtenByApps } from './launch-app.ts';

// A test of the window that fails says what main and the hosts had to say: it may be the only trace of what happened.
beforeAll(forgetWritten);
beforeEach(forgetEndedApps);
afterEach(({ task }) => {
  if (task.result?.state !== 'fail') return;
  const written = writtenByApps();
  if (written !== '') console.error(`The app wrote:\n${written}`);
});
afterAll(removeFolders);
