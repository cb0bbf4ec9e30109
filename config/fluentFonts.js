/**
 * Fluent UI's default fonts without its @font-face rules: those name a content delivery network outside the tenant.
 * The portal brings the fonts it wants, and our forms take the page's.
 */
import { getLanguage } from '@fluentui/utilities';
import { createFontStyles } from '../node_modules/@fluentui/theme/lib/fonts/createFontStyles';

export const DefaultFontStyles = createFontStyles(getLanguage());
export function registerDefaultFontFaces() {}
