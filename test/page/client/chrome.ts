import type { PageConfig } from '../pageConfig';
import { pageQuery, type PageOptions, type Theme, THEMES } from '../pageOptions';
import { instanceIdOf, type Runtime } from './runtime';

/** The address always says what is shown, so that a reload or a shared link shows the same. */
function remember(options: PageOptions): void {
  window.history.replaceState(null, '', window.location.pathname + pageQuery(options));
  for (const back of document.querySelectorAll<HTMLInputElement>('input[name="back"]')) back.value = window.location.pathname + window.location.search;
}

const pressed = (buttons: Iterable<HTMLElement>, attribute: string, value: string): void => {
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.getAttribute(attribute) === value));
};

/** Makes the buttons above the web parts work: theme, width, and properties in edit mode. */
export function connectChrome(config: PageConfig, started: Promise<Runtime>): void {
  let options = config.options;
  const change = (part: Partial<PageOptions>): void => {
    options = { ...options, ...part };
    remember(options);
  };

  const themeButtons = document.querySelectorAll<HTMLElement>('[data-theme-choice]');
  for (const button of themeButtons) {
    button.addEventListener('click', () => {
      const theme = button.getAttribute('data-theme-choice') as Theme;
      if (!THEMES.includes(theme)) return;
      document.documentElement.setAttribute('data-theme', theme);
      pressed(themeButtons, 'data-theme-choice', theme);
      change({ theme });
      started.then((runtime) => runtime.setTheme(theme)).catch(() => undefined);
    });
  }

  const widthButtons = document.querySelectorAll<HTMLElement>('[data-width-choice]');
  for (const button of widthButtons) {
    button.addEventListener('click', () => {
      const width = button.getAttribute('data-width-choice') as PageOptions['width'];
      document.querySelector('.canvas')?.setAttribute('data-width', width);
      pressed(widthButtons, 'data-width-choice', width);
      change({ width });
    });
  }

  for (const button of document.querySelectorAll<HTMLElement>('[data-edit-web-part]')) {
    button.addEventListener('click', () => {
      const webPart = config.webParts.find(({ name }) => name === button.getAttribute('data-edit-web-part'));
      if (!webPart) return;
      started.then(({ manager }) => manager.requestPropertyPaneAction(instanceIdOf(webPart), 'Open')).catch(() => undefined);
    });
  }

  // The property pane changes the web part; what was changed goes into the address.
  window.addEventListener('local-page-properties', () => {
    started
      .then(({ manager }) => {
        const first = config.webParts[0];
        const data = first && manager.serialize(instanceIdOf(first)).get(instanceIdOf(first));
        if (data) change({ props: data.properties });
      })
      .catch(() => undefined);
  });
}
