// Draws icon.svg and document.svg in every size and container that installers want. Run it with Electron
// after changing a drawing: `electron build/icons/render.cjs`; what it makes is committed.
const { app, BrowserWindow } = require('electron');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

app.whenReady().then(async () => {
  const { toIco, toIcns } = await import('./containers.mjs');
  const window = new BrowserWindow({ show: false, webPreferences: { offscreen: true } });
  await window.loadURL('data:text/html,<canvas></canvas>');
  for (const name of ['icon', 'document']) {
    const svg = readFileSync(join(__dirname, `${name}.svg`), 'utf8');
    const pictures = [];
    for (const size of sizes) {
      const url = await window.webContents.executeJavaScript(`new Promise((resolve, reject) => {
        const image = new Image();
        image.onerror = () => reject(new Error('The drawing cannot be read'));
        image.onload = () => {
          const canvas = document.createElement('canvas');
          canvas.width = canvas.height = ${size};
          canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
          resolve(canvas.toDataURL('image/png'));
        };
        image.width = image.height = ${size};
        image.src = 'data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}';
      })`);
      pictures.push({ size, png: Buffer.from(url.split(',')[1], 'base64') });
    }
    writeFileSync(join(__dirname, `${name}.ico`), toIco(pictures.filter(({ size }) => size <= 256)));
    writeFileSync(join(__dirname, `${name}.icns`), toIcns(pictures));
    if (name === 'icon') {
      // electron-builder takes Linux icons from files named by their size.
      for (const { size, png } of pictures.filter((picture) => picture.size >= 16 && picture.size <= 512)) {
        writeFileSync(join(__dirname, `${size}x${size}.png`), png);
      }
    }
  }
  app.exit(0);
});
