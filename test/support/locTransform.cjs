/** Turns an SPFx localized-strings AMD file into a CommonJS module. */
module.exports = {
  process: (source) => ({ code: `let r;(function(define){${source}})(function(d,f){r=typeof f==='function'?f():f;});module.exports=r;` }),
};
