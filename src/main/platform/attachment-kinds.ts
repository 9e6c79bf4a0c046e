/** Endings of files that a system may run, or that may run scripts when opened. Lower case. */
const runnable = new Set(
  (
    'app appimage applescript apk bash bat bin cgi chm cmd com command cpl crx csh deb desktop dll dmg dylib ' +
    'exe fish gadget hta htm html img inf ins iso jar jnlp js jse jsp lnk mht mhtml mjs cjs msc msh msi msix msp mst ' +
    'osx out paf php pif pkg pl prg ps1 psd1 psm1 py pyc pyw rb reg rgs rpm run scf scpt scr sct settingcontent-ms ' +
    'sh shb shs so svg svgz swf sys terminal tool url vb vbe vbs vhd vhdx webloc workflow ws wsc wsf wsh xht xhtml ' +
    'xll xml xpi xsl zsh docm dotm pptm potm ppsm xlsm xltm xlam sldm application appref-ms diagcab library-ms search-ms ts'
  ).split(' '),
);

/** Media types, as found from the bytes, that are programs whatever the name says. */
const runnableTypes =
  /x-msdownload|x-elf|x-mach-binary|x-sharedlib|x-executable|java-archive|x-sh|html|svg|javascript/;

/**
 * True for an attached file that is never opened, only saved where the person wants it: programs, scripts
 * and pages that run scripts. A name without an ending is one too, since systems look at its bytes.
 */
export function isRunnable(name: string, mediaType: string): boolean {
  const clean = name
    .trim()
    .replace(/[. ]+$/, '')
    .toLowerCase();
  const dot = clean.lastIndexOf('.');
  if (dot <= 0) return true;
  return runnable.has(clean.slice(dot + 1)) || runnableTypes.test(mediaType.toLowerCase());
}
