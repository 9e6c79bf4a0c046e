const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.setPath('userData', process.env.THROUGHLINE_DATA_DIR);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, useContentSize: true });
  void window.loadFile(join(process.env.THROUGHLINE_BASELINE, process.env.THROUGHLINE_PAGE ?? 'index.html'), {
    query: { nodes: process.env.THROUGHLINE_NODES },
  });
});
