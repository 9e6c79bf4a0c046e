// The least an Electron app can be: what Throughline's start-up and memory are measured against.
const { app, BrowserWindow } = require('electron');

app.setPath('userData', process.env.THROUGHLINE_DATA_DIR);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  void window.loadURL('data:text/html,<!doctype html><title>Empty</title><p>Empty');
});
