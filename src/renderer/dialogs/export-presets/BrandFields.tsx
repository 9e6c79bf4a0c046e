import { Button, CloseButton } from '@mantine/core';
import { type ReactNode, useId, useRef } from 'react';
import { type Brand, type Logo, MAX_LOGO } from '../../../shared/exports/brand/brand.ts';
import { brandNotes } from '../../../shared/exports/brand-notes.ts';
import { t } from '../../../shared/language/translate.ts';
import { themes, type Theme } from '../../../shared/scene/theme.ts';
import { notify } from '../../session/notices.ts';
import fields from '../../ui/fields.module.css';
import { toBase64 } from './base64.ts';
import { FontField } from './FontField.tsx';
import classes from './PresetField.module.css';
import type { BrandFontShown } from './use-brand-font.ts';
import { Words } from './Words.tsx';

type Props = {
  readonly brand: Brand;
  /** Whether the format shows logo and colours; label and footer all of them have. */
  readonly hasLook: boolean;
  readonly fileName: string;
  readonly theme: Theme['name'];
  /** The font of the brand, as far as it is known in this window. */
  readonly font: BrandFontShown;
  readonly onChange: (brand: Brand) => void;
  readonly onFileName: (pattern: string) => void;
};

/** Names in braces are the same in every language. */
const FOOTER = ['{project}', '{map}', '{page}/{pages}', '{date}'].join(' · ');
const NAME = ['{project}', '{map}', '{format}', '{date}'].join(' ');
const MOST_COLOURS = 8;
const FIRST_COLOUR = '#5b54d6';

/** For whom an export is made: logo, colours, label and footer, and how its file is called. */
export function BrandFields({
  brand,
  hasLook,
  fileName,
  theme,
  font,
  onChange,
  onFileName,
}: Props): ReactNode {
  const colours = brand.colours ?? [];
  const look = hasLook ? [brand.logo ? t('Logo') : '', brand.font?.family] : [];
  const inUse = [...look, brand.label, brand.footer, fileName].filter((one) => one);
  const set = (change: { readonly [K in keyof Brand]?: Brand[K] | undefined }): void => {
    const next = { ...brand, ...change };
    const filled = Object.entries(next).filter(([, value]) => value !== undefined && value !== '');
    onChange(Object.fromEntries(filled) as Brand);
  };
  const setColours = (next: readonly string[]): void =>
    set({ colours: next.length === 0 ? undefined : next });
  return (
    <details className={classes.more}>
      <summary>
        {t('Client’s look and file name')} <em>{inUse.join(' · ')}</em>
      </summary>
      <div className={classes.fields}>
        {hasLook && (
          <>
            <LogoField logo={brand.logo} onChange={(logo) => set({ logo })} />
            <FontField font={brand.font} shown={font} onChange={(next) => set({ font: next })} />
            <fieldset className={classes.group}>
              <legend>{t('Colours')}</legend>
              <span className={classes.colours}>
                {[...colours.entries()].map(([index, colour]) => (
                  <span key={index} className={classes.colours}>
                    <input
                      type="color"
                      aria-label={t('Colour {{number}}', { number: index + 1 })}
                      value={colour}
                      onChange={(event) => setColours(colours.with(index, event.currentTarget.value))}
                    />
                    <CloseButton
                      size={26}
                      aria-label={t('Remove colour {{number}}', { number: index + 1 })}
                      onClick={() => setColours(colours.toSpliced(index, 1))}
                    />
                  </span>
                ))}
                {colours.length < MOST_COLOURS && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => setColours([...colours, FIRST_COLOUR])}
                  >
                    {t('Add colour')}
                  </Button>
                )}
              </span>
            </fieldset>
            {brandNotes(themes[theme], colours).map(({ message, params }) => (
              <p key={`${message}${String(params?.['colour'])}`} className={classes.note}>
                {t(message, { ...params })}
              </p>
            ))}
          </>
        )}
        <WordsField
          label={t('Label', { context: 'export' })}
          most={60}
          value={brand.label ?? ''}
          placeholder={t('Draft')}
          onChange={(label) => set({ label })}
        />
        <WordsField
          label={t('Footer')}
          most={300}
          value={brand.footer ?? ''}
          placeholder={FOOTER}
          onChange={(footer) => set({ footer })}
        />
        <WordsField
          label={t('File name')}
          most={200}
          value={fileName}
          placeholder={NAME}
          onChange={onFileName}
        />
      </div>
    </details>
  );
}

type WordsProps = Omit<Parameters<typeof Words>[0], 'id'> & { readonly label: string };

function WordsField({ label, ...words }: WordsProps): ReactNode {
  const id = useId();
  return (
    <div className={`${fields.field ?? ''} ${fields.row ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      <Words id={id} {...words} />
    </div>
  );
}

type LogoProps = { readonly logo: Logo | undefined; readonly onChange: (logo: Logo | undefined) => void };

function LogoField({ logo, onChange }: LogoProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const mediaType =
      file.type === 'image/svg+xml' ? file.type : file.type === 'image/png' ? file.type : null;
    if (mediaType === null || file.size === 0 || file.size > MAX_LOGO) {
      const size = MAX_LOGO / 1024 ** 2;
      notify(
        'error',
        t('A logo is a PNG or an SVG of at most {{size}} MB. Nothing was changed. Choose another file.', {
          size,
        }),
      );
      return;
    }
    onChange({ mediaType, data: toBase64(new Uint8Array(await file.arrayBuffer())) });
  };
  return (
    <div className={`${fields.field ?? ''} ${fields.row ?? ''}`}>
      <span className={fields.label}>{t('Logo')}</span>
      <span className={classes.logo}>
        {logo && <img alt={t('Logo')} src={`data:${logo.mediaType};base64,${logo.data}`} />}
        <Button size="compact-sm" variant="default" onClick={() => input.current?.click()}>
          {logo ? t('Replace logo…') : t('Choose logo…')}
        </Button>
        {logo && <CloseButton size={26} aria-label={t('Remove logo')} onClick={() => onChange(undefined)} />}
        <input
          ref={input}
          type="file"
          hidden
          accept="image/png,image/svg+xml"
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </span>
    </div>
  );
}
