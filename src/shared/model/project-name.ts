/** What a project is called: by its own name; without one by its file's, without the ending; '' before it has either. */
export const projectNameOf = (name: string, fileName: string | null): string =>
  name.trim() || (fileName ?? '').replace(/\.journey$/i, '').trim();
