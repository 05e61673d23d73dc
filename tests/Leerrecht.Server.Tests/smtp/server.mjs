// A mail server for the tests: node server.mjs PORT [needs-sign-in]. Prints a line of JSON per mail. It refuses everybody whose address begins
// with "weiger", and asks to come back later for "later".
import { SMTPServer } from 'smtp-server';

const [poort, metAanmelden] = process.argv.slice(2);
const server = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  authOptional: !metAanmelden,
  allowInsecureAuth: true,
  onAuth: (wie, _, klaar) => (wie.username === 'leerrecht' && wie.password === 'geheim' ? klaar(null, { user: 'leerrecht' }) : klaar(new Error('niet bekend'))),
  onRcptTo(aan, _, klaar) {
    const antwoord = aan.address.startsWith('weiger') ? 550 : aan.address.startsWith('later') ? 451 : 0;
    klaar(antwoord ? Object.assign(new Error('niet aangenomen'), { responseCode: antwoord }) : null);
  },
  onData(stroom, sessie, klaar) {
    const delen = [];
    stroom.on('data', (deel) => delen.push(deel));
    stroom.on('end', () => {
      console.log(JSON.stringify({ aan: sessie.envelope.rcptTo.map((een) => een.address), van: sessie.envelope.mailFrom.address, tekst: Buffer.concat(delen).toString('utf8') }));
      klaar();
    });
  },
});
server.on('error', (fout) => console.error(fout.message));
server.listen(Number(poort), '127.0.0.1', () => console.log('klaar'));
