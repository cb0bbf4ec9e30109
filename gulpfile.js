'use strict';

const path = require('path');
const build = require('@microsoft/sp-build-web');
const { NormalModuleReplacementPlugin } = require('webpack');

/** Async chunks by folder of the compiled code; the entry itself holds only the web part classes. */
const chunk = (name, test, priority) => ({ name, test, priority, chunks: 'async', enforce: true });

/** Chunks with which a web part paints first. */
const VIEWS = ['heatmap'];

build.configureWebpack.mergeConfig({
  additionalConfiguration: (webpackConfig) => {
    // Without it webpack writes `new Function("return this")`, which a content security policy refuses.
    webpackConfig.output.environment = { ...webpackConfig.output.environment, globalThis: true };
    // The copy that only SPFx's loader of style modules names; what Fluent asks for stays Microsoft's.
    webpackConfig.plugins.push(new NormalModuleReplacementPlugin(/sp-css-loader.+load-themed-styles/, path.resolve(__dirname, 'config', 'loadStyles.js')));
    webpackConfig.optimization = {
      ...webpackConfig.optimization,
      chunkIds: 'named',
      splitChunks: {
        chunks: 'async',
        cacheGroups: {
          default: false,
          defaultVendors: false,
          fluent: chunk('fluent', /[\\/]node_modules[\\/]@fluentui[\\/]/, 40),
          pnp: chunk('pnp', /[\\/]node_modules[\\/]@pnp[\\/]/, 40),
          forms: chunk('forms', /[\\/]lib[\\/]ui[\\/]forms[\\/]/, 30),
          // What the views of two web parts or more need, once; what only one needs stays in its own chunk.
          core: { ...chunk('core', /[\\/]lib[\\/](domain|lists|register|ui)[\\/]/, 20), minChunks: 2, chunks: ({ name }) => VIEWS.includes(name) },
        },
      },
    };
    return webpackConfig;
  },
});

// While somebody is at work (`npm run watch`) a save shows sooner; every other build is linted.
if (process.argv.includes('--no-lint')) build.lintCmd.enabled = false;

build.initialize(require('gulp'));
