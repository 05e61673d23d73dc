using Leerrecht.Core.Organisaties;
using Leerrecht.Core.Toegang;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Toegang.Mandaten;

/// <summary>That somebody may decide in the name of an organisation, between two days.</summary>
public sealed class MandaatRij
{
    public required Guid Id { get; init; }
    public required Guid AanstellingId { get; init; }

    /// <summary>The organisation that gave it.</summary>
    public required Guid NamensId { get; init; }
    public required Mandaatsoort Soort { get; init; }
    public required string Omschrijving { get; init; }
    public required DateOnly Van { get; init; }
    public DateOnly? Tot { get; set; }

    /// <summary>The document by which it was given.</summary>
    public required string Bron { get; init; }

    public Mandaat NaarMandaat(Aanstelling aanstelling, Organisatie namens) => new(Id, aanstelling, namens, Soort, Omschrijving, Van, Tot, Bron);

    public sealed class Indeling : IEntityTypeConfiguration<MandaatRij>
    {
        public void Configure(EntityTypeBuilder<MandaatRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.AanstellingId);
            tabel.HasIndex(rij => rij.NamensId);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id, rij => rij.AanstellingId, rij => rij.NamensId);
            tabel.Zijn(Gegevenssoort.Medewerker, rij => rij.Soort, rij => rij.Omschrijving, rij => rij.Van, rij => rij.Tot, rij => rij.Bron);
        }
    }
}
