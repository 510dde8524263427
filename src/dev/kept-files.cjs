/** A webpack plugin that puts the hashed files of an earlier build beside those of this one, so that a pane that was open before a new build still finds its parts. */
class KeptFiles {
  /** @param {Map<string, Buffer>} files by name */
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("KeptFiles", (compilation) => {
      // After the names have got their hashes: the same name is the same content.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "KeptFiles", stage }, () => {
        for (const [name, content] of this.files)
          // Marked as minimised: else they would be so once more, and no longer be what they were.
          if (!compilation.getAsset(name))
            compilation.emitAsset(name, new sources.RawSource(content), { minimized: true, immutable: true });
      });
    });
  }
}

module.exports = { KeptFiles };
