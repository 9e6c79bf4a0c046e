import { useEffect } from 'react';
import { useProject } from '../session/project-store.ts';
import { projectName } from '../session/select-records.ts';
import { askMainOrNotice } from '../session/bridge.ts';

/** Keeps the system's window title in step with the project. */
export function useWindowTitle(): void {
  const name = useProject((state) => (state.phase === 'open' ? projectName(state) : null));
  const edited = useProject(({ status }) => status !== null && status.state !== 'saved');
  useEffect(() => {
    const title = name === null ? 'Throughline' : `${name} – Throughline`;
    void askMainOrNotice('set-title', { title: title.slice(0, 500), edited: name !== null && edited });
  }, [name, edited]);
}
