// How does a text become a file in the user's downloads, without a permission?

export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download holds its own reference by the next task.
  setTimeout(() => URL.revokeObjectURL(url));
}
