// Every page works without this file. It adds: search as you type, progress without reloading, `/` for the search field.
import htmx from 'htmx.org';

window.htmx = htmx;

document.addEventListener('keydown', (gebeurtenis) => {
  const bezig = gebeurtenis.target;
  const typt = bezig instanceof HTMLElement && (bezig.isContentEditable || bezig.matches('input, textarea, select'));
  if (gebeurtenis.key !== '/' || typt || gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.altKey) {
    return;
  }

  const zoekveld = document.getElementById('zoek');
  if (zoekveld instanceof HTMLInputElement) {
    gebeurtenis.preventDefault();
    zoekveld.focus();
    zoekveld.select();
  }
});

// When polled work is finished its progress is no longer in the answer: show the page that has the result.
// Looked at before the swap: afterwards the element is gone from the page, and its event with it.
document.addEventListener('htmx:beforeSwap', (gebeurtenis) => {
  const soort = gebeurtenis.target.dataset?.voortgang;
  if (soort && !gebeurtenis.detail.serverResponse.includes(`id="${soort}"`)) {
    gebeurtenis.detail.shouldSwap = false;
    window.location.reload();
  }
});

// Suggestions under the search field close with Escape and when focus goes elsewhere.
const suggesties = document.getElementById('zoeksuggesties');
if (suggesties) {
  const zoekvorm = suggesties.closest('form');
  const sluit = () => suggesties.replaceChildren();
  zoekvorm.addEventListener('keydown', (gebeurtenis) => {
    if (gebeurtenis.key === 'Escape') {
      sluit();
      document.getElementById('zoek').focus();
    }
  });
  zoekvorm.addEventListener('focusout', (gebeurtenis) => {
    if (gebeurtenis.relatedTarget && !zoekvorm.contains(gebeurtenis.relatedTarget)) {
      sluit();
    }
  });
}

// What is wrong is read first.
document.querySelector('.lr-foutlijst')?.focus();

for (const knop of document.querySelectorAll('[data-afdrukken]')) {
  knop.hidden = false;
  knop.addEventListener('click', () => window.print());
}

// A choice in a filter works at once; without script its button does it.
for (const keuze of document.querySelectorAll('select[data-direct], input[data-direct]')) {
  keuze.addEventListener('change', () => keuze.form.requestSubmit());
}

// Sending large files takes a while: show how far it is, and send once however often the button is pressed.
const aanleveren = document.querySelector('form[data-aanleveren]');
aanleveren?.addEventListener('submit', (gebeurtenis) => {
  const bestanden = [...aanleveren.querySelectorAll('input[type=file]')].flatMap((veld) => [...veld.files]);
  if (bestanden.length === 0) {
    return;
  }

  gebeurtenis.preventDefault();
  if (aanleveren.dataset.bezig) {
    return;
  }

  aanleveren.dataset.bezig = 'ja';
  const vlak = aanleveren.querySelector('[data-verzenden]');
  const verzenden = new XMLHttpRequest();
  const mislukt = () => window.location.assign('/import?fout=afgebroken');
  vlak.hidden = false;
  verzenden.upload.addEventListener('progress', (stand) => {
    vlak.querySelector('progress').value = (100 * stand.loaded) / stand.total;
  });
  verzenden.addEventListener('load', () => (verzenden.status === 200 ? window.location.assign(verzenden.responseURL) : mislukt()));
  verzenden.addEventListener('error', mislukt);
  verzenden.open('POST', aanleveren.action);
  verzenden.send(new FormData(aanleveren));
});

// Back from the next page: the form can be sent anew.
window.addEventListener('pageshow', () => {
  if (aanleveren) {
    delete aanleveren.dataset.bezig;
    aanleveren.querySelector('[data-verzenden]').hidden = true;
  }
});
