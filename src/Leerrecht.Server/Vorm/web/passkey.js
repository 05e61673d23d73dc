// Passkeys: the browser asks for face, finger or PIN; the form sends what it says. Without this file password and app do the same work.
const naarBytes = (tekst) => Uint8Array.from(atob(tekst.replaceAll('-', '+').replaceAll('_', '/')), (teken) => teken.charCodeAt(0));
const naarTekst = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const sleutels = (lijst) => (lijst ?? []).map((sleutel) => ({ ...sleutel, id: naarBytes(sleutel.id) }));

async function maak(vraag) {
  const sleutel = await navigator.credentials.create({
    publicKey: {
      ...vraag,
      challenge: naarBytes(vraag.challenge),
      user: { ...vraag.user, id: naarBytes(vraag.user.id) },
      excludeCredentials: sleutels(vraag.excludeCredentials),
    },
  });
  return antwoord(sleutel, {
    attestationObject: naarTekst(sleutel.response.attestationObject),
    transports: sleutel.response.getTransports?.() ?? [],
  });
}

async function toon(vraag) {
  const sleutel = await navigator.credentials.get({
    publicKey: { ...vraag, challenge: naarBytes(vraag.challenge), allowCredentials: sleutels(vraag.allowCredentials) },
  });
  return antwoord(sleutel, {
    authenticatorData: naarTekst(sleutel.response.authenticatorData),
    signature: naarTekst(sleutel.response.signature),
    userHandle: sleutel.response.userHandle ? naarTekst(sleutel.response.userHandle) : null,
  });
}

const antwoord = (sleutel, rest) => JSON.stringify({
  id: sleutel.id,
  rawId: naarTekst(sleutel.rawId),
  type: sleutel.type,
  authenticatorAttachment: sleutel.authenticatorAttachment,
  clientExtensionResults: sleutel.getClientExtensionResults(),
  response: { clientDataJSON: naarTekst(sleutel.response.clientDataJSON), ...rest },
});

// An address of numbers has no name to bind a passkey to.
const kan = window.isSecureContext && 'credentials' in navigator && 'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(location.hostname);
for (const vorm of document.querySelectorAll('form[data-passkey]')) {
  if (!kan || vorm.dataset.bezig) {
    continue;
  }

  vorm.hidden = false;
  vorm.dataset.bezig = 'nee';
  vorm.parentElement.querySelectorAll('[data-passkey-niet]').forEach((zin) => {
    zin.hidden = true;
  });
  vorm.addEventListener('submit', async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (vorm.dataset.bezig === 'ja') {
      return;
    }

    vorm.dataset.bezig = 'ja';
    const fout = vorm.querySelector('[data-passkey-fout]');
    fout.hidden = true;
    for (const veld of vorm.querySelectorAll('[data-neem]')) {
      veld.value = document.getElementById(veld.dataset.neem)?.value ?? '';
    }

    try {
      const gevraagd = await fetch(vorm.dataset.passkey, { method: 'POST', body: new FormData(vorm) });
      if (!gevraagd.ok) {
        throw new Error(`${gevraagd.status}`);
      }

      const vraag = await gevraagd.json();
      vorm.elements.antwoord.value = await (vorm.dataset.passkeyDoet === 'maken' ? maak(vraag) : toon(vraag));
      vorm.submit();
    } catch {
      fout.hidden = false;
      vorm.dataset.bezig = 'nee';
    }
  });
}
