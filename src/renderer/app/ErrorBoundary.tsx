import { Component, type ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { sessionStore } from '../session/session-store.ts';
import { askMain } from '../session/bridge.ts';
import classes from './ErrorBoundary.module.css';

type Props = { readonly children: ReactNode };
type State = { readonly error: Error | null };

/** Shows a bug instead of a blank window. The work is in the project's process, out of harm's way. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  /** Draws the window again with nothing selected or open: what was may be the very thing that cannot be drawn. */
  private goOn(): void {
    sessionStore.setState({ selection: null, editing: null, dialog: null, paletteOpen: false });
    this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className={classes.page} role="alert">
        <h1>{t('Something in this window went wrong')}</h1>
        <p>
          {t(
            'Your work is safe in the project’s working copy. Continue; if this happens again, close the window and reopen the project.',
          )}
        </p>
        <pre>{error.message}</pre>
        <div className={classes.actions}>
          <button type="button" onClick={() => this.goOn()}>
            {t('Continue')}
          </button>
        </div>
      </main>
    );
  }
}

/** Writes a bug to the local log. */
export function reportError(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  void askMain('report-error', { message: message.slice(0, 10_000), stack: (stack ?? '').slice(0, 50_000) });
}
