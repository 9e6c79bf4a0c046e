import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { t } from '../../shared/language/translate.ts';

/** The one accent of the window. Shade 8 carries white text with more than 4.5 to 1. */
const iris: MantineColorsTuple = [
  '#f2f2fe',
  '#e7e6fd',
  '#d3d1fb',
  '#b8b4f8',
  '#9b95ff',
  '#807af5',
  '#6a62f0',
  '#5a51ea',
  '#4f46e5',
  '#3f37c0',
];

const gray: MantineColorsTuple = [
  '#f9fafb',
  '#f3f4f7',
  '#e8eaef',
  '#dadde4',
  '#c3c8d2',
  '#8b93a1',
  '#5b6372',
  '#454c59',
  '#2e343f',
  '#1a1e26',
];

const dark: MantineColorsTuple = [
  '#e6e7ec',
  '#c8cad3',
  '#a4a8b5',
  '#858a99',
  '#4d515f',
  '#3a3e4a',
  '#2b2e38',
  '#1e2028',
  '#17191f',
  '#101216',
];

export const FONT_FAMILY = "'Inter Variable', Inter, system-ui, sans-serif";

/**
 * What opens is drawn, and what closes is gone, in the turn of the key; the keyboard goes with it (see keyboard/layers.ts,
 * which does what Mantine's focus trap does a timer later). A style sheet lets it appear softly.
 */
const atOnce = { transitionProps: { duration: 0 }, trapFocus: false, returnFocus: false } as const;

/** Mantine's theme: calm, dense, one accent. Its CSS variables are written to theme-variables.css at build time. */
export const theme = createTheme({
  colors: { iris, gray, dark },
  primaryColor: 'iris',
  primaryShade: 8,
  autoContrast: true,
  black: '#1a1e26',
  fontFamily: FONT_FAMILY,
  fontSizes: { xs: '13px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '12px' },
  defaultRadius: 'sm',
  headings: { fontFamily: FONT_FAMILY, fontWeight: '600' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { size: 28, variant: 'subtle', color: 'gray' } },
    TextInput: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs', hideControls: true } },
    Textarea: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs', transitionDuration: 140 } },
    Tooltip: { defaultProps: { openDelay: 450, withArrow: false, transitionProps: { duration: 120 } } },
    Menu: {
      defaultProps: {
        shadow: 'md',
        ...atOnce,
        // Not at a key: the one that opened the menu is still on its way, and the menu has the keyboard.
        clickOutsideEvents: ['mousedown', 'touchstart'],
        // Never larger than the room in the window: a long menu scrolls.
        middlewares: { flip: true, shift: true, size: true },
      },
    },
    Popover: { defaultProps: { shadow: 'md', ...atOnce } },
    ModalRoot: { defaultProps: { ...atOnce } },
    Modal: {
      // A function, asked when a dialog is drawn: the language is not known before.
      defaultProps: () => ({
        lockScroll: false,
        centered: true,
        radius: 'md',
        ...atOnce,
        closeButtonProps: { 'aria-label': t('Close') },
        overlayProps: { backgroundOpacity: 0.4 },
      }),
    },
  },
});

/** Colours of Mantine's own that would miss 4.5 to 1, and the surfaces. */
export const cssVariablesResolver: CSSVariablesResolver = (base) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': base.colors.gray[6],
    '--mantine-color-placeholder': '#6b7382',
    '--mantine-color-error': '#c2262e',
    '--mantine-color-default-border': base.colors.gray[3],
  },
  dark: {
    '--mantine-color-dimmed': base.colors.dark[2],
    '--mantine-color-placeholder': '#9297a5',
    '--mantine-color-error': '#ff8f8f',
    '--mantine-color-default-border': base.colors.dark[4],
  },
});
