// A window for the page that measures text, and nothing else.
const { app, BrowserWindow } = require('electron');

app.setPath('userData', process.env.THROUGHLINE_DATA_DIR);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 800, height: 600, useContentSize: true });
  void window.loadFile(process.env.TEXT_PAGE);
});
