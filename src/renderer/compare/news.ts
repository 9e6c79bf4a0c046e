import { dayOfMoment } from '../../shared/language/dates.ts';
import { language, t } from '../../shared/language/translate.ts';
import { announce } from '../session/announcer.ts';
import { askMain, askMainOrNotice } from '../session/bridge.ts';
import { notify } from '../session/notices.ts';
import { askHost, projectStore } from '../session/project-store.ts';
import { compareStates, now } from './start.ts';

/** How long after a change it counts as seen, ms. */
const LATER = 1_500;

const projectId = (): string | null => [...projectStore.getState().records.project.keys()][0] ?? null;

/**
 * Says once, quietly, what others did to the project since the person last looked at it on this computer, with the way to see
 * it; from then on that is seen.
 */
export async function lookForNews(): Promise<void> {
  const id = projectId();
  if (id === null) return;
  const seen = await askMain('seen', { projectId: id });
  if (!seen.ok) return;
  const news = await askHost('news', { seen: seen.value });
  if (!news.ok || projectId() !== id) return;
  const { head, since } = news.value;
  if (head !== null) await askMain('mark-seen', { projectId: id, revisionId: head });
  if (!since || since.steps === 0) return;
  const { revisionId, isSeen, time, names, steps } = since;
  const who = new Intl.ListFormat(language(), { type: 'conjunction' }).format(
    names.length === 0 ? [t('somebody')] : names,
  );
  const said = t('New since you last looked ({{day}}): {{count}} steps by {{who}}', {
    day: dayOfMoment(time),
    count: steps,
    who,
  });
  const from = {
    kind: 'version',
    revisionId,
    name: isSeen ? t('When you last looked') : t('Before you worked apart'),
    time,
  } as const;
  notify('info', said, { label: t('Show what is new'), run: () => void compareStates(from, now) });
  announce(said);
}

/** Takes the project as it is on disk now, and says what others did to it. */
export async function reloadProject(): Promise<void> {
  const done = await askMainOrNotice('reload', {});
  if (done?.reloaded) await lookForNews();
}

/** What is changed while the project is open has been seen. Returns the function that ends it. */
export function followSeen(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mark = async (): Promise<void> => {
    const id = projectId();
    const news = id === null ? null : await askHost('news', { seen: null });
    if (id === null || !news?.ok || news.value.head === null || projectId() !== id) return;
    await askMain('mark-seen', { projectId: id, revisionId: news.value.head });
  };
  const end = projectStore.subscribe(({ status, phase }, before) => {
    // The first status comes with the project itself, see `lookForNews`.
    if (phase !== 'open' || before.phase !== 'open' || status?.revision === before.status?.revision) return;
    clearTimeout(timer);
    timer = setTimeout(() => void mark(), LATER);
  });
  return () => {
    clearTimeout(timer);
    end();
  };
}
