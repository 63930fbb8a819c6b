/** Offers a file to the reader's browser for saving. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The browser takes the address at once, the bytes a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
