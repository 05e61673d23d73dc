using Leerrecht.Core.Leerlingen;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Leerlingen;

/// <summary>A pupil as known now; former versions are in leerling_eerder.</summary>
public sealed class LeerlingRij
{
    /// <summary>Also the address of the file in the browser: it cannot be guessed and says nothing.</summary>
    public required Guid Id { get; init; }

    /// <summary>External key.</summary>
    public required string Sleutel { get; init; }
    public required DateOnly Geboortedatum { get; set; }
    public required string Gemeente { get; set; }
    public string? Postcode { get; set; }
    public string? Naam { get; set; }

    /// <summary>The name in lower case without diacritics; see <see cref="Zoektekst"/>.</summary>
    public string? Zoeknaam { get; set; }
    public string? Groep { get; set; }
    public DateOnly? StartkwalificatieOp { get; set; }
    public bool KwalificatieplichtVrij { get; set; }
    public bool AdresInOnderzoek { get; set; }
    public bool WachtOpMbo { get; set; }
    public DateOnly? IngeschrevenBrpOp { get; set; }
    public DateOnly? UitgeschrevenBrpOp { get; set; }
    public required DateTime BekendVan { get; set; }
    public required Guid AanleveringId { get; set; }

    public Leerling NaarLeerling() => new(
        Sleutel, Geboortedatum, Gemeente, StartkwalificatieOp, KwalificatieplichtVrij, AdresInOnderzoek, WachtOpMbo, IngeschrevenBrpOp, UitgeschrevenBrpOp);

    public sealed class Indeling : IEntityTypeConfiguration<LeerlingRij>
    {
        public void Configure(EntityTypeBuilder<LeerlingRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.Sleutel).IsUnique();
            tabel.HasIndex(rij => rij.Zoeknaam);
            tabel.HasIndex(rij => rij.Geboortedatum);
            tabel.HasIndex(rij => new { rij.Gemeente, rij.Zoeknaam, rij.Sleutel, rij.Id });
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.BekendVan, rij => rij.AanleveringId);
            tabel.Zijn(
                Gegevenssoort.Persoonsgegeven, rij => rij.Sleutel, rij => rij.Geboortedatum, rij => rij.Gemeente, rij => rij.Postcode,
                rij => rij.Naam, rij => rij.Zoeknaam, rij => rij.Groep, rij => rij.StartkwalificatieOp, rij => rij.KwalificatieplichtVrij,
                rij => rij.AdresInOnderzoek, rij => rij.WachtOpMbo, rij => rij.IngeschrevenBrpOp, rij => rij.UitgeschrevenBrpOp);
        }
    }
}
