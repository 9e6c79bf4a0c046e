import { useEffect } from 'react';
import { valueOrNotice } from '../session/notices.ts';
import { openDropped } from '../session/bridge.ts';

/**
 * Opens a project file dropped anywhere on the window: any file while `active`, else only one that says it is a
 * project. A file dropped where nothing takes it does nothing: without this the browser would try to show it.
 */
export function useDropToOpen(active: boolean): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent): void => {
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file && (active || file.name.endsWith('.journey'))) void openDropped(file).then(valueOrNotice);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [active]);
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
