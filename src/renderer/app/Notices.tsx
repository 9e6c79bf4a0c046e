import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { t } from '../../shared/language/translate.ts';
import { dismissNotice, type Notice, useNotices } from '../session/notices.ts';
import classes from './Notices.module.css';

/** How long a notice that is no error stays, ms. */
const STAY = 5_000;

/** Lines about what has happened; a screen reader announces them as they come. */
export function Notices(): ReactNode {
  const notices = useNotices();
  return (
    <section className={classes.stack} aria-label={t('Notices')} aria-live="polite">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeLine({ notice: { id, level, text, action } }: { readonly notice: Notice }): ReactNode {
  useEffect(() => {
    if (level === 'error') return;
    const timer = setTimeout(() => dismissNotice(id), STAY);
    return () => clearTimeout(timer);
  }, [id, level]);
  return (
    <div className={classes.line} data-level={level} role={level === 'error' ? 'alert' : 'status'}>
      {level === 'error' && <IconAlertTriangle size={16} aria-hidden="true" />}
      <span>{text}</span>
      {action && (
        <button
          type="button"
          data-action=""
          onClick={() => {
            dismissNotice(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" aria-label={t('Dismiss')} onClick={() => dismissNotice(id)}>
        <IconX size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
