'use strict';

const fs = require('fs');
const path = require('path');
const build = require('@microsoft/sp-build-web');
const { NormalModuleReplacementPlugin } = require('webpack');

/** Async chunks by folder of the compiled code; the entry itself holds only the web part classes. */
const chunk = (name, test, priority) => ({ name, test, priority, chunks: 'async', enforce: true });

/** Of the list view's command: an entry and a chunk of its own. */
const NOT_OURS = ['open-in-register', 'exception-key'];

/** Chunks with which a web part paints first. */
const VIEWS = ['heatmap', 'owner', 'review', 'leadership', 'register', 'administration'];

/** Chunks that a screen asks for by itself once it has painted: who works here, by which rules, and what stands below its answer. */
const WHO = ['look', 'desk'];
const RULES = ['policy', 'adoptions', 'administrationScreen'];
const AFTER_PAINT = [...WHO, ...RULES, 'ownerMore', 'board', 'boardReports', 'reportFile'];

/** Chunks in which somebody decides: each needs most of the acts, the fold and their words. */
const DECIDING = ['exception', 'signOff', 'forms', 'reviewWork', 'acting', 'intake', 'integrity', 'people', 'sweep', 'settle'];

/** Whether at least so many of the named chunks hold a module; what SharePoint itself brings (React) has a bare name. */
const inMany = (names, least) => (module, { chunkGraph }) =>
  /[\\/](lib|config|node_modules)[\\/]/.test(module.nameForCondition() ?? '') && [...chunkGraph.getModuleChunksIterable(module)].filter(({ name }) => names.includes(name)).length >= least;

const among = (names) => ({ name }) => names.includes(name);

build.configureWebpack.mergeConfig({
  additionalConfiguration: (webpackConfig) => {
    // Every name of a chunk stands in the entry that all pages load.
    webpackConfig.output.hashDigestLength = 8;
    // Without it webpack writes `new Function("return this")`, which a content security policy refuses.
    webpackConfig.output.environment = { ...webpackConfig.output.environment, globalThis: true };
    // The copy that only SPFx's loader of style modules names; what Fluent asks for stays Microsoft's.
    webpackConfig.plugins.push(new NormalModuleReplacementPlugin(/sp-css-loader.+load-themed-styles/, path.resolve(__dirname, 'config', 'loadStyles.js')));
    webpackConfig.plugins.push(new NormalModuleReplacementPlugin(/^\.\/DefaultFontStyles$/, path.resolve(__dirname, 'config', 'fluentFonts.js')));
    webpackConfig.plugins.push(
      new NormalModuleReplacementPlugin(/ContextualMenu$/, (resource) => {
        if (/[\\/]@fluentui[\\/]react[\\/]lib[\\/]components[\\/]Button$/.test(resource.context)) resource.request = path.resolve(__dirname, 'config', 'noMenu.js');
      }),
    );
    webpackConfig.plugins.push(
      new NormalModuleReplacementPlugin(/^fflate$/, (resource) => {
        if (/[\\/]read-excel-file[\\/]/.test(resource.context)) resource.request = path.resolve(__dirname, 'config', 'unzip.js');
      }),
    );
    webpackConfig.optimization = {
      ...webpackConfig.optimization,
      chunkIds: 'named',
      // Short ids for what is named most; each release brings all its files anyway.
      moduleIds: 'size',
      splitChunks: {
        chunks: 'async',
        cacheGroups: {
          default: false,
          defaultVendors: false,
          fluent: chunk('fluent', /[\\/]node_modules[\\/]@fluentui[\\/]/, 40),
          pnp: chunk('pnp', /[\\/]node_modules[\\/]@pnp[\\/]/, 40),
          forms: chunk('forms', /[\\/]lib[\\/]ui[\\/]forms[\\/]/, 30),
          // What most need, once; what few need stands in the chunk of each, so that a page loads little more than it uses.
          deciding: { ...chunk('deciding', /[\\/]lib[\\/](domain|decisions|lists|register|ui)[\\/]/, 10), minChunks: 4, chunks: among(DECIDING) },
          // Every page has it, so no other chunk holds any of it; but the list view's command has a page of its own.
          core: { ...chunk('core', inMany(VIEWS, 4), 20), chunks: ({ name }) => name !== undefined && name !== 'trust-exceptions' && !NOT_OURS.includes(name) },
          work: { ...chunk('work', (module, at) => inMany(WHO, 1)(module, at) && inMany(AFTER_PAINT, 2)(module, at), 9), chunks: among(AFTER_PAINT) },
          rules: { ...chunk('rules', inMany(RULES, 2), 8), chunks: among(RULES) },
        },
      },
    };
    return webpackConfig;
  },
});

// While somebody is at work (`npm run watch`) a save shows sooner; every other build is linted.
if (process.argv.includes('--no-lint')) build.lintCmd.enabled = false;

// SPFx takes the icons for Teams from a folder of this name at the root, and from nowhere else.
if (process.argv.includes('package-solution')) fs.cpSync(path.join(__dirname, 'sharepoint', 'teams'), path.join(__dirname, 'teams'), { recursive: true });

build.initialize(require('gulp'));
