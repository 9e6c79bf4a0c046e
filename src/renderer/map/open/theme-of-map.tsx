import { createContext, useContext } from 'react';
import { lightTheme, type Theme } from '../../../shared/scene/theme.ts';

/** The colours the map is drawn in; the same theme draws exports. */
export const MapThemeContext = createContext<Theme>(lightTheme);
export const useMapTheme = (): Theme => useContext(MapThemeContext);
