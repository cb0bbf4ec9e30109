import { createTheme } from '@fluentui/theme';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { Theme } from '../pageOptions';

/** Grey steps from the background to the text, as SharePoint names them. */
const neutrals = (white: string, steps: readonly string[], black: string): Record<string, string> => {
  const names = ['neutralLighterAlt', 'neutralLighter', 'neutralLight', 'neutralQuaternaryAlt', 'neutralQuaternary', 'neutralTertiaryAlt', 'neutralTertiary', 'neutralSecondary', 'neutralPrimaryAlt', 'neutralPrimary', 'neutralDark'];
  return { white, black, ...Object.fromEntries(names.map((name, index) => [name, steps[index] ?? black])) };
};
const accents = (steps: readonly string[]): Record<string, string> => {
  const names = ['themeLighterAlt', 'themeLighter', 'themeLight', 'themeTertiary', 'themeSecondary', 'themePrimary', 'themeDarkAlt', 'themeDark', 'themeDarker'];
  return Object.fromEntries(names.map((name, index) => [name, steps[index] ?? '']));
};

/** A modern site without a theme of its own. */
const light = createTheme({
  palette: {
    ...neutrals('#ffffff', ['#faf9f8', '#f3f2f1', '#edebe9', '#e1dfdd', '#d0d0d0', '#c8c6c4', '#a19f9d', '#605e5c', '#3b3a39', '#323130', '#201f1e'], '#000000'),
    ...accents(['#eff6fc', '#deecf9', '#c7e0f4', '#71afe5', '#2b88d8', '#0078d4', '#106ebe', '#005a9e', '#004578']),
  },
});

/** A site with one of SharePoint's inverted themes: light text on dark ground. */
const dark = createTheme({
  isInverted: true,
  palette: {
    ...neutrals('#1f1f1f', ['#282828', '#313131', '#3f3f3f', '#484848', '#4f4f4f', '#6d6d6d', '#c8c8c8', '#d0d0d0', '#dadada', '#ffffff', '#f4f4f4'], '#f8f8f8'),
    ...accents(['#020609', '#091823', '#112d43', '#235a85', '#3385c3', '#3a96dd', '#4ba0e1', '#65aee6', '#8ac2ec']),
    red: '#f1707b',
    redDark: '#f1707b',
  },
  semanticColors: { errorText: '#f1707b', link: '#65aee6', linkHovered: '#8ac2ec', bodySubtext: '#c8c8c8' },
});

/** High contrast as Teams hands it to web parts: black, white, one accent; no greys. */
const contrast = createTheme({
  isInverted: true,
  palette: {
    ...neutrals('#000000', ['#000000', '#000000', '#000000', '#000000', '#000000', '#ffffff', '#ffffff', '#ffffff', '#ffffff', '#ffffff', '#ffffff'], '#ffffff'),
    ...accents(['#000000', '#000000', '#000000', '#1aebff', '#1aebff', '#1aebff', '#1aebff', '#1aebff', '#1aebff']),
    red: '#ffff01',
    redDark: '#ffff01',
    orange: '#ffff01',
  },
  semanticColors: { errorText: '#ffff01', link: '#ffff01', linkHovered: '#ffff01', bodySubtext: '#ffffff', disabledText: '#3ff23f', inputBorder: '#ffffff', bodyDivider: '#ffffff' },
});

export const SITE_THEMES: Readonly<Record<Theme, IReadonlyTheme>> = { light, dark, contrast };
