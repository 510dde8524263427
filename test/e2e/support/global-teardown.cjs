module.exports = async () => {
  const started = globalThis.__workbench;
  if (!started) return;
  await Promise.all(started.browsers.map((browser) => browser.close()));
  for (const server of started.servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
};
