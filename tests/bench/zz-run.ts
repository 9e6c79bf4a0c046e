import { measureExportWindow } from './export-window.ts';
console.log('window', await measureExportWindow('/tmp/pdfx/s.journey', '/tmp/pdfx'));
