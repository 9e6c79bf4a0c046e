import { type ReactNode, useEffect, useRef } from 'react';
import type { Page, Pages } from '../../../shared/exports/pages/page.ts';
import { numberText, t } from '../../../shared/language/translate.ts';
import { createDrawingQueue } from './drawing-queue.ts';
import { drawPage, type PageLook } from './draw-page.ts';
import classes from './PagePreview.module.css';

type Props = {
  /** Null while they are laid out, or where they cannot be. */
  readonly pages: Pages | null;
  readonly look: PageLook;
};

/** px. */
const WIDE = { width: 328, height: 300 };
const SMALL = { width: 100, height: 130 };

const queue = createDrawingQueue();

/** Every page or sheet as a small picture; of a poster first the whole, with its seams. */
export function PagePreview({ pages, look }: Props): ReactNode {
  return (
    // What is longer than its place is scrolled, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys
    <section className={classes.preview} aria-label={t('Preview')} tabIndex={0}>
      {pages && <Pictures pages={pages} look={look} />}
    </section>
  );
}

function Pictures({ pages, look }: Omit<Props, 'pages'> & { readonly pages: Pages }): ReactNode {
  const { pages: all, shared } = pages;
  const { families, pictureOf } = look;
  const paper = shared === null ? look.paper : '#ffffff';
  return (
    <ol
      className={classes.pages}
      data-single={all.length === 1 || undefined}
      data-poster={shared !== null || undefined}
    >
      {all.map((page, at) => {
        const isLarge = all.length === 1 || (shared !== null && at === 0);
        const name = nameOf(page, at, pages);
        return (
          <li key={at}>
            <Picture
              page={page}
              pages={pages}
              paper={paper}
              families={families}
              pictureOf={pictureOf}
              within={isLarge ? WIDE : SMALL}
              name={name}
            />
            {all.length > 1 && <span aria-hidden="true">{name}</span>}
          </li>
        );
      })}
    </ol>
  );
}

/** A sheet of a poster has a name; the other pages have numbers. */
function nameOf({ parts, piece }: Page, at: number, { shared, pages }: Pages): string {
  if (piece) return parts.find(({ scene }) => scene.title !== '')?.scene.title ?? '';
  if (shared !== null) return t('Whole poster');
  return pages.length === 1 ? t('The page') : t('Page {{page}}', { page: numberText(at + 1) });
}

type PictureProps = PageLook & {
  readonly page: Page;
  readonly pages: Pages;
  readonly within: { readonly width: number; readonly height: number };
  readonly name: string;
};

/** A page, drawn when it comes into view. */
function Picture({ page, pages, paper, families, pictureOf, within, name }: PictureProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = Math.min(within.width / pages.width, within.height / pages.height);
  const size = { width: pages.width * scale, height: pages.height * scale };
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    let takeBack = (): void => {};
    const draw = (): void => {
      const context = element.getContext('2d');
      if (context === null) return;
      const dots = scale * Math.min(2, window.devicePixelRatio || 1);
      element.width = Math.max(1, Math.round(pages.width * dots));
      element.height = Math.max(1, Math.round(pages.height * dots));
      drawPage(context, page, pages, { scale: dots, paper, families, pictureOf });
    };
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      takeBack = queue.add(draw);
    });
    seen.observe(element);
    return () => {
      seen.disconnect();
      takeBack();
    };
  }, [page, pages, paper, families, pictureOf, scale]);
  return <canvas ref={canvas} role="img" aria-label={name} style={size} />;
}
