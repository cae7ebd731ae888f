import { save } from './save-file.ts';

/**
 * Shows a page to print in a window of its own. Where the frame may not open windows it becomes a download.
 * `load` resolves to the HTML; the window is opened before, while the browser still knows that somebody clicked.
 */
export async function printPage(load: () => Promise<string>, name: string): Promise<void> {
  const page = openWindow();
  try {
    const file = new Blob([await load()], { type: 'text/html;charset=utf-8' });
    if (!page || page.closed) return save(file, name);
    const url = URL.createObjectURL(file);
    page.location.replace(url);
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  } catch (error) {
    page?.close();
    throw error;
  }
}

function openWindow(): Window | null {
  try {
    return window.open('', '_blank');
  } catch {
    return null;
  }
}
