import { Button, CloseButton } from '@mantine/core';
import { type ReactNode, useId, useRef } from 'react';
import {
  type BrandFont,
  brandFontSchema,
  type FontFile,
  fontTypes,
  MAX_FONT,
  MAX_FONT_FILES,
} from '../../../shared/exports/brand/brand-font.ts';
import { t } from '../../../shared/language/translate.ts';
import { askMainOrNotice } from '../../session/bridge.ts';
import { notify } from '../../session/notices.ts';
import fields from '../../ui/fields.module.css';
import { toBase64 } from './base64.ts';
import { Words } from './Words.tsx';
import classes from './PresetField.module.css';
import type { BrandFontShown } from './use-brand-font.ts';

type Props = {
  readonly font: BrandFont | undefined;
  /** What of it is known in this window. */
  readonly shown: BrandFontShown;
  readonly onChange: (font: BrandFont | undefined) => void;
};

/** The font of a client: an installed one by its name, or files. */
export function FontField({ font, shown, onChange }: Props): ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const read = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    const taken = files.slice(0, MAX_FONT_FILES);
    if (taken.some(({ size }) => size > MAX_FONT || size === 0)) {
      notify(
        'error',
        t(
          'A font is a TrueType, OpenType or WOFF2 file of at most {{size}} MB. Nothing was changed. Choose another file.',
          { size: MAX_FONT / 1024 ** 2 },
        ),
      );
      return;
    }
    const given: BrandFont = {
      family: familyOf(taken[0]?.name ?? ''),
      files: await Promise.all(
        taken.map(
          async (file): Promise<FontFile> => ({
            mediaType: typeOf(file.name),
            data: toBase64(new Uint8Array(await file.arrayBuffer())),
          }),
        ),
      ),
    };
    const known = await askMainOrNotice('read-font', { font: given });
    if (known) onChange({ ...given, family: familyOf(known.ownFamily) });
  };
  return (
    <>
      <div className={`${fields.field ?? ''} ${fields.row ?? ''}`}>
        {font?.files ? (
          <span className={fields.label}>{t('Font')}</span>
        ) : (
          <label htmlFor={id}>{t('Font')}</label>
        )}
        <span className={classes.font}>
          {font?.files ? (
            <span className={classes.family} style={{ fontFamily: shown.families }}>
              {font.family}
            </span>
          ) : (
            <Words
              id={id}
              most={100}
              value={font?.family ?? ''}
              placeholder={t('Name of an installed font')}
              onChange={(family) => {
                const parsed = brandFontSchema.safeParse({ family });
                if (parsed.success) onChange({ family });
                else if (family.trim() === '') onChange(undefined);
              }}
            />
          )}
          <Button size="compact-sm" variant="default" onClick={() => input.current?.click()}>
            {font?.files ? t('Replace font…') : t('Choose font file…')}
          </Button>
          {font?.files && (
            <CloseButton size={26} aria-label={t('Remove font')} onClick={() => onChange(undefined)} />
          )}
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept={[...fontTypes, '.ttf', '.otf', '.woff2'].join(',')}
            onChange={(event) => {
              void read([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </span>
      </div>
      {shown.note !== '' && <p className={classes.note}>{shown.note}</p>}
    </>
  );
}

/** The name of a file as the name of a font, until its own is known. */
const familyOf = (name: string): string =>
  name
    .replace(/\.[A-Za-z0-9]{1,6}$/, '')
    .replace(/[^\p{L}\p{M}\p{N} .+&_-]/gu, ' ')
    .trim()
    .slice(0, 100) || t('Font');

const typeOf = (name: string): FontFile['mediaType'] =>
  /\.woff2$/i.test(name) ? 'font/woff2' : /\.otf$/i.test(name) ? 'font/otf' : 'font/ttf';
