module.exports = async () => {
  const started = globalThis.__workbench;
  if (!started) return;
  await started.browser.close();
  for (const server of started.servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
};
