import { createTheme, type ITheme } from '@fluentui/react/lib/Styling';

const of = (token: string): string => `var(--reg-${token})`;

/**
 * Fluent's colours out of the custom properties of the screens (ui/theme): whatever the page's theme is, and when it
 * changes, the forms follow without a render. What floats must stay inside the form to find them (`doNotLayer`).
 */
export const FORM_THEME: ITheme = createTheme({
  defaultFontStyle: { fontFamily: 'inherit' },
  palette: {
    themePrimary: of('link'),
    themeDark: of('link'),
    themeDarkAlt: of('link'),
    themeDarker: of('link'),
    themeSecondary: of('link'),
    themeTertiary: of('border'),
    themeLight: of('quiet'),
    themeLighter: of('hover'),
    themeLighterAlt: of('hover'),
    neutralLighterAlt: of('quiet'),
    neutralLighter: of('hover'),
    neutralLight: of('hover'),
    neutralQuaternaryAlt: of('hover'),
    neutralQuaternary: of('line'),
    neutralTertiaryAlt: of('line'),
    neutralTertiary: of('secondary'),
    neutralSecondaryAlt: of('secondary'),
    neutralSecondary: of('secondary'),
    neutralPrimaryAlt: of('text'),
    neutralPrimary: of('text'),
    neutralDark: of('text'),
    black: of('text'),
    white: of('background'),
  },
  semanticColors: {
    bodyBackground: of('background'),
    bodyText: of('text'),
    bodySubtext: of('secondary'),
    errorText: of('late'),
    focusBorder: of('focus'),
    inputBackground: of('background'),
    inputBorder: of('border'),
    inputBorderHovered: of('text'),
    inputFocusBorderAlt: of('focus'),
    inputText: of('text'),
    inputPlaceholderText: of('secondary'),
    inputBackgroundChecked: of('button'),
    inputBackgroundCheckedHovered: of('button'),
    inputForegroundChecked: of('on-button'),
    smallInputBorder: of('border'),
    menuBackground: of('background'),
    menuItemBackgroundHovered: of('hover'),
    menuItemText: of('text'),
    menuItemTextHovered: of('on-hover'),
    primaryButtonBackground: of('button'),
    primaryButtonBackgroundHovered: of('button'),
    primaryButtonBackgroundPressed: of('button'),
    primaryButtonBorder: of('button'),
    primaryButtonText: of('on-button'),
    primaryButtonTextHovered: of('on-button'),
    primaryButtonTextPressed: of('on-button'),
    buttonBackground: of('background'),
    buttonBackgroundHovered: of('hover'),
    buttonBackgroundPressed: of('hover'),
    buttonBorder: of('border'),
    buttonText: of('text'),
    buttonTextHovered: of('on-hover'),
    buttonTextPressed: of('on-hover'),
    link: of('link'),
    linkHovered: of('link'),
  },
});

/** Edge of what floats: a shadow alone does not show on a dark ground. */
export const FLOATING = { root: { border: `1px solid ${of('border')}` } };
export const INVALID_BORDER = of('late');
