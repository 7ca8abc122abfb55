// Light or dark as the reader's system says: tokens.css asks for it on the root.
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const show = () => {
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
};
show();
dark.addEventListener('change', show);
