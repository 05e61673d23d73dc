using System.Security.Cryptography;
using System.Text;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Dossiers.Notities;
using Leerrecht.Server.Logboek;
using Leerrecht.Server.Opslag;

namespace Leerrecht.Server.Tests.Dossiers;

/// <summary>A note of every class and a document of the JGZ, put in the register by an organisation that nobody works for.</summary>
internal static class Proefnotitie
{
    /// <param name="merk">What stands in the note of a class, and nowhere else.</param>
    public static void Leg(RegisterDb db, Guid kind, Handeling handeling, Func<Notitieklasse, string> merk)
    {
        var organisatie = Guid.CreateVersion7();
        foreach (var klasse in Notitieregels.Klassen)
        {
            db.Notities.Add(new()
            {
                LeerlingId = kind, Id = Guid.CreateVersion7(), Nummer = 1 + (int)klasse, Klasse = klasse, Categorie = klasse.Categorie(), OrganisatieId = organisatie, Wie = "Schrijver Proef",
                Wanneer = handeling.Wanneer, Tekst = merk(klasse),
            });
        }

        // Under the key of the child, so that an address with that key in every place finds it.
        var inhoud = Encoding.ASCII.GetBytes($"%PDF-1.7 {merk(Notitieklasse.Jgz)}");
        db.Documenten.Add(new()
        {
            LeerlingId = kind, Id = kind, Nummer = 1, Klasse = Notitieklasse.Jgz, Categorie = Gegevenscategorie.Medisch, OrganisatieId = organisatie, Wie = "Schrijver Proef",
            Wanneer = handeling.Wanneer, Naam = $"{merk(Notitieklasse.Jgz)}.pdf", Soort = Documentsoort.Pdf, Grootte = inhoud.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(inhoud)), Inhoud = inhoud,
        });
    }
}
