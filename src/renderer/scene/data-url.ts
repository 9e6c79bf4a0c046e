/** A blob as a data URL. */
export function dataUrl(blob: Blob): Promise<string> {
  return new Promise((done, refuse) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (typeof reader.result === 'string') done(reader.result);
      else refuse(new Error('A blob was not read as text.'));
    };
    reader.onerror = () => refuse(reader.error ?? new Error('A blob could not be read.'));
    reader.readAsDataURL(blob);
  });
}
