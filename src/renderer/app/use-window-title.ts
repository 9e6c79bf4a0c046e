import { useEffect } from 'react';
import { useProject } from '../store/project-store.ts';
import { projectName } from '../store/select-records.ts';
import { askMainOrNotice } from './bridge.ts';

/** Keeps the system's window title in step with the project. */
export function useWindowTitle(): void {
  const name = useProject((state) => (state.phase === 'open' ? projectName(state) : null));
  const edited = useProject(({ status }) => status !== null && status.state !== 'saved');
  useEffect(() => {
    const title = name === null ? 'Throughline' : `${name} – Throughline`;
    void askMainOrNotice('set-title', { title: title.slice(0, 500), edited: name !== null && edited });
  }, [name, edited]);
}
