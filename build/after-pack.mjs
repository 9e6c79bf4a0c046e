import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * electron-builder's hook: takes Electron's own default app out of a package made from a given Electron folder. It would
 * never run beside app.asar, but nothing that is not ours belongs in the package.
 *
 * @param {{ appOutDir: string, electronPlatformName: string, packager: { appInfo: { productFilename: string } } }} context
 */
export default function afterPack({ appOutDir, electronPlatformName, packager }) {
  const resources =
    electronPlatformName === 'darwin'
      ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : join(appOutDir, 'resources');
  rmSync(join(resources, 'default_app.asar'), { force: true });
}
