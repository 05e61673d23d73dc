using Leerrecht.Core.Kalender;
using Leerrecht.Core.Leerlingen;
using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Verzuim;
using Leerrecht.Core.Vrijstellingen;

namespace Leerrecht.Demo;

/// <summary>One pupil in the making.</summary>
internal sealed class Leerlingbouwer(Scholen scholen, string sleutel, Gezin gezin)
{
    private readonly List<Afwezigheid> _afwezigheden = [];
    private readonly List<Opgave> _opgaven = [];

    public Gezin Gezin { get; set; } = gezin;

    public required DateOnly Geboortedatum { get; set; }

    public required string Voornaam { get; set; }

    public string Groep { get; set; } = "";

    public List<Inschrijving> Inschrijvingen { get; } = [];

    public List<Vrijstelling> Vrijstellingen { get; } = [];

    public List<Aanbod> Aanbod { get; } = [];

    public DateOnly? StartkwalificatieOp { get; set; }

    public bool KwalificatieplichtVrij { get; set; }

    public bool AdresInOnderzoek { get; set; }

    public bool WachtOpMbo { get; set; }

    public DateOnly? IngeschrevenBrpOp { get; set; }

    public DateOnly? UitgeschrevenBrpOp { get; set; }

    /// <summary>Whole days; no end is still absent.</summary>
    public void Dagen(int vestiging, DateOnly van, DateOnly? tot, Verzuimsoort soort, string? code = null) =>
        Voegtoe(new(Id(), vestiging, van, tot, true, 0, 0, soort), code, null);

    /// <summary>One moment. Where the school counts lesson hours it gives those and the minutes.</summary>
    public void Moment(int vestiging, DateOnly dag, int minuten, Verzuimsoort soort, TimeOnly? tijd = null, string? code = null)
    {
        var perLesuur = scholen.Vestigingen[vestiging].Sector is Sector.VO or Sector.PRO or Sector.VSO && soort != Verzuimsoort.TeLaat;
        Voegtoe(new(Id(), vestiging, dag, dag, false, minuten, perLesuur ? minuten * 2 : 0, soort), code, tijd);
    }

    public Demoleerling Klaar(DateOnly vandaag)
    {
        var leerling = new Leerling(
            sleutel, Geboortedatum, Gezin.Streek.Gemeente(Gezin.Gemeenteplaats), StartkwalificatieOp, KwalificatieplichtVrij,
            AdresInOnderzoek, WachtOpMbo, IngeschrevenBrpOp, UitgeschrevenBrpOp);
        var ingeschreven = Inschrijvingen.Exists(rij => new Periode(rij.Begin, rij.Eind ?? DateOnly.MaxValue).Bevat(vandaag));
        return new(
            leerling, $"{Voornaam} {Gezin.Achternaam}", Gezin.Postcode, ingeschreven ? Groep : "", [.. Inschrijvingen],
            [.. _afwezigheden], [.. _opgaven], [.. Vrijstellingen], [.. Aanbod]);
    }

    private string Id() => $"{sleutel}-{_afwezigheden.Count + 1}";

    private void Voegtoe(Afwezigheid rij, string? code, TimeOnly? tijd)
    {
        _afwezigheden.Add(code is null ? rij : rij with { Soort = Verzuimsoort.Onbekend });
        _opgaven.Add(new(code ?? scholen.Taal(rij.Vestiging).Code(rij.Soort), tijd));
    }
}
