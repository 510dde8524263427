module.exports = async () => {
  const started = globalThis.__workbench;
  if (!started) return;
  await started.browser.close();
  started.server.closeAllConnections();
  await new Promise((resolve) => started.server.close(resolve));
};
