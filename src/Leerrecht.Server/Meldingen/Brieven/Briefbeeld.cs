using Leerrecht.Core.Meldingen;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Meldingen.Absoluut;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Signalering;
using Leerrecht.Server.Toegang;
using Leerrecht.Server.Vorm.Papier;

namespace Leerrecht.Server.Meldingen.Brieven;

/// <summary>A letter that was made, to read, to print and to take along.</summary>
public sealed record Briefbeeld(Brief Brief, Guid Kind, string Leerling, string Gemeente, DateTime Gemaakt)
{
    /// <param name="daad">Reading it here, or taking it out of the system.</param>
    /// <returns>Null when there is no such letter that this person may have in this way.</returns>
    public static async Task<Briefbeeld?> Haal(Guid meldingId, int nummer, Daad daad, Bezoek bezoek, Grondslag grondslag, RegisterDb db, CancellationToken ct)
    {
        if (await Meldingbeeld.Haal(meldingId, bezoek, db, ct) is not { Behandeling.Behandeling: var behandeling } beeld
            || behandeling.Brieven.FirstOrDefault(brief => brief.Nummer == nummer) is not { } brief
            || await db.Band(beeld.Rij.LeerlingId, bezoek, ct) is not { } band || !bezoek.Mag(Gegevenscategorie.Straf, daad, beeld.Rij.LeerlingId, band))
        {
            return null;
        }

        return new(brief, beeld.Rij.LeerlingId, beeld.Leerling.Naam ?? beeld.Leerling.Sleutel, grondslag.Gemeentenaam(beeld.Rij.Gemeente), brief.Op.ToDateTime(TimeOnly.MinValue));
    }

    /// <summary>The same, of a letter to the parents of a child that is enrolled nowhere.</summary>
    public static async Task<Briefbeeld?> VanOnderzoek(Guid leerling, int nummer, Daad daad, Bezoek bezoek, Grondslag grondslag, RegisterDb db, CancellationToken ct)
    {
        if (await Absoluutbeeld.Haal(leerling, bezoek, db, ct) is not { } beeld || beeld.Brieven.FirstOrDefault(brief => brief.Nummer == nummer) is not { } brief
            || await db.Kind(leerling, bezoek, ct) is not { } kind || !bezoek.Mag(Gegevenscategorie.Ongeoorloofd, daad, leerling, kind.Band))
        {
            return null;
        }

        return new(brief, leerling, kind.Leerling.Naam ?? kind.Leerling.Sleutel, grondslag.Gemeentenaam(kind.Leerling.Gemeente), brief.Op.ToDateTime(TimeOnly.MinValue));
    }

    /// <summary>As it goes on paper.</summary>
    /// <param name="soort">What kind of letter it is, in words.</param>
    public Stuk Stuk(string soort) => new(
        $"{soort} ({Briefvoorzet.Voluit(Brief.Op)})", $"Gemeente {Gemeente}, leerplicht", Gemaakt,
        [
            new Stukdeel.Alinea($"Gemeente {Gemeente}", Vet: true), new Stukdeel.Alinea("Leerplicht"), new Stukdeel.Wit(28), new Stukdeel.Alinea(Brief.Aan), new Stukdeel.Wit(24),
            new Stukdeel.Alinea($"{Gemeente}, {Briefvoorzet.Voluit(Brief.Op)}"), new Stukdeel.Kop(Brief.Onderwerp), .. Stukdeel.Van(Brief.Tekst),
        ]);
}
