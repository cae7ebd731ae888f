/** Stands in for parts of Bolt that need a Node server (`alias` in wrangler.jsonc). Whatever is used of it, throws. */
module.exports = new Proxy(() => {}, {
  get(_target, name) {
    if (name === '__esModule') return false;
    return function absent() {
      throw new Error(`${String(name)} is not part of the Worker`);
    };
  },
});
